using StationPortal.Jurisdiction;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Jurisdiction;

/// <summary>The colour of how sure the rule book is: what a person must still check stands out.</summary>
internal static class StatusTones
{
    public static Tone Of(RuleStatus status) =>
        status switch
        {
            RuleStatus.Primary => Tone.Green,
            RuleStatus.Secondary => Tone.Blue,
            RuleStatus.Memory or RuleStatus.Example => Tone.Amber,
            _ => Tone.Grey,
        };
}
