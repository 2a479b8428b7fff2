using System.Globalization;
using StationPortal.Evaluation;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Assessments;

/// <summary>Says in words and numbers how a line got its points; the numbers are those that the formula takes.</summary>
public static class LineWords
{
    /// <param name="assessment">The station in the round.</param>
    /// <param name="item">The leaf.</param>
    /// <param name="leaf">Its score.</param>
    /// <param name="single">Whether the reader may see what each evaluator gave.</param>
    public static TextKey Of(Assessment assessment, RatedItem item, LeafScore leaf, bool single)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(leaf);
        var points = Show.Number(leaf.Points);
        var veto = item.Kind == IndicatorKind.Veto ? ".Veto" : "";
        return leaf.From switch
        {
            ScoreBasis.Figure => OfFigure(assessment, item),
            ScoreBasis.Mean or ScoreBasis.SingleScore when item.Kind == IndicatorKind.Veto => new(
                leaf.Found ? "Line.Veto.Found" : "Line.Veto.NotFound"
            ),
            ScoreBasis.Mean when single => OfMean(assessment, item, points),
            ScoreBasis.Mean => new("Line.Mean.Plain", assessment.Team.Count, points),
            ScoreBasis.Opinions => OfOpinions(assessment, item),
            ScoreBasis.Consensus => new(
                $"Line.Consensus{veto}",
                assessment.Agreed.GetValueOrDefault(item.Code)?.Reason ?? "",
                points
            ),
            ScoreBasis.Objection => new(
                $"Line.Objection{veto}",
                NumberOfObjection(assessment, item),
                points
            ),
            ScoreBasis.Change => new(
                $"Line.Change{veto}",
                NumberOfChange(assessment, item),
                points
            ),
            _ => OfOffice(assessment, item, points),
        };
    }

    /// <summary>A line that adds up its parts.</summary>
    /// <param name="parts">Code and points of the lines directly below, in their order.</param>
    /// <param name="sum">What they add up to.</param>
    /// <returns><c>null</c> when nothing stands below.</returns>
    public static TextKey? OfSum(IReadOnlyList<(string Code, decimal Points)> parts, decimal sum) =>
        parts switch
        {
            [] => null,
            [var only] => new("Line.Sum.One", only.Code, Show.Number(sum)),
            [var first, .., var last] => new(
                "Line.Sum",
                first.Code,
                last.Code,
                string.Join(" + ", parts.Select(part => Show.Number(part.Points))),
                Show.Number(sum)
            ),
        };

    /// <summary>The points of a degree that somebody gave; <c>null</c> where points were given.</summary>
    public static TextKey? OfDegree(RatedItem item, ItemScore score)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(score);
        return item.Degrees?.FirstOrDefault(degree => degree.Name == score.Degree) is { } degree
            ? new(
                "Line.Degree",
                degree.Name,
                Show.Number(item.Points),
                Show.Number(degree.Percent),
                Show.Number(Scoring.OfDegree(degree, item.Points))
            )
            : null;
    }

    private static TextKey OfFigure(Assessment assessment, RatedItem item) =>
        assessment.Figures?.Figures.FirstOrDefault(one => one.Name == item.Count?.Figure)
            is { } figure
        && item.Count is { } rule
            ? new(
                "Line.Figure",
                new TextKey($"Figure.{figure.Name}"),
                FigureWords.Value(figure),
                FigureWords.Points(figure.Value, rule, item.Points)
            )
            : new("Line.Figure.None");

    private static TextKey OfMean(Assessment assessment, RatedItem item, string points)
    {
        var given = assessment
            .Signed.Where(sheet => sheet.Kind == SheetKind.Evaluator)
            .SelectMany(sheet => sheet.Scores.Where(score => score.Code == item.Code))
            .Select(score => Show.Number(LeafScores.PointsOf(item, score)))
            .ToList();
        return new("Line.Mean", string.Join(" + ", given), given.Count, points);
    }

    private static TextKey OfOpinions(Assessment assessment, RatedItem item) =>
        assessment.Opinions is { } counted
        && counted.Items.FirstOrDefault(one => one.Code == item.Code) is { } opinion
            ? new(
                counted.Answered == 0 ? "Line.Opinions.None" : "Line.Opinions",
                Show.Number(opinion.Mean),
                OpinionSum.MostStars,
                Show.Number(item.Points),
                Show.Number(opinion.Points)
            )
            : new("Line.Figure.None");

    // The buyer's or the supervisor's sheet is the only one of its part.
    private static TextKey OfOffice(Assessment assessment, RatedItem item, string points)
    {
        var score = assessment
            .Signed.Where(sheet => ScoreSheet.PartOf(sheet.Kind) == item.Part)
            .SelectMany(sheet => sheet.Scores)
            .FirstOrDefault(one => one.Code == item.Code);
        var office = item.Part == ScoringPart.Buyer ? "Line.Buyer" : "Line.Supervisor";
        return score is not null && OfDegree(item, score) is { } degree
            ? new($"{office}.Degree", degree)
            : new(office, points);
    }

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
