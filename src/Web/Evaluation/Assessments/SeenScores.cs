using System.Globalization;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Web.Evaluation.Sheets;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Assessments;

/// <summary>The signed scores of a line, as far as a reader may see them once scoring is closed. An evaluator is a number, never a name.</summary>
public static class SeenScores
{
    /// <param name="key">Of the assessment.</param>
    /// <param name="assessment">The station in the round.</param>
    /// <param name="item">The line.</param>
    /// <param name="sight">What the reader sees; evaluators' scores that they do not see stand as remarks without scorer and points.</param>
    public static IEnumerable<SeenScore> Of(
        StreamKey key,
        Assessment assessment,
        RatedItem item,
        AssessmentSight sight
    )
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(sight);
        var all = assessment
            .Signed.SelectMany(sheet =>
                sheet
                    .Scores.Where(score => score.Code == item.Code)
                    .Select(score => (Sheet: sheet, Score: score))
            )
            .ToList();
        return
        [
            .. all.Where(one => sight.Sees(one.Sheet))
                .Select(one =>
                    Seen(assessment, item, one.Sheet, one.Score) with
                    {
                        Files =
                        [
                            .. one.Score.Files.Select(file =>
                                SheetView.FileHref(
                                    key,
                                    one.Sheet.Kind,
                                    one.Sheet.Scorer.Account,
                                    file.Sha256
                                )
                            ),
                        ],
                    }
                ),
            // Ordered by their words, so that their order tells nothing of who wrote them.
            .. all.Where(one => one.Sheet.Kind == SheetKind.Evaluator && !sight.Sees(one.Sheet))
                .Select(one => new SeenScore(null, null, one.Score))
                .OrderBy(one => one.Score.Reason, StringComparer.Ordinal),
            .. Agreed(assessment, item),
        ];
    }

    // What the team agreed on belongs to nobody alone, and stays to be read where an objection or a change stands above it.
    private static IEnumerable<SeenScore> Agreed(Assessment assessment, RatedItem item)
    {
        if (assessment.Agreed.GetValueOrDefault(item.Code) is { } agreed)
        {
            bool? found = item.Kind == IndicatorKind.Veto ? agreed.Found : null;
            yield return new(
                new("Line.Agreed"),
                agreed.Points,
                new ItemScore(item.Code, agreed.Points, null, found, agreed.Reason, [])
            );
        }
    }

    private static SeenScore Seen(
        Assessment assessment,
        RatedItem item,
        SheetSigned sheet,
        ItemScore score
    ) =>
        new(
            sheet.Kind == SheetKind.Evaluator
                ? new(
                    "Line.Evaluator",
                    (assessment.Team.IndexOf(sheet.Scorer.Account) + 1).ToString(
                        CultureInfo.InvariantCulture
                    )
                )
                : new($"SheetKind.{sheet.Kind}"),
            sheet.Kind == SheetKind.Self ? null : LeafScores.PointsOf(item, score),
            score
        )
        {
            Formula = LineWords.OfDegree(item, score),
        };
}
