using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using StationPortal.Web.Tests.Volunteers.Links;
using StationPortal.Web.Tests.Volunteers.Orders;
using Xunit;

namespace StationPortal.Web.Tests.Volunteers.Fairness;

public sealed class FairnessPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Own = "91440101MA5980001A";

    [Fact]
    public async Task services_by_village_people_without_service_and_tired_volunteers_are_shown()
    {
        var station = await OrderingStation.Of(portal, Own);
        var worker = await station.Worker();
        var person = await station.TakeUp(worker, "钱小红");
        await station.TakeUp(worker, "孙大山");
        await station.Done(await LinkOrders.Place(portal, worker, person));
        var tired = await portal.Open(Role.Volunteer, OrderingStation.County);
        await Served(station, await LinkOrders.Place(portal, worker, person), tired.Id, 20);
        await Served(station, await LinkOrders.Place(portal, worker, person), tired.Id, 29);

        var official = await station.Official();
        var page = await official.Get("/fairness");
        Assert.Contains("平均每户", page.Text, StringComparison.Ordinal);
        Assert.Contains("没有长期未获服务的人", page.Text, StringComparison.Ordinal);
        Assert.Contains(tired.UserName, page.Text, StringComparison.Ordinal);
        Assert.Contains("8 小时 0 分", page.Text, StringComparison.Ordinal);
        var behind = page
            .Document.QuerySelector($"a[href^='/orders?region={station.Village}']")
            ?.GetAttribute("href");
        var orders = await official.Get(behind ?? "");
        Assert.True(orders.Has("a[href^='/orders/440105/']"), orders.Text);
        Assert.Contains("完成的订单", orders.Text, StringComparison.Ordinal);
        var later = await official.Get($"/orders?region={station.Village}&done-from=2030-01-01");
        Assert.False(later.Has("a[href^='/orders/440105/']"), later.Text);

        portal.Clock.Advance(TimeSpan.FromDays(40));
        page = await (await station.Official()).Get("/fairness");
        Assert.Contains("孙**", page.Text, StringComparison.Ordinal);
        Assert.Contains("从未", page.Text, StringComparison.Ordinal);

        var elsewhere = await portal.SignedIn(Role.Official, "530199");
        Assert.Contains(
            "还没有服务对象",
            (await elsewhere.Get("/fairness")).Text,
            StringComparison.Ordinal
        );
    }

    // From that hour of 2026-03-03 on, an hour long.
    private static async Task Served(
        OrderingStation station,
        string order,
        Guid volunteer,
        int hour
    )
    {
        var by = new DutyHolder(Guid.CreateVersion7(), null);
        var from = new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.FromHours(8)).AddHours(hour);
        await station.Happens(
            order,
            new OrderPutOnBoard(from.AddDays(-1), by),
            new OrderClaimed(volunteer, "440000", Waits: false),
            new VolunteerCheckedIn(volunteer, from, PresenceProof.Scanned, by),
            new VolunteerCheckedOut(volunteer, from.AddHours(1), PresenceProof.Scanned, 0, by)
        );
    }
}
