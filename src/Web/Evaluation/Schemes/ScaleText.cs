using System.Globalization;
using System.Text;
using StationPortal.Evaluation;

namespace StationPortal.Web.Evaluation.Schemes;

/// <summary>Steps, degrees and grades as people write them: a name or a value, a colon and a number; one in each row, or with semicolons between them.</summary>
public static class ScaleText
{
    private static readonly char[] Ends = ['\n', '\r', ';', '\uFF1B'];
    private static readonly char[] Colons = [':', '\uFF1A', '='];

    /// <summary>From which value on which percentage; <c>null</c> when it cannot be read, nothing when it is empty.</summary>
    public static IReadOnlyList<CountStep>? Steps(string? text) =>
        Pairs(text) is { } pairs && pairs.All(pair => Number(pair.Name) is not null)
            ? [.. pairs.Select(pair => new CountStep(Number(pair.Name) ?? 0, pair.Number))]
            : null;

    /// <summary>Degrees with their percentages; <c>null</c> when it cannot be read.</summary>
    public static IReadOnlyList<Degree>? Degrees(string? text) =>
        Pairs(text) is { } pairs
            ? [.. pairs.Select(pair => new Degree(pair.Name, pair.Number))]
            : null;

    /// <summary>Grades with the score from which they hold; <c>null</c> when it cannot be read.</summary>
    public static IReadOnlyList<GradeBand>? Bands(string? text) =>
        Pairs(text) is { } pairs
            ? [.. pairs.Select(pair => new GradeBand(pair.Name, pair.Number))]
            : null;

    /// <summary>The formula of a counted line, or <c>null</c> when nothing of it is given.</summary>
    public static CountRule? Count(
        string? figure,
        decimal? target,
        IReadOnlyList<CountStep> steps
    ) =>
        figure is null && target is null && steps.Count == 0
            ? null
            : new(figure ?? "", steps, target);

    /// <summary>Steps row by row.</summary>
    public static string Of(IReadOnlyList<CountStep>? steps) =>
        Rows((steps ?? []).Select(step => (Plain(step.From), step.Percent)));

    /// <summary>Degrees row by row.</summary>
    public static string Of(IReadOnlyList<Degree>? degrees) =>
        Rows((degrees ?? []).Select(degree => (degree.Name, degree.Percent)));

    /// <summary>Grades row by row.</summary>
    public static string Of(IReadOnlyList<GradeBand> bands) =>
        Rows(bands.Select(band => (band.Name, band.FromScore)));

    /// <summary>The same in one cell of a file.</summary>
    public static string InOneLine(string rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return rows.Replace('\n', '\uFF1B');
    }

    private static string Rows(IEnumerable<(string Name, decimal Number)> pairs) =>
        string.Join('\n', pairs.Select(pair => $"{pair.Name}\uFF1A{Plain(pair.Number)}"));

    private static List<(string Name, decimal Number)>? Pairs(string? text)
    {
        List<(string, decimal)> pairs = [];
        foreach (
            var row in (text ?? "").Split(
                Ends,
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
        )
        {
            var at = row.LastIndexOfAny(Colons);
            if (at < 0 || Number(row[(at + 1)..]) is not { } number)
            {
                return null;
            }

            pairs.Add((row[..at].Trim(), number));
        }

        return pairs;
    }

    // Full-width digits become plain ones, and a percent sign is no news.
    private static decimal? Number(string text) =>
        decimal.TryParse(
            text.Normalize(NormalizationForm.FormKC).Trim().TrimEnd('%'),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    private static string Plain(decimal number) =>
        number.ToString("0.##", CultureInfo.InvariantCulture);
}
