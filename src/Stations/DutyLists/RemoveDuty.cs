using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Takes a line out of the draft; months that are planned already keep their tasks (DL-03).</summary>
[AllowedFor(Role.Official)]
public sealed record RemoveDuty(
    StreamKey Stream,
    string Code,
    string Reason,
    long? SeenVersion = null
) : IDecision<DutyList>
{
    public IEnumerable<object> Decide(DutyList? list, DecisionContext context)
    {
        Refuse.Missing(list).List.OpenDraft("DL-03").RequireLine(Code);
        yield return new DutyRemoved(Code, ListRules.RequireReason(Reason, "DL-03"));
    }
}
