using Microsoft.Extensions.DependencyInjection;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Testing;
using StationPortal.Volunteers;
using StationPortal.Web.Tests.Hosting;
using Xunit;

namespace StationPortal.Web.Tests.Volunteers.Orders;

/// <summary>What the portal does with orders by itself.</summary>
public sealed class OrderReactionsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Own = "91440101MA5940001A";

    [Fact]
    public async Task somebodys_open_orders_end_when_they_died()
    {
        var station = await OrderingStation.Of(portal, Own);
        var worker = await station.Worker();
        var person = await station.TakeUp(worker, "卫一");
        var order = await OrderingStation.Order(worker, person);

        await worker.Send(
            await worker.Get($"{person}/care"),
            $"{person}/let-go",
            ("Ending.Reason", nameof(LetGoReason.Died))
        );

        await Poll.Until(async () =>
            (await worker.Get(order)).Text.Contains("本人去世", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task a_closed_stations_orders_go_to_the_county()
    {
        var station = await OrderingStation.Of(portal, Own);
        var worker = await station.Worker();
        var order = await OrderingStation.Order(worker, await station.TakeUp(worker, "蒋二"));

        await station.Close();

        var official = await station.Official();
        await Poll.Until(async () =>
            (await official.Get(order)).Text.Contains("县级直接办理", StringComparison.Ordinal)
        );
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await worker.Get(order)).Status);
    }

    [Fact]
    public async Task done_orders_count_for_the_stations_duties_and_those_opened_again_do_not()
    {
        var station = await OrderingStation.Of(portal, Own);
        var worker = await station.Worker();
        var person = await station.TakeUp(worker, "朱四");
        var (done, again) = (
            await OrderingStation.Order(worker, person),
            await OrderingStation.Order(worker, person)
        );
        await station.Done(done);
        await station.Done(again);
        await station.Happens(
            again,
            new OrderReopened(ComplaintKind.DoneBadly, null, [], portal.Clock.Now.AddDays(3))
        );
        var today = ChinaTime.DateOf(portal.Clock.Now);
        var work = portal
            .Services.GetServices<ICountedWork>()
            .Single(each => each.Knows(CountedRecord.Order));
        var duty = new Duty(
            "E09",
            DutyField.SocialRelief,
            "示例",
            StationPost.Worker,
            new Rhythm(RhythmKind.Monthly, 1, null, 31),
            new DutyAmount(AmountKind.Count, 1, CountedRecord.Order),
            [],
            "示例"
        );
        PlannedTask[] tasks =
        [
            new(1, duty, today, today),
            new(2, duty, today.AddDays(1), today.AddDays(2)),
        ];

        var counted = await work.Count(station.Key, tasks, CancellationToken.None);
        var lines = await work.Lines(station.Key, tasks[0], CancellationToken.None);

        Assert.Equal((1m, 0m), (counted[1], counted[2]));
        Assert.Equal(OrderingStation.KeyOf(done), Assert.Single(lines).Record);
    }

    [Fact]
    public async Task a_long_follow_up_orders_again_by_itself_once()
    {
        var station = await OrderingStation.Of(portal, Own);
        var worker = await station.Worker();
        var person = await station.TakeUp(worker, "沈三");
        var placed = await worker.Send(
            await worker.Get($"{person}/order"),
            $"{person}/order",
            ("Form.Item", OrderingStation.Shopping),
            ("Form.Urgency", nameof(Urgency.LongTerm))
        );
        var order = placed.Address.AbsolutePath;
        await station.Done(order);
        var by = new DutyHolder(Guid.CreateVersion7(), null);
        await station.Happens(
            order,
            new OrderRated(5, [], [], null, false, RatingWay.Phone),
            new OrderFedBack(FollowUpWay.Phone, OrderOutcome.Done, by),
            new OrderClosed(by)
        );
        var next = RepeatOrder.KeyAfter(OrderingStation.KeyOf(order));
        var path = $"/orders/{next.Tenant}/{next.Id}";

        await portal.RunTimedJobs();
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await worker.Get(path)).Status);
        portal.Clock.Advance(TimeSpan.FromDays(31));
        await portal.RunTimedJobs();
        await portal.RunTimedJobs();

        worker = await station.Worker();
        var repeated = await worker.Get(path);
        Assert.Contains("长期跟进", repeated.Text, StringComparison.Ordinal);
        Assert.True(repeated.Has($"a[href='{order}']"));
    }
}
