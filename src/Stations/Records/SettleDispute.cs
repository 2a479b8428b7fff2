using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>The county settles a doubt about one record: it stands, a part of its minutes counts, or nothing (SR-03). The operator is heard first, or its time to answer has passed.</summary>
/// <param name="Record">As the page read it.</param>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="Minutes">How many minutes count, when a part does.</param>
/// <param name="Reason">Why.</param>
[AllowedFor(Role.Official)]
public sealed record SettleDispute(
    KnownRecord Record,
    DisputeOutcome Outcome,
    int? Minutes,
    string Reason
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [.. Record.Uses, .. Record.Days.Select(day => StreamUse.Of<WorkDay>(day))];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var record = Record.Of(streams, context.Actor);
        if (record.Dispute is not { } dispute)
        {
            throw new RuleBrokenException("SR-03", "RecordNotDisputed", null);
        }

        Refuse.If(
            !record.Answered && context.Today <= dispute.AnswerBy,
            "SR-03",
            "OperatorNotHeard",
            null,
            dispute.AnswerBy
        );
        OpenText.Require(Reason, DisputeService.LongestText, nameof(Reason));
        var minutes = MinutesOf(record.Facts.AllMinutes());
        yield return Change.To<ServiceRecord>(
            Record.Key,
            new DisputeSettled(Outcome, minutes, Reason.Trim(), context.Actor.Holder)
        );
        // What never was takes nothing of anybody's day.
        foreach (var day in Outcome == DisputeOutcome.Struck ? Record.Days : [])
        {
            yield return Change.To<WorkDay>(day, new WorkReleased(Record.Key.Id));
        }

        foreach (var change in Record.Follow(streams, minutes, disputed: false))
        {
            yield return change;
        }
    }

    private int MinutesOf(int all)
    {
        Refuse.If(
            Outcome == DisputeOutcome.Reduced
                && (Minutes is not { } part || part < 1 || part >= all),
            "SR-03",
            "ReducedMinutes",
            nameof(Minutes),
            all
        );
        return Outcome switch
        {
            DisputeOutcome.Stands => all,
            DisputeOutcome.Reduced => Minutes.GetValueOrDefault(),
            _ => 0,
        };
    }
}
