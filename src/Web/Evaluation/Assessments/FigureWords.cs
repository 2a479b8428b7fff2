using StationPortal.Evaluation;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Assessments;

/// <summary>Says with its numbers how a frozen figure came about and what it earns, so that anyone can do the sum again by hand.</summary>
public static class FigureWords
{
    /// <summary>From numerator and denominator to the figure.</summary>
    public static TextKey Value(FrozenFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var value = Show.Number(figure.Value);
        return Figures.IsNumber(figure.Name) ? new("Figure.Value.Number", value)
            : figure.Denominator == 0
                ? new(
                    figure.Value > 0 ? "Figure.Value.NothingDue" : "Figure.Value.NothingThere",
                    value
                )
            : new(
                Figures.IsMean(figure.Name) ? "Figure.Value.Mean" : "Figure.Value.Share",
                Show.Number(figure.Numerator),
                Show.Number(figure.Denominator),
                value
            );
    }

    /// <summary>From the figure to points.</summary>
    /// <param name="value">The figure.</param>
    /// <param name="rule">How the line takes it.</param>
    /// <param name="of">Points of the line.</param>
    public static TextKey Points(decimal value, CountRule rule, decimal of)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var (most, points) = (Show.Number(of), Show.Number(Scoring.OfFigure(value, rule, of)));
        if (rule.Target is { } target)
        {
            return value >= target
                ? new("Figure.Points.Full", Show.Number(target), most)
                : new("Figure.Points.Part", most, Show.Number(value), Show.Number(target), points);
        }

        return rule.Steps.FirstOrDefault(step => value >= step.From) is { } reached
            ? new(
                "Figure.Points.Step",
                Show.Number(reached.From),
                most,
                Show.Number(reached.Percent),
                points
            )
            : new("Figure.Points.Below", Show.Number(rule.Steps.Min(step => step.From)));
    }
}
