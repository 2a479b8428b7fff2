using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>Begins the next version as a copy of the last; one draft at a time (EV-03).</summary>
[AllowedFor(Role.Official)]
public sealed record DraftScheme(StreamKey Stream, long? SeenVersion = null) : IDecision<Scheme>
{
    public IEnumerable<object> Decide(Scheme? scheme, DecisionContext context)
    {
        var known = Refuse.Missing(scheme);
        Refuse.If(known.Draft is not null, "EV-03", "ListDraftExists");
        yield return new SchemeDrafted(known.Versions.Count + 1);
    }
}
