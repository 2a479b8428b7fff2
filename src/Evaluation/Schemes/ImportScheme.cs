using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>Replaces all lines of the draft by those of a file, all or none (EV-06). Sums may still be off; they are checked before publication.</summary>
/// <param name="Indicators">In the file's order.</param>
/// <param name="Source">The file as it came in.</param>
[AllowedFor(Role.Official)]
public sealed record ImportScheme(
    StreamKey Stream,
    IReadOnlyList<Indicator> Indicators,
    FileRef Source,
    long? SeenVersion = null
) : IDecision<Scheme>
{
    public IEnumerable<object> Decide(Scheme? scheme, DecisionContext context)
    {
        SchemeRules.OpenDraft(scheme);
        ListRules.RequireWhole(Indicators, Scheme.MostIndicators, "EV-06", "EV-02");
        ListRules.RequireNone(Indicators.SelectMany(IndicatorRules.FaultsOf));
        ListRules.RequireNone(SchemeRules.OfTree(Indicators).Select(fault => fault.What));
        yield return new SchemeImported(Indicators, Source);
    }
}
