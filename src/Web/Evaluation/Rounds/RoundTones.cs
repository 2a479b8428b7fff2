using StationPortal.Evaluation;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Rounds;

/// <summary>Colours of <see cref="RoundStatus"/>.</summary>
internal static class RoundTones
{
    public static Tone Of(RoundStatus status) =>
        status switch
        {
            RoundStatus.Announced or RoundStatus.Cancelled => Tone.Grey,
            RoundStatus.Published => Tone.Green,
            RoundStatus.Closed => Tone.Amber,
            _ => Tone.Blue,
        };
}
