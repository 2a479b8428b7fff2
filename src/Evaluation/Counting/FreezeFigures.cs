using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>Freezes the figures that the scheme's counted lines need, once, as they stood at the moment that the round stated (EV-16). Only the portal does it.</summary>
/// <param name="Stream">The station in the round.</param>
/// <param name="Figures">Exactly those that the scheme needs, each with its sealed list.</param>
/// <param name="PeopleServed">How many people the station looked after within the days.</param>
[AllowedFor]
public sealed record FreezeFigures(
    StreamKey Stream,
    IReadOnlyList<FrozenFigure> Figures,
    int PeopleServed
) : IDecision<Assessment>
{
    public IEnumerable<object> Decide(Assessment? state, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var assessment = Refuse.Missing(state);
        assessment.RequireScoring();
        Refuse.If(assessment.Figures is not null, "EV-16", "FiguresAreFrozen");
        Refuse.If(context.Now < assessment.Opened.CountedAt, "EV-16", "FiguresTooEarly");
        var named = Figures.Select(figure => figure.Name).Order(StringComparer.Ordinal);
        Refuse.If(
            !named.SequenceEqual(
                FigureCount.NamesOf(assessment.Opened.Items),
                StringComparer.Ordinal
            ),
            "EV-16",
            "FiguresOfAnother"
        );
        yield return new FiguresFrozen(assessment.Opened.CountedAt, Figures, PeopleServed);
    }
}
