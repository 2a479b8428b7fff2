using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>An official doubts a record; from now on it does not count until the doubt is settled (SR-03). For a record of a sample this is the answer to looking at it.</summary>
/// <param name="Record">As the page read it.</param>
/// <param name="Reason">Why; nobody served is named.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial)]
public sealed record DisputeService(KnownRecord Record, string Reason) : IDecision
{
    /// <summary>The most characters of a reason or an answer.</summary>
    public const int LongestText = 500;

    public IReadOnlyList<StreamUse> Streams => [.. Record.Uses];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var record = Record.Of(streams, context.Actor);
        Refuse.If(record.Dispute is not null, "SR-03", "RecordIsDisputed");
        Refuse.If(record.Settled is { Outcome: DisputeOutcome.Struck }, "SR-03", "RecordIsStruck");
        Record.RequireNotAccepted(streams);
        OpenText.Require(Reason, LongestText, nameof(Reason));
        var days = context.Rules.Parameters.Count(
            "SR-03.answer_workdays",
            Record.Key.Tenant,
            context.Today
        );
        yield return Change.To<ServiceRecord>(
            Record.Key,
            new ServiceDisputed(
                Reason.Trim(),
                context.Rules.Calendar.AddWorkingDays(context.Today, days),
                context.Actor.Holder
            )
        );
        foreach (
            var change in Record
                .DisputeSampled(streams, context.Actor.Holder)
                .Concat(Record.Follow(streams, 0, disputed: true))
        )
        {
            yield return change;
        }
    }
}
