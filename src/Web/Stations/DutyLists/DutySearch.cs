using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.VersionedLists;

namespace StationPortal.Web.Stations.DutyLists;

/// <summary>Finds duty lists by their county, and duties of the newest published versions, also by their basis.</summary>
public sealed class DutySearch(Reach reach, PageTexts texts)
    : ListSearch<DutyListPage, Duty>(new DutyListPages(), reach, texts)
{
    protected override bool Fits(Duty line, string words) =>
        base.Fits(line, words) || line.Basis.Contains(words, StringComparison.OrdinalIgnoreCase);
}
