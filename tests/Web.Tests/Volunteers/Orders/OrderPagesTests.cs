using System.Net;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Volunteers.Orders;

public sealed class OrderPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Own = "91440101MA5910001A";
    private const string Other = "91440101MA5910002B";

    [Fact]
    public async Task somebody_orders_at_the_door_what_fits_them_and_a_second_press_orders_nothing_more()
    {
        var station = await OrderingStation.Of(portal, Own);
        var worker = await station.Worker();
        var person = await station.TakeUp(worker, "钱小红");
        var form = await worker.Get($"{person}/order");
        Assert.DoesNotContain("陪伴聊天", form.Text, StringComparison.Ordinal);

        await worker.Send(
            await worker.Get($"{person}/needs"),
            $"{person}/needs",
            ("Form.Groups", nameof(NeedGroup.LivingAlone))
        );
        form = await worker.Get($"{person}/order");
        var placed = await worker.Send(form, $"{person}/order", ("Form.Item", "T02"));
        var again = await worker.Send(form, $"{person}/order", ("Form.Item", "T02"));

        Assert.Contains("陪伴聊天", placed.Text, StringComparison.Ordinal);
        Assert.Contains("钱**", placed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("小红", placed.Text, StringComparison.Ordinal);
        Assert.Equal(placed.Address.AbsolutePath, again.Address.AbsolutePath);
        var list = await worker.Get("/orders");
        Assert.Single(list.Document.QuerySelectorAll($"a[href='{placed.Address.AbsolutePath}']"));
    }

    [Fact]
    public async Task a_proxy_without_consent_is_refused_with_the_rule_and_what_to_do()
    {
        var station = await OrderingStation.Of(portal, Own);
        var worker = await station.Worker();
        var person = await station.TakeUp(worker, "周七");

        var refused = await worker.Send(
            await worker.Get($"{person}/order"),
            $"{person}/order",
            ("Form.Item", OrderingStation.Shopping),
            ("Form.Relation", nameof(ProxyRelation.Neighbour))
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("本人怎样同意", refused.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task nothing_is_ordered_for_somebody_who_has_died()
    {
        var station = await OrderingStation.Of(portal, Own);
        var worker = await station.Worker();
        var person = await station.TakeUp(worker, "吴八");
        var form = await worker.Get($"{person}/order");
        await worker.Send(
            await worker.Get($"{person}/care"),
            $"{person}/let-go",
            ("Ending.Reason", "Died")
        );

        var refused = await worker.Send(
            form,
            $"{person}/order",
            ("Form.Item", OrderingStation.Shopping)
        );

        Assert.Contains("已经去世", refused.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task after_the_service_it_is_rated_told_and_closed_and_then_only_a_complaint_opens_it()
    {
        var station = await OrderingStation.Of(portal, Own);
        var worker = await station.Worker();
        var order = await OrderingStation.Order(worker, await station.TakeUp(worker, "郑九"));
        var early = await worker.Send(
            await worker.Get($"{order}/rate"),
            $"{order}/rate",
            ("Form.Stars", "5")
        );
        Assert.Contains("服务还没有完成", early.Messages, StringComparison.Ordinal);

        await station.Done(order);
        var rated = await worker.Send(
            await worker.Get($"{order}/rate"),
            $"{order}/rate",
            ("Form.Stars", "2"),
            ("Form.Bad", nameof(RatingTag.Attitude)),
            ("Form.Words", "这个混蛋迟到了")
        );
        Assert.Contains("反馈结果", rated.Text, StringComparison.Ordinal);
        var told = await worker.Send(await worker.Get($"{order}/feed-back"), $"{order}/feed-back");
        var closed = await worker.Send(told, $"{order}/close");
        Assert.Contains("已办结", closed.Text, StringComparison.Ordinal);
        var late = await worker.Send(await worker.Get($"{order}/follow-up"), $"{order}/follow-up");
        Assert.Contains("已经办结", late.Messages, StringComparison.Ordinal);

        var reopened = await worker.Send(
            await worker.Get($"{order}/complain"),
            $"{order}/complain",
            ("Form.Kind", nameof(ComplaintKind.Rude))
        );
        Assert.Contains("待分派", reopened.Text, StringComparison.Ordinal);
        Assert.Contains(
            order,
            (await worker.Get("/orders?complaints=With")).Document.DocumentElement.OuterHtml,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task abusive_words_are_read_by_the_county_and_not_by_the_station()
    {
        const string abuse = "这个混蛋";
        var station = await OrderingStation.Of(portal, Own);
        var worker = await station.Worker();
        var order = await OrderingStation.Order(worker, await station.TakeUp(worker, "冯十"));
        await station.Done(order);
        await worker.Send(
            await worker.Get($"{order}/rate"),
            $"{order}/rate",
            ("Form.Stars", "1"),
            ("Form.Words", abuse)
        );

        var atStation = await Look(worker, order);
        var atCounty = await Look(await station.Official(), order);

        Assert.DoesNotContain(abuse, atStation.Text, StringComparison.Ordinal);
        Assert.Contains("只由乡镇和县级查看", atStation.Text, StringComparison.Ordinal);
        Assert.Contains(abuse, atCounty.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task another_stations_orders_and_another_countys_do_not_exist()
    {
        var station = await OrderingStation.Of(portal, Own);
        var worker = await station.Worker();
        var order = await OrderingStation.Order(worker, await station.TakeUp(worker, "陈一"));
        var stranger = await portal.SignedIn(Role.SocialWorker, "440105", Other);
        var elsewhere = await portal.SignedIn(Role.Official, "530199");
        var township = await portal.SignedIn(Role.GridWorker, "440105");

        foreach (var visitor in new[] { stranger, elsewhere, township })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(order)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"{order}/cancel")).Status);
            Assert.DoesNotContain(
                order,
                (await visitor.Get("/orders")).Document.DocumentElement.OuterHtml,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task an_order_reads_as_it_stood_on_an_earlier_day()
    {
        var station = await OrderingStation.Of(portal, Own);
        var worker = await station.Worker();
        var order = await OrderingStation.Order(worker, await station.TakeUp(worker, "褚二"));
        var day = ChinaTime.DateOf(portal.Clock.Now);
        var cancelled = await worker.Send(
            await worker.Get($"{order}/cancel"),
            $"{order}/cancel",
            ("Form.Reason", nameof(CancelReason.NoLongerNeeded))
        );
        Assert.Contains("已取消", cancelled.Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await worker.Get($"{order}?on={day:yyyy-MM-dd}")).Status);
        Assert.Contains(
            "取消：本人不再需要",
            (await worker.Get($"{order}?tab=Timeline")).Text,
            StringComparison.Ordinal
        );
    }

    // Writes down why, and reads what was said.
    private static async Task<Page> Look(Visitor visitor, string order) =>
        await visitor.Send(
            await visitor.Get(order),
            $"{order}/reveal",
            ("Form.Fields", "order_words"),
            ("Form.Purpose", nameof(RevealPurpose.Contact))
        );
}
