using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>Publishes the draft: from now on rounds can be held by it, and it never changes again (EV-03). Sums are exact, every line is whole, grades reach down to 0 (EV-01, EV-02, EV-04, EV-05).</summary>
[AllowedFor(Role.Official)]
public sealed record PublishScheme(StreamKey Stream, long? SeenVersion = null) : IDecision<Scheme>
{
    public IEnumerable<object> Decide(Scheme? scheme, DecisionContext context)
    {
        var draft = SchemeRules.OpenDraft(scheme);
        if (SchemeRules.FaultsOf(draft).FirstOrDefault()?.What is { } fault)
        {
            throw new RuleBrokenException(fault.Rule, fault.Code, null, fault.Values);
        }

        var last = Refuse.Missing(scheme).Versions.LastOrDefault();
        Refuse.If(
            last is not null && draft.SaysTheSame(last),
            "EV-03",
            "ListUnchanged",
            null,
            last?.Number ?? 0
        );
        yield return new SchemePublished(draft.Number, context.Actor.Holder);
    }
}
