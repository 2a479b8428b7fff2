using Microsoft.EntityFrameworkCore;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Evaluation.Sheets;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Assessments;

/// <summary>Reads a result with its lines from the record of a station in a round; the same formula that decided it tells how it was made.</summary>
public sealed class ResultDesk(AssessmentRecords records, Reach reach)
{
    /// <summary>The station in the round, folded; the page has checked that it is in reach.</summary>
    public Task<Assessment> Read(StreamKey key, DateTimeOffset? until, CancellationToken ct) =>
        records.Read(key, until, ct);

    /// <summary>The result, or <c>null</c> before scoring ended.</summary>
    /// <param name="assessment">As <see cref="Read"/> gave it.</param>
    /// <param name="organiser">Its tenant.</param>
    /// <param name="reader">Agencies see no single evaluator's scores (EV-14).</param>
    /// <param name="ct">Ends the queries.</param>
    public async Task<ResultView?> Of(
        Assessment assessment,
        string organiser,
        Actor reader,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var sight = AssessmentSight.Of(assessment, organiser, reader);
        if (assessment.Result is not { } result || !sight.Draft)
        {
            return null;
        }

        var words = await WordsOf(assessment.Opened, ct);
        var leaves = AssessmentResult.LeavesOfClosed(assessment);
        var key = Assessment.KeyOf(
            new(organiser, assessment.Opened.Round),
            assessment.Opened.Station.Station
        );
        return new ResultView(
            assessment,
            result,
            Lines(key, assessment, result, leaves, words, sight),
            Sensitivity.Of(assessment, leaves),
            AssessmentResult.Same(result, AssessmentResult.Of(assessment, leaves))
        );
    }

    private static List<ResultLine> Lines(
        StreamKey key,
        Assessment assessment,
        Result result,
        LeafScores leaves,
        Dictionary<string, Indicator> words,
        AssessmentSight sight
    )
    {
        var points = result.Lines.ToDictionary(
            line => line.Code,
            line => line.Points,
            StringComparer.Ordinal
        );
        var parts = assessment.Opened.Items.ToLookup(
            item => item.Parent ?? "",
            item => (item.Code, points[item.Code]),
            StringComparer.Ordinal
        );
        var depths = new Dictionary<string, int>(StringComparer.Ordinal);
        var lines = new List<ResultLine>();
        foreach (var item in assessment.Opened.Items)
        {
            depths[item.Code] = item.Parent is { } above ? depths[above] + 1 : 0;
            var leaf = leaves.Known.GetValueOrDefault(item.Code);
            lines.Add(
                new(
                    item,
                    words.GetValueOrDefault(item.Code),
                    depths[item.Code],
                    points[item.Code],
                    leaf,
                    leaf is null
                        ? LineWords.OfSum([.. parts[item.Code]], points[item.Code])
                        : LineWords.Of(assessment, item, leaf, sight.TeamScores),
                    [.. SeenScores.Of(key, assessment, item, sight)]
                )
            );
        }

        return lines;
    }

    // The words of the lines stand in the scheme; codes name the same line in all its versions.
    private async Task<Dictionary<string, Indicator>> WordsOf(
        AssessmentOpened opened,
        CancellationToken ct
    )
    {
        var scheme = await reach
            .Rows<SchemePage>()
            .SingleOrDefaultAsync(
                row => row.TenantId == opened.SchemeTenant && row.Id == opened.Scheme,
                ct
            );
        return scheme
                ?.Of(opened.SchemeVersion)
                ?.Content.Indicators.ToDictionary(line => line.Code, StringComparer.Ordinal)
            ?? new(StringComparer.Ordinal);
    }
}
