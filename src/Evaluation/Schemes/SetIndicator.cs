using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>Writes a line of the draft: a new one, or the one with its code anew (EV-02, EV-04). A code names one line through all versions, so it does not change.</summary>
/// <param name="Line">The whole line.</param>
/// <param name="IsNew">A line with this code must not stand in the draft yet; otherwise it must.</param>
[AllowedFor(Role.Official)]
public sealed record SetIndicator(
    StreamKey Stream,
    Indicator Line,
    bool IsNew,
    long? SeenVersion = null
) : IDecision<Scheme>
{
    public IEnumerable<object> Decide(Scheme? scheme, DecisionContext context)
    {
        var draft = SchemeRules.OpenDraft(scheme);
        ListRules.RequireNone(IndicatorRules.FaultsOf(Line));
        draft.AsList.RequirePlace(Line.Code, IsNew, Scheme.MostIndicators, "EV-02", "EV-04");
        var set = new IndicatorSet(Line);
        ListRules.RequireNone(
            SchemeRules.OfTree(draft.After(set).Indicators).Select(fault => fault.What)
        );
        yield return set;
    }
}
