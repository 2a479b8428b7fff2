namespace StationPortal.Evaluation;

/// <summary>The score of every leaf of an assessment, and what is missing: one way for closing, pages and checks.</summary>
/// <param name="Known">By code.</param>
/// <param name="Missing">Codes without a score yet.</param>
/// <param name="Apart">Codes whose evaluators stand so far apart that the team must agree (EV-15).</param>
public sealed record LeafScores(
    IReadOnlyDictionary<string, LeafScore> Known,
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> Apart
)
{
    private const decimal Whole = 100m;

    /// <summary>Everything that a result needs is there.</summary>
    public bool IsComplete => Missing.Count == 0 && Apart.Count == 0;

    /// <param name="assessment">The station in its round.</param>
    /// <param name="tolerance">How far evaluators may stand apart on a line without a consensus, percent of its points.</param>
    public static LeafScores Of(Assessment assessment, decimal tolerance)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var known = new Dictionary<string, LeafScore>(StringComparer.Ordinal);
        List<string> missing = [];
        List<string> apart = [];
        var sheets = Sheets.Of(assessment);
        foreach (var item in assessment.Opened.Items.Where(item => item.IsLeaf))
        {
            if (assessment.Settled.GetValueOrDefault(item.Code) is { } settled)
            {
                known[item.Code] = settled;
            }
            else if (Score(assessment, item, sheets) is { } score)
            {
                known[item.Code] = score;
                if (
                    score.From == ScoreBasis.Mean
                    && AreApart(item, sheets.ScoresOf(item), tolerance)
                )
                {
                    apart.Add(item.Code);
                }
            }
            else
            {
                missing.Add(item.Code);
            }
        }

        return new(known, missing, apart);
    }

    private static LeafScore? Score(Assessment assessment, RatedItem item, Sheets sheets) =>
        item.Part switch
        {
            ScoringPart.Records => OfFigure(assessment, item),
            ScoringPart.PeopleServed => OfOpinions(assessment, item),
            ScoringPart.Evaluators
                when assessment.Agreed.GetValueOrDefault(item.Code) is { } agreed => new(
                agreed.Points,
                agreed.Found,
                ScoreBasis.Consensus
            ),
            ScoringPart.Evaluators => sheets.Mean(item),
            _ => sheets.Single(item),
        };

    private static LeafScore? OfFigure(Assessment assessment, RatedItem item) =>
        assessment.Figures?.Figures.FirstOrDefault(figure => figure.Name == item.Count?.Figure)
            is { } figure
        && item.Count is { } rule
            ? new(Scoring.OfFigure(figure.Value, rule, item.Points), false, ScoreBasis.Figure)
            : null;

    private static LeafScore? OfOpinions(Assessment assessment, RatedItem item) =>
        assessment.Opinions?.Items.FirstOrDefault(one => one.Code == item.Code) is { } opinion
            ? new(opinion.Points, false, ScoreBasis.Opinions)
            : null;

    /// <summary>The signed sheets, each by its lines.</summary>
    private sealed record Sheets(
        IReadOnlyList<Dictionary<string, ItemScore>> Evaluators,
        int Team,
        IReadOnlyDictionary<ScoringPart, Dictionary<string, ItemScore>> Offices
    )
    {
        public static Sheets Of(Assessment assessment) =>
            new(
                [
                    .. assessment
                        .Signed.Where(sheet => sheet.Kind == SheetKind.Evaluator)
                        .Select(Lines),
                ],
                assessment.Team.Count,
                assessment
                    .Signed.Where(sheet => sheet.Kind is SheetKind.Buyer or SheetKind.Supervisor)
                    .ToDictionary(sheet => ScoreSheet.PartOf(sheet.Kind) ?? default, Lines)
            );

        public LeafScore? Mean(RatedItem item)
        {
            var scores = ScoresOf(item);
            return scores.Count < Team ? null
                : item.Kind == IndicatorKind.Veto
                    ? new(0, scores.Exists(score => score.Found == true), ScoreBasis.Mean)
                : new(
                    Scoring.Mean([.. scores.Select(score => PointsOf(item, score))]),
                    false,
                    ScoreBasis.Mean
                );
        }

        public LeafScore? Single(RatedItem item) =>
            item.Part is { } part
            && Offices.GetValueOrDefault(part)?.GetValueOrDefault(item.Code) is { } score
                ? new(PointsOf(item, score), score.Found == true, ScoreBasis.SingleScore)
                : null;

        public List<ItemScore> ScoresOf(RatedItem item) =>
            [.. Evaluators.Select(sheet => sheet.GetValueOrDefault(item.Code)).OfType<ItemScore>()];

        private static Dictionary<string, ItemScore> Lines(SheetSigned sheet) =>
            sheet.Scores.ToDictionary(score => score.Code, StringComparer.Ordinal);
    }

    /// <summary>Whether scores of one line stand so far apart that the team must agree (EV-15); a veto as soon as one saw it and another did not.</summary>
    /// <param name="tolerance">Percent of the line's points.</param>
    public static bool AreApart(
        RatedItem item,
        IReadOnlyCollection<ItemScore> scores,
        decimal tolerance
    )
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item.Kind == IndicatorKind.Veto)
        {
            return scores.Select(score => score.Found).Distinct().Skip(1).Any();
        }

        var points = scores.Select(score => PointsOf(item, score)).ToList();
        return points.Count > 1 && (points.Max() - points.Min()) * Whole > tolerance * item.Points;
    }

    /// <summary>Points that one scorer gave to a line.</summary>
    public static decimal PointsOf(RatedItem item, ItemScore score)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(score);
        return item.Degrees?.FirstOrDefault(degree => degree.Name == score.Degree) is { } degree
            ? Scoring.OfDegree(degree, item.Points)
            : score.Points ?? 0;
    }
}
