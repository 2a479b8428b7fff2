namespace StationPortal.Evaluation;

/// <summary>One line as the evaluators scored it, each alone; read after the whole team has signed.</summary>
/// <param name="Item">The line.</param>
/// <param name="Given">What each evaluator gave, in the order of the team.</param>
/// <param name="IsApart">They stand further apart than the tolerance: the team must agree (EV-15).</param>
/// <param name="Agreed">What the team agreed on, or <c>null</c>.</param>
public sealed record TeamLine(
    RatedItem Item,
    IReadOnlyList<GivenScore> Given,
    bool IsApart,
    AgreedScore? Agreed
)
{
    private const decimal Whole = 100m;

    /// <summary>The mean of the team, half-up to two places; 0 for a veto.</summary>
    public decimal Mean => Scoring.Mean([.. Given.Select(one => one.Points)]);

    /// <summary>Highest less lowest points.</summary>
    public decimal Spread => Given.Max(one => one.Points) - Given.Min(one => one.Points);

    /// <summary>The spread out of the line's points, percent; 0 for a veto.</summary>
    public decimal SpreadPercent => Item.Points == 0 ? 0 : Spread * Whole / Item.Points;

    /// <summary>All lines that evaluators score, in the scheme's order; empty before the team has signed.</summary>
    /// <param name="assessment">The station in the round.</param>
    /// <param name="tolerance">How far evaluators may stand apart, percent of the line's points.</param>
    public static IReadOnlyList<TeamLine> Of(Assessment assessment, decimal tolerance)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return assessment.TeamHasSigned
            ? Of(
                assessment.LeavesOf(ScoringPart.Evaluators),
                assessment.Team.Select(member =>
                    (member, assessment.Signed.First(sheet => sheet.IsOf(member)).Scores)
                ),
                assessment.Agreed,
                tolerance
            )
            : [];
    }

    /// <summary>The same from the signed sheets of a whole team.</summary>
    /// <param name="items">The lines that evaluators score.</param>
    /// <param name="signed">Each evaluator's scores, in the order of the team.</param>
    /// <param name="agreed">What the team agreed on, by code.</param>
    /// <param name="tolerance">Percent of a line's points.</param>
    public static IReadOnlyList<TeamLine> Of(
        IEnumerable<RatedItem> items,
        IEnumerable<(Guid Evaluator, IReadOnlyList<ItemScore> Scores)> signed,
        IReadOnlyDictionary<string, AgreedScore> agreed,
        decimal tolerance
    )
    {
        ArgumentNullException.ThrowIfNull(agreed);
        var sheets = signed
            .Select(one =>
                (
                    Member: one.Evaluator,
                    Scores: one.Scores.ToDictionary(score => score.Code, StringComparer.Ordinal)
                )
            )
            .ToList();
        return
        [
            .. items.Select(item =>
            {
                var given = sheets
                    .Where(sheet => sheet.Scores.ContainsKey(item.Code))
                    .Select(sheet => new GivenScore(
                        sheet.Member,
                        sheet.Scores[item.Code],
                        LeafScores.PointsOf(item, sheet.Scores[item.Code])
                    ))
                    .ToList();
                return new TeamLine(
                    item,
                    given,
                    LeafScores.AreApart(item, [.. given.Select(one => one.Score)], tolerance),
                    agreed.GetValueOrDefault(item.Code)
                );
            }),
        ];
    }
}

/// <summary>What one evaluator gave to a line.</summary>
/// <param name="Evaluator">The account.</param>
/// <param name="Score">As signed.</param>
/// <param name="Points">Its points; 0 for a veto.</param>
public sealed record GivenScore(Guid Evaluator, ItemScore Score, decimal Points);
