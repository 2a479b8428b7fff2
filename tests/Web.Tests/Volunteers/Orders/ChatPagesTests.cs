using System.Net;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Volunteers.Orders;

public sealed class ChatPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Own = "91440101MA5950001A";

    [Fact]
    public async Task a_grid_worker_types_in_a_message_for_somebody_of_their_village_and_finds_nobody_elses()
    {
        var station = await OrderingStation.Of(portal, Own);
        var other = await OrderingStation.Of(portal, Own);
        var worker = await station.Worker();
        await station.TakeUp(worker, "韩大一");
        await other.TakeUp(worker, "杨大二");
        var account = await portal.Open(Role.GridWorker, OrderingStation.County);
        await station.HoldsVillage(account.Id);
        var grid = await portal.SignIn(account);

        Assert.Contains("没有找到", (await Search(grid, "杨大二")).Text, StringComparison.Ordinal);
        var found = await Search(grid, "韩大一");
        Assert.Contains("韩**", found.Text, StringComparison.Ordinal);
        var served = found
            .Document.QuerySelector("button[name='Caller.Served']")
            ?.GetAttribute("value");
        var chosen = await grid.Press(found, "/orders/chat/find", "Caller.Served", served ?? "");
        var placed = await grid.Send(
            chosen,
            "/orders/chat",
            ("Form.Group", "三组邻里群"),
            ("Form.Item", OrderingStation.Shopping)
        );

        Assert.StartsWith("/orders/440105/", placed.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("微信群", placed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("韩大一", placed.Text, StringComparison.Ordinal);
        var path = placed.Address.AbsolutePath;
        var followed = await grid.Send(await grid.Get($"{path}/follow-up"), $"{path}/follow-up");
        Assert.Contains("跟进已经记录", followed.Messages, StringComparison.Ordinal);
        var revealed = await grid.Send(
            followed,
            $"{path}/reveal",
            ("Form.Fields", "name"),
            ("Form.Purpose", nameof(RevealPurpose.Contact))
        );
        Assert.Contains("韩大一", revealed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_grid_worker_of_another_village_finds_no_order_of_this_one()
    {
        var station = await OrderingStation.Of(portal, Own);
        var other = await OrderingStation.Of(portal, Own);
        var worker = await station.Worker();
        var order = await OrderingStation.Order(worker, await station.TakeUp(worker, "何三"));
        var account = await portal.Open(Role.GridWorker, OrderingStation.County);
        await other.HoldsVillage(account.Id);
        var grid = await portal.SignIn(account);

        Assert.Equal(HttpStatusCode.NotFound, (await grid.Get(order)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await grid.Get($"{order}/cancel")).Status);
    }

    private static async Task<Page> Search(Visitor visitor, string typed) =>
        await visitor.Send(
            await visitor.Get("/orders/chat"),
            "/orders/chat/find",
            ("Caller.Typed", typed)
        );
}
