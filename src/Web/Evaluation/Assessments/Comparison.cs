using Microsoft.EntityFrameworkCore;
using StationPortal.Evaluation;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Assessments;

/// <summary>A station beside the others of its round, which were scored by the same scheme for the same days, and beside its own earlier rounds. Only rows within the reader's reach are counted, and none that was annulled.</summary>
/// <param name="Trend">Its results in rounds up to this one, the oldest first.</param>
/// <param name="Groups">The round, and the station's county where the round has more than one.</param>
/// <param name="Lines">Top lines: this station and the round's median, percent of their points.</param>
/// <param name="Size">Where the station stands by size, or <c>null</c> where that cannot be told.</param>
/// <param name="Similar">Only stations of similar size are compared.</param>
public sealed record Comparison(
    IReadOnlyList<AssessmentRow> Trend,
    IReadOnlyList<ComparedGroup> Groups,
    IReadOnlyList<ComparedLine> Lines,
    ComparedSize? Size,
    bool Similar
)
{
    private const decimal Whole = 100m;

    /// <summary>The trend as a line.</summary>
    public ChartFigures TrendChart(string series) =>
        new(
            ChartKind.Line,
            [.. Trend.Select(row => row.RoundName)],
            [new(series, [.. Trend.Select(row => row.Score)])],
            Whole
        );

    /// <summary>Top lines of this station beside the median.</summary>
    public ChartFigures LinesChart(string own, string median) =>
        new(
            ChartKind.Bar,
            [.. Lines.Select(line => line.Name)],
            [
                new(own, [.. Lines.Select(line => (decimal?)line.Own)]),
                new(median, [.. Lines.Select(line => (decimal?)line.Round.Median)]),
            ],
            Whole
        );
}

/// <summary>A group of stations.</summary>
/// <param name="Text">Text key of what it is.</param>
/// <param name="Scores">Where its middle lies.</param>
public sealed record ComparedGroup(string Text, Quartiles Scores);

/// <summary>A station's size beside the others of its round.</summary>
/// <param name="People">People whom it looked after within the days.</param>
/// <param name="Third">1 the smallest third, 3 the largest.</param>
/// <param name="Stations">Stations of that third.</param>
public sealed record ComparedSize(int People, int Third, int Stations);

/// <summary>A top line beside the same line of the others, percent of its points.</summary>
public sealed record ComparedLine(string Name, decimal Own, Quartiles Round);

/// <summary>Reads comparisons.</summary>
public sealed class Comparisons(Reach reach)
{
    private const decimal Whole = 100m;

    /// <param name="row">The station in the round.</param>
    /// <param name="result">Its result.</param>
    /// <param name="similar">Only stations of similar size, where size can be told.</param>
    /// <param name="ct">Ends the queries.</param>
    public async Task<Comparison> Of(
        AssessmentRow row,
        ResultView result,
        bool similar,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(result);
        var trend = await reach
            .Rows<AssessmentRow>()
            .Where(one =>
                one.County == row.County
                && one.Station == row.Station
                && one.Score != null
                && one.Until <= row.Until
                && (one.Status != AssessmentStatus.Annulled || one.Id == row.Id)
            )
            .OrderBy(one => one.Until)
            .ToListAsync(ct);
        var others = await reach
            .Rows<AssessmentRow>()
            .Where(one =>
                one.TenantId == row.TenantId
                && one.Round == row.Round
                && one.Score != null
                && (one.Status != AssessmentStatus.Annulled || one.Id == row.Id)
            )
            .Select(one => new Compared(one.County, one.Score ?? 0, one.TopLines, one.PeopleServed))
            .ToListAsync(ct);
        var alike = Alike(row, others);
        var size =
            alike is { } third && row.PeopleServed is { } people
                ? new ComparedSize(people, third.Third, third.Stations.Count)
                : null;
        var compared = similar && alike is { } only ? only.Stations : others;
        return new Comparison(
            trend,
            Groups(row, compared, similar && alike is not null),
            Lines(result, compared),
            size,
            similar && alike is not null
        );
    }

    private static (int Third, List<Compared> Stations)? Alike(
        AssessmentRow row,
        List<Compared> others
    )
    {
        var thirds = new SizeThirds(others.Select(one => one.PeopleServed).OfType<int>());
        if (row.PeopleServed is not { } own || thirds.Of(own) is not { } third)
        {
            return null;
        }

        var alike = others.FindAll(one =>
            one.PeopleServed is { } people && thirds.Of(people) == third
        );
        // Alone in its third it has nobody to stand beside, and where all are of one size there is nothing to choose.
        return alike.Count > 1 && alike.Count < others.Count ? (third, alike) : null;
    }

    private static List<ComparedGroup> Groups(
        AssessmentRow row,
        List<Compared> others,
        bool similar
    )
    {
        var groups = new List<ComparedGroup>();
        Add(similar ? "Compare.Similar" : "Compare.Round", others);
        var county = others.FindAll(one => one.County == row.County);
        if (county.Count < others.Count)
        {
            Add("Compare.County", county);
        }

        return groups;

        void Add(string text, List<Compared> of)
        {
            if (Quartiles.Of(of.Select(one => one.Score)) is { } scores)
            {
                groups.Add(new(text, scores));
            }
        }
    }

    private static List<ComparedLine> Lines(ResultView result, List<Compared> others)
    {
        var byCode = others
            .SelectMany(one => one.TopLines)
            .ToLookup(line => line.Code, line => line.Points, StringComparer.Ordinal);
        var lines = new List<ComparedLine>();
        foreach (var line in result.Top)
        {
            var percents = byCode[line.Item.Code]
                .Select(points => points * Whole / line.Item.Points);
            if (Quartiles.Of(percents) is { } round)
            {
                lines.Add(new(line.Title, line.Percent, round));
            }
        }

        return lines;
    }

    private sealed record Compared(
        string County,
        decimal Score,
        IReadOnlyList<LinePoints> TopLines,
        int? PeopleServed
    );
}
