using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Writes a line of the draft: a new one, or the one with its code anew. A code names one duty through all versions, so it does not change.</summary>
/// <param name="Duty">The whole line.</param>
/// <param name="IsNew">A line with this code must not stand in the draft yet; otherwise it must.</param>
[AllowedFor(Role.Official)]
public sealed record SetDuty(StreamKey Stream, Duty Duty, bool IsNew, long? SeenVersion = null)
    : IDecision<DutyList>
{
    public IEnumerable<object> Decide(DutyList? list, DecisionContext context)
    {
        var draft = Refuse.Missing(list).List.OpenDraft("DL-03");
        DutyRules.Require(Duty, context.Rules.Calendar);
        draft.RequirePlace(Duty.Code, IsNew, DutyList.MostDuties, "DL-01", "DL-01");
        yield return new DutySet(Duty);
    }
}
