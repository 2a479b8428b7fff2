using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Volunteers;
using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using StationPortal.Web.Tests.Volunteers;
using StationPortal.Web.Tests.Volunteers.Orders;
using Xunit;

namespace StationPortal.Web.Tests.Journeys;

/// <summary>From a call at 12349 to a certificate that anyone can check, on screens of a phone's width: the worker takes the call and offers the order, a volunteer claims it, comes and goes by the code at the door and reports, the station confirms, asks how it was, tells the caller and closes; two people issue the certificate and a citizen checks it.</summary>
public sealed class OrderJourney(PortalFixture portal, BrowserFixture browser)
    : IClassFixture<PortalFixture>,
        IClassFixture<BrowserFixture>
{
    private const string Agency = "91440101MA59J0001A";
    private const int Phone = 390;

    private readonly Steps steps = new("order");

    [Fact]
    public async Task a_call_at_12349_comes_to_a_certificate_checked_by_anyone()
    {
        var station = await OrderingStation.Of(portal, Agency);
        var worker = await Hand(
            await portal.Open(Role.SocialWorker, OrderingStation.County, Agency)
        );
        var manager = await Hand(await portal.Open(Role.Agency, OrderingStation.County, Agency));
        var volunteer = await Hand(await portal.OpenVolunteer(station.Township));

        var order = await Call(worker, station);
        await worker.Send(order, $"{order}/on-board", "on-board");
        var mine = await Claim(volunteer, order);
        var code = await CodeOf(worker, order);
        await Serve(volunteer, worker, mine, code);
        await Close(worker, manager, order);
        await Certify(volunteer, worker, manager, station);
    }

    // Nobody is known by that phone, so somebody new is written down with the order.
    private async Task<string> Call(BrowserHand worker, OrderingStation station)
    {
        await worker.LookAt("/calls/new", "call");
        await worker.Page.FillAsync("[name='Caller.Typed']", "13800008888");
        await worker.Page.ClickAsync("form[action='/calls/find'] .btn-primary");
        await Look.Here(worker.Page, steps.Next("call-unknown"), keep: true);
        await worker.Page.ClickAsync("button[name='Caller.IsNew']");
        await worker.Page.FillAsync("[name='Form.Name']", "何阿婆");
        await worker.Page.FillAsync("[name='Form.Phone']", "13800008888");
        await worker.Page.FillAsync("[name='Form.Address']", "示例路 9 号 101");
        await worker.Page.SelectOptionAsync("[name='Form.Station']", station.Key.Id.ToString());
        await worker.Page.FillAsync("[name='Form.Village']", station.Village);
        await worker.Page.SelectOptionAsync("[name='Form.Class']", nameof(VisitClass.Key));
        await worker.Page.SelectOptionAsync("[name='Form.Item']", OrderingStation.Shopping);
        await Look.Here(worker.Page, steps.Next("call-order"), keep: true);
        await worker.Page.ClickAsync("form[action='/calls/new'] .btn-primary");
        await worker.Page.WaitForURLAsync("**/calls/440105/**");
        await Look.Here(worker.Page, steps.Next("call-taken"), keep: true);
        var order = await worker
            .Page.Locator("main a[href^='/orders/440105/']")
            .First.GetAttributeAsync("href");
        return order ?? "";
    }

    // Before the claim nothing of the person is shown, after it name and address.
    private async Task<string> Claim(BrowserHand volunteer, string order)
    {
        await volunteer.LookAt("/board", "board");
        var board = order.Replace("/orders/", "/board/", StringComparison.Ordinal);
        Assert.DoesNotContain("何", await volunteer.Page.ContentAsync(), StringComparison.Ordinal);
        await volunteer.Send(board, $"{board}/claim", "claim");
        await portal.CaughtUp();
        var mine = order.Replace("/orders/", "/my/orders/", StringComparison.Ordinal);
        await volunteer.Send(mine, $"{mine}/reveal", "person");
        Assert.Contains("何阿婆", await volunteer.Page.ContentAsync(), StringComparison.Ordinal);
        return mine;
    }

    private static async Task<string> CodeOf(BrowserHand worker, string order)
    {
        await worker.Send($"{order}/service", $"{order}/service/look", "door-code");
        return await worker.Page.Locator(".door-code").InnerTextAsync();
    }

    private async Task Serve(BrowserHand volunteer, BrowserHand worker, string mine, string code)
    {
        portal.Clock.Advance(await Begin(mine) - portal.Clock.Now + TimeSpan.FromMinutes(4));
        await volunteer.SignIn();
        await volunteer.Send(
            $"{mine}/service",
            $"{mine}/service/in",
            "check-in",
            ("Coming.Code", code)
        );
        portal.Clock.Advance(TimeSpan.FromMinutes(53));
        await volunteer.SignIn();
        await volunteer.Send(
            $"{mine}/service",
            $"{mine}/service/out",
            "check-out",
            ("Going.Code", code)
        );
        await volunteer.Send(
            $"{mine}/service",
            $"{mine}/service/report",
            "report",
            ("Reporting.Outcome", nameof(OrderOutcome.Done)),
            ("Reporting.Note", "已经买好，收据和找零当面交清。")
        );
        portal.Clock.Advance(TimeSpan.FromHours(3));
        await worker.SignIn();
        var service = mine.Replace("/my/orders/", "/orders/", StringComparison.Ordinal);
        await worker.LookAt($"{service}/service", "attendance");
        await worker.Page.ClickAsync("a[href$='/confirm']");
        await worker.Send(new Uri(worker.Page.Url).AbsolutePath, null, "confirm");
    }

    private static async Task Close(BrowserHand worker, BrowserHand manager, string order)
    {
        await manager.SignIn();
        await manager.Send(
            $"{order}/rate",
            null,
            "rate",
            ("Form.Stars", "5"),
            ("Form.Good", nameof(RatingTag.Punctuality))
        );
        await worker.Send($"{order}/feed-back", null, "feed-back");
        await worker.Send(order, $"{order}/close", "close");
        Assert.True(await worker.Sees(order, ".object-head .tag-green"));
    }

    private async Task Certify(
        BrowserHand volunteer,
        BrowserHand worker,
        BrowserHand manager,
        OrderingStation station
    )
    {
        await volunteer.SignIn();
        await volunteer.LookAt("/my/hours", "hours");
        var path = await volunteer.Send(
            "/my/certificates/new",
            null,
            "certificate-ask",
            ("Form.Unit", $"{OrderingStation.County}/{station.Key.Id:N}"),
            ("Form.From", "2026-03-01"),
            ("Form.Until", $"{ChinaTime.DateOf(portal.Clock.Now):yyyy-MM-dd}"),
            ("Form.Purpose", nameof(CertificatePurpose.Study))
        );
        path = path.Split('?')[0];
        await worker.Send(path, $"{path}/check", "certificate-check");
        await manager.Send(
            path,
            $"{path}/issue",
            "certificate-issue",
            ("Issuing.Handler", "王经办"),
            ("Issuing.Head", "李负责")
        );
        var number = await manager.Page.Locator(".object-head .number").InnerTextAsync();
        await volunteer.Send(path, $"{path}/print", "certificate-print");
        var sheet = await volunteer.Page.Locator("main").InnerTextAsync();
        var hours = Found(sheet, @"(?<found>\d+(\.\d+)?) 小时");
        var tail = Found(sheet, @"\*{4,}(?<found>[0-9X]{4})");

        var citizen = await browser.NewPerson(portal.Address, Phone);
        await citizen.GotoAsync("/certificates/check");
        await citizen.FillAsync("[name='Form.Number']", number);
        await citizen.FillAsync("[name='Form.Name']", "周小明");
        await citizen.FillAsync("[name='Form.IdTail']", tail);
        await citizen.FillAsync("[name='Form.Hours']", hours);
        await citizen.ClickAsync("main form[action='/certificates/check'] .btn-primary");
        await Look.Here(citizen, steps.Next("checked"), keep: true);
        Assert.Contains(
            "一致",
            await citizen.Locator("main .panel").InnerTextAsync(),
            StringComparison.Ordinal
        );
    }

    private static string Found(string text, string pattern) =>
        Regex
            .Match(text, pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Groups["found"]
            .Value;

    private async Task<DateTimeOffset> Begin(string mine)
    {
        var id = Guid.Parse(mine[^36..]);
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<ReadModels>()
            .Set<OrderPage>()
            .Where(row => row.Id == id)
            .Select(row => row.From)
            .SingleAsync();
    }

    private async Task<BrowserHand> Hand(TestAccount account)
    {
        var hand = new BrowserHand(await browser.NewPerson(portal.Address, Phone), account, steps);
        await hand.SignIn();
        return hand;
    }
}
