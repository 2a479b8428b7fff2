using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Begins the next version of a county's duty list as a copy of the last (DL-03); one draft at a time.</summary>
/// <param name="Region">6-digit code of the county.</param>
[AllowedFor(Role.Official)]
public sealed record DraftDutyList(string Region, long? SeenVersion = null) : IDecision<DutyList>
{
    public StreamKey Stream => DutyList.KeyOf(Region);

    public IEnumerable<object> Decide(DutyList? list, DecisionContext context)
    {
        ListRules.RequireCounty(Region, "DL-03");
        yield return new DutyListDrafted((list?.List).NextVersion("DL-03"));
    }
}
