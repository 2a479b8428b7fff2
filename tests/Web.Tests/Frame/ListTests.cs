using System.IO.Compression;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using StationPortal.Web.Tests.Frame.Sample;
using Xunit;

namespace StationPortal.Web.Tests.Frame;

public sealed class ListTests(FrameFixture frame) : IClassFixture<FrameFixture>, IAsyncLifetime
{
    private static readonly DateOnly Start = new(2026, 3, 1);

    public async ValueTask InitializeAsync()
    {
        if ((await Page("/notes")).QuerySelectorAll("tbody tr").Length == 0)
        {
            for (var i = 0; i < 120; i++)
            {
                // Three notes a day: the order has ties, which the row's own key must break.
                await frame.Note($"note {i:000}", 1000m + i, Start.AddDays(i / 3));
            }

            await frame.Note("=HYPERLINK(\"http://evil\")", 5m, Start.AddDays(200));
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("/notes")]
    [InlineData("/notes?sort=-day")]
    [InlineData("/notes?sort=title")]
    [InlineData("/notes?sort=-amount")]
    [InlineData("/notes?sort=written")]
    public async Task paging_shows_every_row_once_in_any_order(string first)
    {
        var seen = new List<string>();
        for (var next = first; next is not null; )
        {
            var page = await Page(next);
            seen.AddRange(Titles(page));
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(121, seen.Count);
        Assert.Equal(121, seen.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task a_column_head_sorts_and_then_turns_the_order_round()
    {
        var page = await Page("/notes?sort=amount");
        var head = page.QuerySelectorAll("thead a")[1];

        Assert.Equal("note 000", Titles(page).ElementAt(1));
        Assert.Equal("/notes?sort=-amount", head.GetAttribute("href"));
        Assert.Equal("ascending", head.ParentElement!.GetAttribute("aria-sort"));
    }

    [Fact]
    public async Task a_filter_stands_in_the_address_and_survives_sorting()
    {
        var page = await Page("/notes?q=note+11&from=2026-04-07");

        Assert.Equal(
            [
                "note 111",
                "note 112",
                "note 113",
                "note 114",
                "note 115",
                "note 116",
                "note 117",
                "note 118",
                "note 119",
            ],
            Titles(page).Order(StringComparer.Ordinal)
        );
        Assert.Equal("note 11", page.QuerySelector("#filter-q")!.GetAttribute("value"));
        Assert.All(
            page.QuerySelectorAll("thead a"),
            link =>
                Assert.Contains(
                    "from=2026-04-07",
                    link.GetAttribute("href"),
                    StringComparison.Ordinal
                )
        );
    }

    [Theory]
    [InlineData("/notes?sort=nothing&after=rubbish&from=rubbish&export=rubbish")]
    [InlineData("/notes?sort=amount&after=440105~00000000000000000000000000000000~rubbish")]
    public async Task an_address_that_makes_no_sense_shows_the_list(string address)
    {
        Assert.Equal(50, Titles(await Page(address)).Count());
    }

    [Fact]
    public async Task nothing_that_fits_says_so_and_offers_all()
    {
        var page = await Page("/notes?q=nowhere");

        Assert.Contains("没有符合筛选条件的内容", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".empty a[href='/notes']"));
    }

    [Fact]
    public async Task the_csv_holds_every_row_of_the_filter_and_no_formula()
    {
        var csv = await frame.Client.GetStringAsync("/notes?export=csv&sort=-day");
        var lines = csv.TrimEnd().Split("\r\n");

        Assert.Equal(122, lines.Length);
        Assert.StartsWith("\"'=HYPERLINK", lines[1], StringComparison.Ordinal);
        Assert.Contains(",5,2026-09-17,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_xlsx_is_a_workbook_with_numbers_as_numbers()
    {
        var answer = await frame.Client.GetAsync("/notes?export=xlsx&q=note+000");
        await using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        var sheet = archive.Entries.Single(entry =>
            entry.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal)
            || entry.FullName.EndsWith("sheet.xml", StringComparison.Ordinal)
        );
        using var reader = new StreamReader(await sheet.OpenAsync());
        var xml = await reader.ReadToEndAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("<x:v>1000", xml, StringComparison.Ordinal);
        Assert.Contains("note 000", xml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_frame_speaks_english_after_the_switch()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/notes");
        request.Headers.Add("Cookie", ".AspNetCore.Culture=c%3Den%7Cuic%3Den");
        var answer = await frame.Client.SendAsync(request);
        var page = Parsed(await answer.Content.ReadAsStringAsync());

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Results", page.QuerySelector("h1")!.TextContent);
    }

    private static IEnumerable<string> Titles(IDocument page) =>
        page.QuerySelectorAll("td.lead-cell").Select(cell => cell.TextContent.Trim());

    private async Task<IDocument> Page(string path) =>
        Parsed(await frame.Client.GetStringAsync(path));

    private static IDocument Parsed(string html) => new HtmlParser().ParseDocument(html);
}
