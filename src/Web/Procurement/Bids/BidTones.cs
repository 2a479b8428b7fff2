using StationPortal.Procurement;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Bids;

/// <summary>The colour of each part of a bid.</summary>
internal static class BidTones
{
    public static Tone Of(SectionStatus status) =>
        status switch
        {
            SectionStatus.Complete => Tone.Green,
            SectionStatus.ToMend => Tone.Amber,
            _ => Tone.Grey,
        };
}
