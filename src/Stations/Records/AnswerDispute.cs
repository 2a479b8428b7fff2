using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Stations;

/// <summary>The operator that gave the service answers a doubt about it, also when it no longer runs the station.</summary>
/// <param name="Stream">The record.</param>
/// <param name="Answer">What it says; nobody served is named.</param>
/// <param name="Files">What shows it.</param>
[AllowedFor(Role.Agency, Role.SocialWorker)]
public sealed record AnswerDispute(StreamKey Stream, string Answer, IReadOnlyList<FileRef> Files)
    : IDecision<ServiceRecord>
{
    public IEnumerable<object> Decide(ServiceRecord? state, DecisionContext context)
    {
        var record = Refuse.Missing(state).InScopeOf(context.Actor, Stream.Tenant);
        Refuse.If(record.Dispute is null, "SR-03", "RecordNotDisputed");
        Refuse.If(record.Answered, "SR-03", "DisputeIsAnswered");
        OpenText.Require(Answer, DisputeService.LongestText, nameof(Answer));
        yield return new DisputeAnswered(Answer.Trim(), Files, context.Actor.Holder);
    }
}
