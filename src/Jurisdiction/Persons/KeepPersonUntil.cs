using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>A law begins to keep a person's data: a contract names them (GP-46), a service record is about them (CA-10). Only reactions of the portal make it.</summary>
/// <param name="Stream">The person.</param>
/// <param name="RuleId">The rule that keeps it.</param>
/// <param name="Until">The last day.</param>
[AllowedFor]
public sealed record KeepPersonUntil(StreamKey Stream, string RuleId, DateOnly Until)
    : IDecision<Person>
{
    public IEnumerable<object> Decide(Person? state, DecisionContext context)
    {
        var person = Refuse.Missing(state).RequireScope(context.Actor, Stream.Tenant);
        // Repeating it changes nothing: reactions may come twice.
        if (
            !person.Erased
            && !person.Retentions.Exists(each => each.RuleId == RuleId && each.Until >= Until)
        )
        {
            yield return new RetentionBegan(RuleId, Until);
        }
    }
}
