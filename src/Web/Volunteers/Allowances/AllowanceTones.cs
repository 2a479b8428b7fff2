using StationPortal.Volunteers;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Allowances;

/// <summary>The colours of lists of allowances.</summary>
public static class AllowanceTones
{
    public static Tone Of(AllowanceStatus status) =>
        status switch
        {
            AllowanceStatus.Made => Tone.Amber,
            AllowanceStatus.Checked or AllowanceStatus.AtBank => Tone.Blue,
            AllowanceStatus.Settled => Tone.Green,
            _ => Tone.Red,
        };
}
