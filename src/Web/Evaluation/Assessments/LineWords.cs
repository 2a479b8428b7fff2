using System.Globalization;
using StationPortal.Evaluation;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Assessments;

/// <summary>Says in words how a leaf got its points; the numbers are those that the formula takes.</summary>
public static class LineWords
{
    private const int MostStars = 5;

    /// <param name="assessment">The station in the round.</param>
    /// <param name="item">The leaf.</param>
    /// <param name="leaf">Its score.</param>
    /// <param name="single">Whether the reader may see what each evaluator gave.</param>
    public static TextKey Of(Assessment assessment, RatedItem item, LeafScore leaf, bool single)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(leaf);
        return leaf.From switch
        {
            ScoreBasis.Figure => OfFigure(assessment, item),
            ScoreBasis.Mean when item.Kind == IndicatorKind.Veto => new(
                leaf.Found ? "Line.Veto.Found" : "Line.Veto.NotFound"
            ),
            ScoreBasis.Mean when single => new(
                "Line.Mean",
                string.Join(" + ", PointsOf(assessment, item)),
                PointsOf(assessment, item).Count,
                Show.Number(leaf.Points)
            ),
            ScoreBasis.Mean => new("Line.Mean.Plain", assessment.Team.Count),
            ScoreBasis.Opinions => OfOpinions(assessment, item),
            ScoreBasis.Consensus => new(
                "Line.Consensus",
                assessment.Agreed.GetValueOrDefault(item.Code)?.Reason ?? ""
            ),
            ScoreBasis.Objection => new("Line.Objection", NumberOfObjection(assessment, item)),
            ScoreBasis.Change => new("Line.Change", NumberOfChange(assessment, item)),
            _ when item.Part == ScoringPart.Buyer => new("Line.Buyer"),
            _ => new("Line.Supervisor"),
        };
    }

    private static TextKey OfFigure(Assessment assessment, RatedItem item)
    {
        var figure = assessment.Figures?.Figures.FirstOrDefault(one =>
            one.Name == item.Count?.Figure
        );
        if (figure is null || item.Count is not { } rule)
        {
            return new("Line.Figure.None");
        }

        var name = new TextKey($"Figure.{figure.Name}");
        var value = Show.Number(figure.Value);
        if (rule.Target is { } target)
        {
            return new(
                "Line.Figure.Target",
                name,
                value,
                Show.Number(target),
                Show.Number(item.Points)
            );
        }

        return rule.Steps.FirstOrDefault(step => figure.Value >= step.From) is { } reached
            ? new(
                "Line.Figure.Step",
                name,
                value,
                Show.Number(reached.From),
                Show.Number(reached.Percent),
                Show.Number(item.Points)
            )
            : new("Line.Figure.Below", name, value);
    }

    private static TextKey OfOpinions(Assessment assessment, RatedItem item) =>
        assessment.Opinions?.Items.FirstOrDefault(one => one.Code == item.Code) is { } opinion
            ? new("Line.Opinions", Show.Number(opinion.Mean), MostStars, Show.Number(item.Points))
            : new("Line.Figure.None");

    private static List<string> PointsOf(Assessment assessment, RatedItem item) =>
        [
            .. assessment
                .Signed.Where(sheet => sheet.Kind == SheetKind.Evaluator)
                .SelectMany(sheet => sheet.Scores.Where(score => score.Code == item.Code))
                .Select(score => Show.Number(LeafScores.PointsOf(item, score))),
        ];

    private static string NumberOfObjection(Assessment assessment, RatedItem item) =>
        assessment
            .Objections.Values.Last(one =>
                one.Raised.Code == item.Code && one.Answer?.Upheld == true
            )
            .Raised.No.ToString(CultureInfo.InvariantCulture);

    private static string NumberOfChange(Assessment assessment, RatedItem item) =>
        assessment
            .Changes.Values.Last(one => one.Proposed.Code == item.Code && one.Confirmed == true)
            .Proposed.No.ToString(CultureInfo.InvariantCulture);
}
