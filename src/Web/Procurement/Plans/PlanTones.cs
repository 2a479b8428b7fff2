using StationPortal.Procurement;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Plans;

/// <summary>The colour of each state of a plan.</summary>
internal static class PlanTones
{
    public static Tone Of(PlanStatus status) =>
        status switch
        {
            PlanStatus.Draft => Tone.Grey,
            PlanStatus.InReview => Tone.Amber,
            PlanStatus.Approved => Tone.Green,
            _ => Tone.Red,
        };
}
