using Microsoft.Playwright;
using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Volunteers.Orders;

/// <summary>The pages of orders and calls in a real browser, empty and full, wide and on a phone.</summary>
public sealed class OrderLooksTests(PortalFixture portal, BrowserFixture browser)
    : IClassFixture<PortalFixture>,
        IClassFixture<BrowserFixture>
{
    private const string Own = "91440101MA5930001A";

    [Fact]
    public async Task every_page_of_orders_and_calls_reads_well_wide_and_on_a_phone()
    {
        var station = await OrderingStation.Of(portal, Own);
        var page = await browser.SignedIn(
            portal,
            await portal.Open(Role.SocialWorker, OrderingStation.County, Own)
        );
        await Look.At(page, "/orders", "orders-empty");
        await Look.At(page, "/calls", "calls-empty");
        await Look.At(page, "/calls/new", "call-new");

        var worker = await station.Worker();
        var person = await station.TakeUp(worker, "示例人", "13800004444");
        await Look.At(page, person, "order-person");
        await Look.At(page, $"{person}/needs", "order-needs");
        await Look.At(page, $"{person}/order", "order-new");
        var order = await OrderingStation.Order(worker, person);
        await Look.At(page, order, "order");
        foreach (var step in (string[])["follow-up", "reschedule", "cancel"])
        {
            await Look.At(page, $"{order}/{step}", $"order-{step}");
        }

        await station.Done(order);
        await Look.At(page, order, "order-done");
        foreach (var step in (string[])["rate", "complain", "feed-back"])
        {
            await Look.At(page, $"{order}/{step}", $"order-{step}");
        }

        await worker.Send(
            await worker.Get($"{order}/rate"),
            $"{order}/rate",
            ("Form.Stars", "4"),
            ("Form.Good", "Attitude"),
            ("Form.Bad", "Punctuality"),
            ("Form.Words", "来得晚了一点")
        );
        await Look.At(page, $"{order}?tab=Said", "order-said");
        await Look.At(page, $"{order}?tab=Timeline", "order-timeline");
        await Look.At(page, "/orders", "orders");
        await Look.At(page, "/", "orders-home");
        await Search(page, "13800004444");
        await Look.Here(page, "call-found");
        await page.Locator("button[name='Caller.Served']").First.ClickAsync();
        await Look.Here(page, "call-known");
        await page.Locator("[name='Form.Item']").SelectOptionAsync(OrderingStation.Shopping);
        await page.Locator("input[type=checkbox][name='Form.Callback']").CheckAsync();
        await page.Locator("form[action='/calls/new'] .btn-primary").ClickAsync();
        await Look.Here(page, "call");
        await Look.At(page, "/calls", "calls");
        await Search(page, "没有的人");
        await page.Locator("button[name='Caller.IsNew']").ClickAsync();
        await Look.Here(page, "call-somebody-new");
    }

    private static async Task Search(IPage page, string typed)
    {
        await page.GotoAsync("/calls/new");
        await page.Locator("[name='Caller.Typed']").FillAsync(typed);
        await page.Locator("form[action='/calls/find'] .btn-primary").ClickAsync();
    }
}
