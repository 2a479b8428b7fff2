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
        if (!assessment.TeamHasSigned)
        {
            return [];
        }

        var sheets = assessment
            .Team.Select(member =>
                (
                    Member: member,
                    Scores: assessment
                        .Signed.First(sheet => sheet.IsOf(member))
                        .Scores.ToDictionary(score => score.Code, StringComparer.Ordinal)
                )
            )
            .ToList();
        return
        [
            .. assessment
                .LeavesOf(ScoringPart.Evaluators)
                .Select(item =>
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
                        assessment.Agreed.GetValueOrDefault(item.Code)
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
