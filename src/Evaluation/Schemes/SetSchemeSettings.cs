using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>Sets the draft's maximum and grades (EV-04, EV-05).</summary>
/// <param name="Maximum">What the top lines add up to.</param>
/// <param name="Bands">The best first.</param>
/// <param name="BandsAreExample">The grades are our own, not from a document.</param>
[AllowedFor(Role.Official)]
public sealed record SetSchemeSettings(
    StreamKey Stream,
    decimal Maximum,
    IReadOnlyList<GradeBand> Bands,
    bool BandsAreExample,
    long? SeenVersion = null
) : IDecision<Scheme>
{
    public IEnumerable<object> Decide(Scheme? scheme, DecisionContext context)
    {
        var draft = SchemeRules.OpenDraft(scheme);
        ListRules.RequireNone(SchemeRules.OfGrades(Maximum, Bands));
        var set = new SchemeSettingsSet(Maximum, Bands, BandsAreExample);
        if (!draft.SaysTheSame(draft.After(set)))
        {
            yield return set;
        }
    }
}
