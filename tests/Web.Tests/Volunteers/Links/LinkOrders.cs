using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Volunteers;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using StationPortal.Web.Tests.Volunteers.Orders;
using Xunit;

namespace StationPortal.Web.Tests.Volunteers.Links;

/// <summary>Makes own links over the page, and orders by them.</summary>
internal static class LinkOrders
{
    /// <summary>A new link for somebody served: its path.</summary>
    public static async Task<string> Make(Visitor worker, string person) =>
        LinkIn(await worker.Send(await worker.Get($"{person}/link"), $"{person}/link"));

    /// <summary>The path of the link that a page shows.</summary>
    public static string LinkIn(Page page)
    {
        var link = page.Document.QuerySelector("a[href*='/o/']")?.GetAttribute("href");
        return new Uri(Assert.IsType<string>(link)).AbsolutePath;
    }

    /// <summary>Orders shopping for tomorrow morning by a new link; the address of the order.</summary>
    public static async Task<string> Place(PortalFixture portal, Visitor worker, string person)
    {
        var link = await Make(worker, person);
        var anyone = new Visitor(portal.NewClient());
        var placed = await anyone.Send(
            await anyone.Get($"{link}/order?item={OrderingStation.Shopping}"),
            $"{link}/order"
        );
        Assert.Equal(link, placed.Address.AbsolutePath);
        var order = await LastOf(portal, OrderingStation.KeyOf(person));
        return $"/orders/{order.TenantId}/{order.Id}";
    }

    /// <summary>The newest order of somebody served.</summary>
    public static async Task<OrderPage> LastOf(PortalFixture portal, StreamKey served)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<ReadModels>()
            .Set<OrderPage>()
            .Where(order => order.TenantId == served.Tenant && order.Served == served.Id)
            .OrderByDescending(order => order.Id)
            .FirstAsync();
    }
}
