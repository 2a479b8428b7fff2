using AngleSharp.Dom;
using StationPortal.Web.Tests.Pages;

namespace StationPortal.Web.Tests.Evaluation.ByHand;

/// <summary>The pages of a figure: what was reached, what was wanted, and every record of every page.</summary>
/// <param name="Page">The first page.</param>
/// <param name="Rows">All records.</param>
internal sealed record FigureByHand(Page Page, IReadOnlyList<RecordByHand> Rows)
{
    public decimal Reached => Equation.Numbers(Page.Fact("分子"))[0];

    public decimal Wanted => Equation.Numbers(Page.Fact("分母"))[0];

    /// <summary>From numerator and denominator to the figure; <c>null</c> for a plain number, and where nothing was due.</summary>
    public Equation? Value => Equation.In(Page.Fact("数值")).SingleOrDefault();

    public static async Task<FigureByHand> Read(Visitor reader, string path)
    {
        var first = await reader.Get(path);
        var rows = RowsOf(first).ToList();
        var page = first;
        for (var no = 2; page.Has($"a[href$='page={no}']"); no++)
        {
            page = await reader.Get($"{path}?page={no}");
            rows.AddRange(RowsOf(page));
        }

        return new(first, rows);
    }

    private static IEnumerable<RecordByHand> RowsOf(Page page) =>
        page.Document.QuerySelectorAll("main tbody tr").Select(RecordByHand.Of);
}

/// <summary>One record on the list.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Href">Its page, or <c>null</c>.</param>
/// <param name="Day">Its day, or nothing.</param>
/// <param name="Formula">How its number came about, where it is a sum.</param>
internal sealed record RecordByHand(
    string Kind,
    string? Href,
    string Day,
    decimal Reached,
    decimal Wanted,
    string Formula
)
{
    public static RecordByHand Of(IElement row)
    {
        var cells = row.QuerySelectorAll("td");
        return new(
            cells[0].QuerySelector(".soft")!.TextContent.Trim(),
            cells[0].QuerySelector("a")?.GetAttribute("href"),
            cells[1].TextContent.Trim(),
            Equation.Numbers(cells[2].TextContent)[0],
            Equation.Numbers(cells[3].TextContent)[0],
            cells[0].QuerySelector(".formula")?.TextContent ?? ""
        );
    }
}
