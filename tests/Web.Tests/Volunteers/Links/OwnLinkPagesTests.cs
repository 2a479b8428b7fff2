using System.Net;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using StationPortal.Web.Tests.Volunteers.Orders;
using StationPortal.Web.Volunteers.Orders;
using Xunit;

namespace StationPortal.Web.Tests.Volunteers.Links;

public sealed class OwnLinkPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Own = "91440101MA5960001A";
    private const string Other = "91440101MA5960002B";

    [Fact]
    public async Task somebody_orders_rates_and_complains_by_their_own_link_without_an_account()
    {
        var station = await OrderingStation.Of(portal, Own);
        var worker = await station.Worker();
        var person = await station.TakeUp(worker, "钱小红");
        var link = await LinkOrders.Make(worker, person);
        var anyone = new Visitor(portal.NewClient());

        var home = await anyone.Get(link);
        Assert.Contains("钱**", home.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("小红", home.Text, StringComparison.Ordinal);
        Assert.Contains("代购生活用品", home.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("陪伴聊天", home.Text, StringComparison.Ordinal);

        var form = await anyone.Get($"{link}/order?item={OrderingStation.Shopping}");
        var late = await anyone.Send(form, $"{link}/order", ("Form.Day", "2026-03-01"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        home = await anyone.Send(late, $"{link}/order", ("Form.Day", "2026-03-03"));
        Assert.Equal(link, home.Address.AbsolutePath);
        Assert.Contains("已下单", home.Text, StringComparison.Ordinal);

        var order = await OrderOf(OrderingStation.KeyOf(person));
        Assert.Equal(OrderChannel.OwnLink, order.Channel);
        var path = $"/orders/{order.TenantId}/{order.Id}";
        await station.Done(path);
        home = await anyone.Send(
            await anyone.Get($"{link}/orders/{order.Id}/rate"),
            $"{link}/orders/{order.Id}/rate",
            ("Form.Stars", "4"),
            ("Form.Good", nameof(RatingTag.Attitude)),
            ("Form.Words", "菜买得新鲜")
        );
        Assert.Contains("评价已收到", home.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("新鲜", home.Text, StringComparison.Ordinal);
        home = await anyone.Send(
            await anyone.Get($"{link}/orders/{order.Id}/complain"),
            $"{link}/orders/{order.Id}/complain",
            ("Form.Kind", nameof(ComplaintKind.DoneBadly)),
            ("Form.Words", "找零少了，王八蛋")
        );
        Assert.Contains("投诉已收到", home.Text, StringComparison.Ordinal);
        Assert.Equal(OrderStatus.Placed, (await OrderOf(OrderingStation.KeyOf(person))).Status);

        var read = await Revealed(worker, path);
        Assert.Contains("菜买得新鲜", read, StringComparison.Ordinal);
        Assert.DoesNotContain("找零少了", read, StringComparison.Ordinal);
        Assert.Contains("找零少了", await Revealed(await station.Official(), path));
    }

    [Fact]
    public async Task a_link_is_shown_once_renewed_revoked_and_then_a_calm_page()
    {
        var station = await OrderingStation.Of(portal, Own);
        var worker = await station.Worker();
        var person = await station.TakeUp(worker, "李二");
        var anyone = new Visitor(portal.NewClient());
        var form = await worker.Get($"{person}/link");
        Assert.Contains("还没有生成过链接", form.Text, StringComparison.Ordinal);

        var first = LinkOrders.LinkIn(await worker.Send(form, $"{person}/link"));
        var repeated = await worker.Send(form, $"{person}/link");
        Assert.DoesNotContain("/o/", repeated.Document.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(
            first,
            (await worker.Get($"{person}/link")).Document.Body!.InnerHtml,
            StringComparison.Ordinal
        );

        var second = await LinkOrders.Make(worker, person);
        await IsClosed(anyone, first);
        Assert.Equal(HttpStatusCode.OK, (await anyone.Get(second)).Status);
        var page = await worker.Send(
            await worker.Get($"{person}/link/revoke"),
            $"{person}/link/revoke",
            ("Form.Reason", nameof(LinkEnd.Lost))
        );
        Assert.Contains("没有可用链接", page.Text, StringComparison.Ordinal);
        await IsClosed(anyone, second);
        await IsClosed(anyone, "/o/" + new string('A', 22));
        await IsClosed(anyone, "/o/none");

        var stranger = await portal.SignedIn(Role.SocialWorker, OrderingStation.County, Other);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"{person}/link")).Status);
    }

    [Fact]
    public async Task a_link_opens_nobody_elses_order()
    {
        var station = await OrderingStation.Of(portal, Own);
        var worker = await station.Worker();
        var own = await LinkOrders.Make(worker, await station.TakeUp(worker, "周三"));
        var other = await station.TakeUp(worker, "吴四");
        var order = await LinkOrders.Place(portal, worker, other);
        await station.Done(order);
        var id = OrderingStation.KeyOf(order).Id;
        var anyone = new Visitor(portal.NewClient());

        var page = await anyone.Get($"{own}/orders/{id}/rate");

        Assert.Equal(own, page.Address.AbsolutePath);
        Assert.DoesNotContain(
            id.ToString(),
            page.Document.Body!.InnerHtml,
            StringComparison.Ordinal
        );
    }

    // What was said about an order, after a recorded look.
    private static async Task<string> Revealed(Visitor reader, string order) =>
        (
            await reader.Send(
                await reader.Get(order),
                $"{order}/reveal",
                ("Form.Fields", OrderPersonView.Words),
                ("Form.Purpose", nameof(RevealPurpose.Contact))
            )
        ).Text;

    private static async Task IsClosed(Visitor anyone, string link)
    {
        var page = await anyone.Get(link);
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("这个链接不能使用", page.Text, StringComparison.Ordinal);
    }

    private Task<OrderPage> OrderOf(StreamKey served) => LinkOrders.LastOf(portal, served);
}
