using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Publishes the draft: from the first of a month on it makes the tasks of stations whose contract froze no other version (DL-03).</summary>
/// <param name="From">The first of a month, today or later, after every version before.</param>
[AllowedFor(Role.Official)]
public sealed record PublishDutyList(StreamKey Stream, DateOnly From, long? SeenVersion = null)
    : IDecision<DutyList>
{
    private const int MostMonthsAhead = 12;

    public IEnumerable<object> Decide(DutyList? list, DecisionContext context)
    {
        var known = Refuse.Missing(list);
        var draft = known.OpenDraft();
        Refuse.If(draft.Duties.IsEmpty, "DL-03", "DutyListEmpty", null);
        RefuseDay(known, context.Today);
        Refuse.If(
            !known.Versions.IsEmpty
                && DutyDifference.Between(known.Versions[^1].Duties, draft.Duties).IsNothing,
            "DL-03",
            "DutyListUnchanged",
            null,
            known.Versions.Count
        );
        foreach (var duty in draft.Duties)
        {
            DutyRules.Require(duty, context.Rules.Calendar);
            var begins = duty.Rhythm.From > From ? duty.Rhythm.From.Value : From;
            Refuse.If(
                !DutyCalendar.FallsDue(
                    duty.Rhythm,
                    begins,
                    duty.Rhythm.Until,
                    context.Rules.Calendar
                ),
                "DL-02",
                "DutyNeverDueFrom",
                null,
                duty.Code,
                From
            );
        }

        yield return new DutyListPublished(draft.Number, From, context.Actor.Holder);
    }

    private void RefuseDay(DutyList list, DateOnly today)
    {
        Refuse.If(From.Day != 1, "DL-03", "DutyListFromFirstOfMonth", nameof(From));
        Refuse.If(From < today, "DL-03", "DutyListFromInPast", nameof(From), today);
        Refuse.If(
            From > today.AddMonths(MostMonthsAhead),
            "DL-03",
            "DutyListFromTooFar",
            nameof(From),
            MostMonthsAhead
        );
        if (!list.Versions.IsEmpty && list.Versions[^1].From is { } last)
        {
            Refuse.If(From <= last, "DL-03", "DutyListFromBeforeLast", nameof(From), last);
        }
    }
}
