using AngleSharp.Dom;
using StationPortal.Web.Tests.Pages;

namespace StationPortal.Web.Tests.Evaluation.ByHand;

/// <summary>The page of a result as a person reads it: lines with points and the sums beneath them, and the head.</summary>
internal sealed record ResultByHand(string Path, IReadOnlyList<LineByHand> Lines, Page Overview)
{
    public static async Task<ResultByHand> Read(Visitor reader, string path) =>
        new(path, LinesOf(await reader.Get($"{path}?tab=Lines")), await reader.Get(path));

    public LineByHand this[string code] => Lines.Single(line => line.Code == code);

    /// <summary>The lines directly below, e.g. 1.1 and 1.2 below 1.</summary>
    public IReadOnlyList<LineByHand> Below(string code) =>
        [
            .. Lines.Where(line =>
                line.Code.StartsWith($"{code}.", StringComparison.Ordinal)
                && line.Code.LastIndexOf('.') == code.Length
            ),
        ];

    /// <summary>Lines that nothing stands below and that give points.</summary>
    public IEnumerable<LineByHand> Leaves =>
        Lines.Where(line => line.Points is not null && Below(line.Code).Count == 0);

    private static List<LineByHand> LinesOf(Page page) =>
        [.. page.Document.QuerySelectorAll(".result-lines > li").Select(LineByHand.Of)];
}

/// <summary>One line of the page.</summary>
/// <param name="Points">What it reached; <c>null</c> for a veto.</param>
/// <param name="Most">What it can reach.</param>
/// <param name="Formula">The sum beneath it.</param>
/// <param name="Scores">What each scorer gave, in words.</param>
/// <param name="Href">Where the sum leads on to, or <c>null</c>.</param>
internal sealed record LineByHand(
    string Code,
    decimal? Points,
    decimal? Most,
    string Formula,
    IReadOnlyList<string> Scores,
    string? Href
)
{
    /// <summary>The sums in its formula.</summary>
    public IReadOnlyList<Equation> Sums => Equation.In(Formula);

    public static LineByHand Of(IElement line)
    {
        var points = line.QuerySelector(".result-line > .points") is { } told
            ? Equation.Numbers(told.TextContent)
            : [];
        return new(
            line.QuerySelector(".code")!.TextContent.Trim(),
            points.Count > 0 ? points[0] : null,
            points.Count > 1 ? points[1] : null,
            line.QuerySelector("p > .formula")?.TextContent.Trim() ?? "",
            [.. line.QuerySelectorAll("details li").Select(each => each.TextContent)],
            line.QuerySelector("p > .formula + a")?.GetAttribute("href")
        );
    }
}

/// <summary>What stands beside a word on a page.</summary>
internal static class FactsByHand
{
    public static string Fact(this Page page, string label) =>
        page
            .Document.QuerySelectorAll("dt")
            .First(each => each.TextContent.Trim() == label)
            .NextElementSibling!.TextContent.Trim();
}
