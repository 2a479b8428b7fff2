using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>From the answers of the people served to points: mean / 5 of the line's points, half-up to two places each. Where nobody answered, the stars of the parameter stand for the mean.</summary>
public static class OpinionSum
{
    /// <summary>The most stars.</summary>
    public const int MostStars = 5;

    /// <summary>Points of each line that people served score.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="answers">All answers of all people.</param>
    /// <param name="withoutAnswer">Stars where nobody answered.</param>
    public static IReadOnlyList<OpinionScore> Of(
        IEnumerable<RatedItem> lines,
        IReadOnlyCollection<OpinionAnswer> answers,
        decimal withoutAnswer
    ) =>
        [
            .. lines.Select(line =>
            {
                var stars = answers.Where(answer => answer.Code == line.Code).ToList();
                var mean =
                    stars.Count == 0
                        ? withoutAnswer
                        : Money.RoundHalfUp(
                            (decimal)stars.Sum(answer => answer.Stars) / stars.Count
                        );
                return new OpinionScore(
                    line.Code,
                    mean,
                    Money.RoundHalfUp(mean * line.Points / MostStars)
                );
            }),
        ];
}
