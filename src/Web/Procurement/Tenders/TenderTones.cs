using StationPortal.Procurement;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Tenders;

/// <summary>The colour of each state, by the meaning that colours have everywhere.</summary>
internal static class TenderTones
{
    public static Tone Of(TenderStatus status) =>
        status switch
        {
            TenderStatus.Draft => Tone.Grey,
            TenderStatus.InCheck => Tone.Amber,
            TenderStatus.Published or TenderStatus.Closed => Tone.Blue,
            TenderStatus.Awarded => Tone.Green,
            _ => Tone.Red,
        };

    public static Tone Of(SectionStatus status) =>
        status switch
        {
            SectionStatus.Complete => Tone.Green,
            SectionStatus.ToMend => Tone.Red,
            _ => Tone.Grey,
        };
}
