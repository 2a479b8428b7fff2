using StationPortal.Procurement;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Contracts;

/// <summary>The colours of contracts and milestones.</summary>
public static class ContractTones
{
    public static Tone Of(ContractStatus status) =>
        status switch
        {
            ContractStatus.Draft => Tone.Grey,
            ContractStatus.Signing => Tone.Amber,
            ContractStatus.InForce => Tone.Blue,
            _ => Tone.Red,
        };

    public static Tone Of(MilestoneStatus status) =>
        status switch
        {
            MilestoneStatus.Open => Tone.Grey,
            MilestoneStatus.Reported => Tone.Amber,
            MilestoneStatus.PartlyAccepted => Tone.Blue,
            MilestoneStatus.Returned => Tone.Red,
            _ => Tone.Green,
        };
}
