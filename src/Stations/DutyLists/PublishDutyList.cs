using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Publishes the draft: from the first of a month on it makes the tasks of stations whose contract froze no other version (DL-03).</summary>
/// <param name="From">The first of a month, today or later, after every version before.</param>
[AllowedFor(Role.Official)]
public sealed record PublishDutyList(StreamKey Stream, DateOnly From, long? SeenVersion = null)
    : IDecision<DutyList>
{
    public IEnumerable<object> Decide(DutyList? list, DecisionContext context)
    {
        var known = Refuse.Missing(list).List;
        var draft = known.OpenDraft("DL-03");
        Refuse.If(
            !draft.Lines.IsEmpty && From.Day != 1,
            "DL-03",
            "DutyListFromFirstOfMonth",
            nameof(From)
        );
        known.RequireNews(From, context.Today, "DL-03");
        foreach (var duty in draft.Lines)
        {
            RequireDue(duty, context.Rules.Calendar);
        }

        yield return new DutyListPublished(draft.Number, From, context.Actor.Holder);
    }

    private void RequireDue(Duty duty, WorkingDayCalendar calendar)
    {
        DutyRules.Require(duty, calendar);
        var begins = duty.Rhythm.From > From ? duty.Rhythm.From.Value : From;
        Refuse.If(
            !DutyCalendar.FallsDue(duty.Rhythm, begins, duty.Rhythm.Until, calendar),
            "DL-02",
            "DutyNeverDueFrom",
            null,
            duty.Code,
            From
        );
    }
}
