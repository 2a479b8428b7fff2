using System.Net;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Jurisdiction;

public sealed class RulePagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Everyone_reads_the_rule_book_and_finds_a_rule_by_its_id()
    {
        var page = await new Visitor(portal.NewClient()).Get("/rules");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(
            "政府采购法 第35条",
            page.Document.GetElementById("GP-33")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(RuleTexts.All.Count, page.Document.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task Everyone_reads_the_calendar_and_a_year_that_is_not_loaded_says_what_to_do()
    {
        var visitor = new Visitor(portal.NewClient());

        var year = await visitor.Get("/calendar/2026");
        var missing = await visitor.Get("/calendar/2030");

        Assert.Contains("248", year.Text, StringComparison.Ordinal);
        Assert.Equal(12, year.Document.QuerySelectorAll("table.month").Length);
        Assert.Contains("国务院的放假通知", missing.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_nations_administrator_enters_a_year_and_a_county_cannot()
    {
        var nation = await portal.SignedIn(Role.Administrator, "000000");
        var county = await portal.SignedIn(Role.Administrator, "440105");
        var year = ShippedRules.ExampleYear;
        (string, string)[] fields =
        [
            ("Form.Year", "2027"),
            ("Form.Off", string.Join('\n', year.Off.Select(day => $"{day:yyyy-MM-dd}"))),
            ("Form.Work", string.Join('\n', year.Work.Select(day => $"{day:yyyy-MM-dd}"))),
            ("Form.Source", "示例"),
            ("Form.Example", "true"),
        ];

        var foreign = await county.Send(
            await county.Get("/calendar/load"),
            "/calendar/load",
            fields
        );
        var done = await nation.Send(await nation.Get("/calendar/load"), "/calendar/load", fields);

        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.Equal("/calendar/2027", done.Address.AbsolutePath);
        Assert.Contains("示例", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_that_cannot_be_read_is_said_at_its_field_and_nothing_typed_is_lost()
    {
        var nation = await portal.SignedIn(Role.Administrator, "000000");

        var page = await nation.Send(
            await nation.Get("/calendar/load"),
            "/calendar/load",
            ("Form.Year", "2028"),
            ("Form.Off", "2028/1/1"),
            ("Form.Source", "通知")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("不是日期", page.Messages, StringComparison.Ordinal);
        Assert.Contains("2028/1/1", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_adds_a_parameter_that_holds_at_once_and_ends_it()
    {
        var admin = await portal.SignedIn(Role.Administrator, "530199");
        var saved = await admin.Send(
            await admin.Get("/parameters/new?name=D-07.second_approval_amount"),
            "/parameters/new",
            ("Form.Value", "300000.00"),
            ("Form.Source", "县局内控制度"),
            ("Form.Status", "Example")
        );

        Assert.Contains("300,000.00", saved.Text, StringComparison.Ordinal);
        var today = ChinaTime.DateOf(portal.Clock.Now);
        var book = await portal
            .Services.GetRequiredService<IRuleBooks>()
            .Current(CancellationToken.None);
        Assert.Equal(
            300_000m,
            book.Parameters.Number("D-07.second_approval_amount", "530199", today)
        );

        var end = await admin.Get(
            $"/parameters/end?name=D-07.second_approval_amount&from={today:yyyy-MM-dd}"
        );
        var ended = await admin.Send(end, "/parameters/end");

        Assert.Equal("/parameters", ended.Address.AbsolutePath);
        Assert.Contains(
            $"{today:yyyy-MM-dd} 至 {today:yyyy-MM-dd}",
            ended.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_parameter_that_would_change_the_past_is_refused_with_why_and_what_to_do()
    {
        var admin = await portal.SignedIn(Role.Administrator, "530102");
        var today = ChinaTime.DateOf(portal.Clock.Now);
        foreach (var from in (DateOnly[])[today.AddDays(-30), today.AddDays(-10)])
        {
            var page = await admin.Send(
                await admin.Get("/parameters/new?name=CA-06.cap_rate"),
                "/parameters/new",
                ("Form.Value", "0.04"),
                ("Form.From", $"{from:yyyy-MM-dd}"),
                ("Form.Source", "文件"),
                ("Form.Status", "Secondary")
            );
            var refused = from == today.AddDays(-10);
            Assert.Equal(
                refused ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.OK,
                page.Status
            );
            Assert.Equal(refused, page.Has("#refusal"));
        }
    }

    [Fact]
    public async Task Parameters_are_seen_as_they_stood_on_a_day_with_who_entered_them_and_for_which_rule()
    {
        var admin = await portal.SignedIn(Role.Administrator, "530100");
        var today = ChinaTime.DateOf(portal.Clock.Now);
        await admin.Send(
            await admin.Get("/parameters/new?name=D-07.second_approval_amount"),
            "/parameters/new",
            ("Form.Value", "654321"),
            ("Form.From", $"{today:yyyy-MM-dd}"),
            ("Form.Source", "示例制度"),
            ("Form.Status", "Example")
        );

        var before = await admin.Get($"/parameters?on={today.AddDays(-1):yyyy-MM-dd}");
        var then = await admin.Get($"/parameters?on={today:yyyy-MM-dd}");

        Assert.DoesNotContain("654,321.00", before.Text, StringComparison.Ordinal);
        Assert.Contains("654,321.00", then.Text, StringComparison.Ordinal);
        Assert.Contains("您看到的是", then.Text, StringComparison.Ordinal);
        Assert.False(then.Has("a[href='/parameters/new']"));
        var entry = then.Document.QuerySelector("ol.timeline > li")!;
        Assert.Equal("/rules#D-07", entry.QuerySelector(".why a")!.GetAttribute("href"));
        Assert.Contains("系统管理员", entry.TextContent, StringComparison.Ordinal);
        Assert.Empty(before.Document.QuerySelectorAll("ol.timeline > li"));
    }

    [Fact]
    public async Task An_official_reads_the_parameters_and_does_not_change_them()
    {
        var official = await portal.SignedIn(Role.Official, "440105");

        var page = await official.Get("/parameters");

        Assert.Contains("政府采购法 第35条", page.Text, StringComparison.Ordinal);
        Assert.False(page.Has("a[href='/parameters/new']"));
        Assert.Equal(HttpStatusCode.NotFound, (await official.Get("/parameters/new")).Status);
    }

    [Fact]
    public async Task An_administrator_adds_a_village_of_the_own_county_only()
    {
        var admin = await portal.SignedIn(Role.Administrator, "530199");

        var page = await admin.Send(
            await admin.Get("/regions/530199100"),
            "/regions/530199100/add",
            ("Form.Digits", "209"),
            ("Form.Zh", "桥头村"),
            ("Form.En", "Qiaotou")
        );

        Assert.Contains("桥头村", page.Text, StringComparison.Ordinal);
        Assert.False((await admin.Get("/regions/440105012")).Has("form[action*='/add']"));
        var village = await new Visitor(portal.NewClient()).Get("/regions/530199100209");
        Assert.Contains("530199100209", village.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/regions/999999")]
    [InlineData("/regions/44")]
    [InlineData("/regions/x' or 1=1")]
    [InlineData("/calendar/1")]
    public async Task What_is_not_there_is_a_plain_404(string path) =>
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await new Visitor(portal.NewClient()).Get(path)).Status
        );
}
