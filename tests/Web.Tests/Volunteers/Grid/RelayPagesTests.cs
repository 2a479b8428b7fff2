using System.Net;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using StationPortal.Volunteers;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using StationPortal.Web.Tests.Volunteers.Orders;
using Xunit;

namespace StationPortal.Web.Tests.Volunteers.Grid;

/// <summary>An order on its way down the grid, over real pages.</summary>
public sealed class RelayPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task the_leader_passes_an_order_on_and_the_worker_takes_it_on_and_does_it()
    {
        var grid = await VillageGrid.Of(portal, "91440101MA5930101A");
        var order = await grid.SentOrder("示例一");

        Assert.True((await grid.Leader.Get("/my-grid")).Has($"a[href='{order}/relay']"));
        await grid.Leader.Send(
            await grid.Leader.Get($"{order}/relay"),
            $"{order}/relay",
            ("Form.To", grid.Point.ToString())
        );
        var taken = await grid.Worker.Send(await grid.Worker.Get("/my-grid"), $"{order}/take-on");
        Assert.Contains("已接单", taken.Messages, StringComparison.Ordinal);
        var hidden = await grid.Worker.Get(order);
        Assert.DoesNotContain(grid.Phone, hidden.Text, StringComparison.Ordinal);
        var open = await grid.Worker.Send(hidden, $"{order}/see-person");
        Assert.Contains(grid.Phone, open.Text, StringComparison.Ordinal);
        var done = await grid.Worker.Send(
            await grid.Worker.Get($"{order}/done"),
            $"{order}/done",
            ("Form.Minutes", "40")
        );

        Assert.Contains("已提交落实情况", done.Messages, StringComparison.Ordinal);
        Assert.Equal(
            "Done",
            await portal.Postgres.Scalar<string>(
                $"select status from order_page where id = '{OrderingStation.KeyOf(order).Id}'"
            )
        );
    }

    [Fact]
    public async Task a_grid_worker_of_another_village_finds_neither_order_nor_person()
    {
        var grid = await VillageGrid.Of(portal, "91440101MA5930102A");
        var other = await VillageGrid.Of(portal, "91440101MA5930103A");
        var order = await grid.SentOrder("示例二");

        Assert.Equal(HttpStatusCode.OK, (await grid.Leader.Get(order)).Status);
        foreach (var stranger in new[] { other.Leader, other.Worker, grid.Worker })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(order)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"{order}/relay")).Status);
            Assert.False((await stranger.Get("/my-grid")).Has($"a[href^='{order}']"));
        }
    }

    [Fact]
    public async Task a_grid_worker_makes_the_own_link_and_the_code_at_the_door_for_people_of_their_grid_only()
    {
        var grid = await VillageGrid.Of(portal, "91440101MA5930107A");
        var other = await VillageGrid.Of(portal, "91440101MA5930108A");
        var order = await grid.SentOrder("示例六");
        var service = $"{order}/service";
        var page = await grid.Leader.Get(order);
        var link = page.Document.QuerySelector("a[href$='/link']")?.GetAttribute("href") ?? "";

        var made = await grid.Leader.Send(await grid.Leader.Get(link), link);
        Assert.Contains("/o/", made.Document.Body!.InnerHtml, StringComparison.Ordinal);
        await grid.Leader.Send(await grid.Leader.Get(service), $"{service}/code");
        var seen = await grid.Leader.Send(
            await grid.Leader.Get(service),
            $"{service}/look",
            ("Looking.Code", "true")
        );

        Assert.Matches("^[0-9]{6}$", seen.Document.QuerySelector(".door-code")?.TextContent ?? "");
        Assert.False(seen.Has("a[href$='/confirm'], a[href$='/tell']"));
        foreach (var address in new[] { link, $"{link}/revoke", service })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.Leader.Get(address)).Status);
        }
    }

    [Fact]
    public async Task what_nobody_answers_climbs_once_for_each_time_and_is_told_by_mail()
    {
        var grid = await VillageGrid.Of(portal, "91440101MA5930104A");
        var order = await grid.SentOrder("示例三");
        var id = OrderingStation.KeyOf(order).Id;

        portal.Clock.Set(portal.Clock.Now.AddHours(5));
        await portal.RunTimedJobs();
        await portal.RunTimedJobs();

        Assert.Equal(
            "Station 1",
            await portal.Postgres.Scalar<string>(
                $"select climbed || ' ' || climbs from order_page where id = '{id}'"
            )
        );
        await Poll.Until(async () =>
            await portal.Postgres.Scalar<long>(
                "select count(*) from mail_outbox where kind = 'OrderClimbed'"
            ) > 0
        );
    }

    [Fact]
    public async Task what_is_handed_out_stands_on_a_numbered_list_until_it_is_answered()
    {
        var grid = await VillageGrid.Of(portal, "91440101MA5930105A");
        var order = await grid.SentOrder("示例四");
        var worker = await grid.Station.Worker();

        var refused = await worker.SendFiles(
            await worker.Get($"{order}/hand-out"),
            $"{order}/hand-out",
            [],
            ("Form.To", nameof(HandOutKind.Department)),
            ("Form.Receiver", "区住建局"),
            ("Form.Basis", nameof(HandOutBasis.Consent))
        );
        Assert.Contains("同意书", refused.Messages, StringComparison.Ordinal);
        await worker.SendFiles(
            await worker.Get($"{order}/hand-out"),
            $"{order}/hand-out",
            [],
            ("Form.To", nameof(HandOutKind.Department)),
            ("Form.Receiver", "区住建局"),
            ("Form.Basis", nameof(HandOutBasis.LegalDuty))
        );
        var list = await worker.Get("/hand-outs");
        var sheet = list
            .Document.QuerySelector("a[href^='/hand-outs/440105/']")
            ?.GetAttribute("href");
        var printed = await worker.Get(sheet ?? "");
        Assert.Contains("区住建局", printed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("示例四", printed.Text, StringComparison.Ordinal);
        var named = await worker.Send(
            printed,
            $"{sheet}/names",
            ("Form.Purpose", nameof(RevealPurpose.Document))
        );
        Assert.Contains("示例四", named.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("示例四", (await worker.Get(sheet ?? "")).Text);
        var official = await grid.Station.Official();
        Assert.DoesNotContain(
            "示例四",
            (await official.Get(named.Address.PathAndQuery)).Text,
            StringComparison.Ordinal
        );
        var auditor = await portal.SignedIn(Role.Auditor, OrderingStation.County);
        Assert.False((await auditor.Get(sheet ?? "")).Has("form[action$='/names']"));

        await worker.Send(await worker.Get($"{order}/answer"), $"{order}/answer");
        Assert.Contains(
            "已反馈 1 单",
            (await worker.Get(sheet ?? "")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task the_five_haves_are_counted_from_the_county_down_to_the_orders()
    {
        var grid = await VillageGrid.Of(portal, "91440101MA5930106A");
        var order = await grid.SentOrder("示例五");
        var official = await grid.Station.Official();

        var township = await official.Get($"/five-haves?region={grid.Station.Township}");
        Assert.Contains("订单 1 个", township.Text, StringComparison.Ordinal);
        var village = await official.Get($"/five-haves?region={grid.Station.Village}");
        Assert.Contains("示例村网格", village.Text, StringComparison.Ordinal);
        var missing = await official.Get(
            $"/five-haves/orders?region={grid.Station.Township}&missing={FiveHave.Rating}"
        );
        Assert.True(missing.Has($"a[href='{order}']"), missing.Text);
        foreach (var figure in Figures(township, "station=").Concat(Figures(village, "unit=")))
        {
            var behind = await official.Get(figure);
            Assert.True(behind.Has($"a[href='{order}']"), figure);
        }
        var none = await official.Get(
            $"/five-haves/orders?region={grid.Station.Township}&station=none"
        );
        Assert.False(none.Has($"a[href='{order}']"));
        var stranger = await portal.SignedIn(Role.Official, "530199");
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await stranger.Get($"/five-haves?region={grid.Station.Township}")).Status
        );
    }

    // What the figures of a line open; there is at least one.
    private static List<string> Figures(Page page, string line)
    {
        var figures = page
            .Document.QuerySelectorAll("a[href^='/five-haves/orders']")
            .Select(link => link.GetAttribute("href") ?? "")
            .Where(href => href.Contains(line, StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(figures);
        return figures;
    }
}
