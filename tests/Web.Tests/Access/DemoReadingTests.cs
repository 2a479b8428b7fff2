using System.IO.Compression;
using System.Net;
using StationPortal.Jurisdiction;
using Xunit;

namespace StationPortal.Web.Tests.Access;

/// <summary>The demo as people read it. Every list sorts, filters in its address, and goes out as CSV and XLSX.</summary>
public sealed partial class DemoReadingTests(PortalWithPeople portal)
    : IClassFixture<PortalWithPeople>
{
    public static TheoryData<Role?, string, string> Lists =>
        new()
        {
            { Role.Official, "/tenders", "sort=deadline" },
            { Role.Official, "/plans", "q=街道" },
            { Role.Official, "/reviews", "sort=dueOn" },
            { Role.Official, "/reviews", "stage=Published&sort=-deadline" },
            { Role.Official, "/contracts", "status=InForce" },
            { Role.Official, "/payments", "sort=amount" },
            { Role.Official, "/bank-batches", "sort=-madeAt" },
            { Role.Official, "/suppliers", "sort=-stars" },
            { Role.Official, "/budgets", "year=2026&sort=year" },
            { Role.Official, "/service-records", "kind=Group&sort=-minutes" },
            { Role.Agency, "/service-records", "sort=counted" },
            { Role.Official, "/budgets", "year=2026&sort=updatedAt" },
            { Role.Agency, "/bids", "stage=Over&sort=deadline" },
            { Role.Official, "/experts", "standing=Listed" },
            { Role.Official, "/persons", "sort=keptUntil" },
            { Role.Administrator, "/admin/accounts", "status=Open&name=haizhu&from=2020-01-01" },
            { Role.Auditor, "/persons", "standing=Held" },
            { null, "/public/tenders", "sort=deadline" },
            { null, "/public/results", "sort=-price" },
            { null, "/public/contracts", "" },
            { null, "/public/suppliers", "sort=stars" },
            { null, "/public/intents", "" },
            { null, "/public/catalogue", "" },
        };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task a_list_sorts_filters_and_exports_what_it_shows(
        Role? role,
        string path,
        string query
    )
    {
        var person = portal.People.First(p =>
            p.Role == role && (role is null || p.Grant?.Region == PortalWithPeople.Haizhu)
        );
        var page = await person.Visitor.Get(query.Length == 0 ? path : $"{path}?{query}");
        var rows = page.Document.QuerySelectorAll("table tbody tr").Length;

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotEmpty(page.Document.QuerySelectorAll("table thead a[href*='sort=']"));
        Assert.NotEqual(0, rows);

        var csv = await person.Visitor.Client.GetStringAsync(Export(page, "csv"));
        Assert.True(csv.TrimEnd().Split("\r\n").Length - 1 >= rows, csv);
        Assert.DoesNotContain("⟦", csv, StringComparison.Ordinal);

        var xlsx = await person.Visitor.Client.GetStreamAsync(Export(page, "xlsx"));
        await using var workbook = new ZipArchive(xlsx);
        Assert.NotEmpty(workbook.Entries);
    }

    [Fact]
    public async Task tenders_sorted_by_deadline_show_those_without_one_last()
    {
        var official = portal.People.First(p => p.Role == Role.Official).Visitor;
        foreach (var sort in (string[])["deadline", "-deadline"])
        {
            var page = await official.Get($"/tenders?sort={sort}");
            var deadlines = page
                .Document.QuerySelectorAll("td[data-label='投标截止时间']")
                .Select(cell => cell.TextContent.Trim())
                .ToList();
            var empty = deadlines.IndexOf("—");

            Assert.NotEmpty(deadlines);
            Assert.True(
                empty < 0 || deadlines.Skip(empty).Distinct(StringComparer.Ordinal).Count() == 1
            );
        }
    }

    private static string Export(Pages.Page page, string kind) =>
        page.Document.QuerySelector($".exports a[href*='export={kind}']")?.GetAttribute("href")
        ?? throw new InvalidOperationException($"No export to {kind} on {page.Address}.");
}
