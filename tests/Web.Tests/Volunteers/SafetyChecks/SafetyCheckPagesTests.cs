using System.Net;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using StationPortal.Volunteers;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using StationPortal.Web.Tests.Volunteers.Orders;
using Xunit;

namespace StationPortal.Web.Tests.Volunteers.SafetyChecks;

public sealed class SafetyCheckPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Own = "91440101MA5950001A";
    private const string Other = "91440101MA5950002B";

    [Fact]
    public async Task everybody_of_the_villages_is_asked_once_and_who_is_silent_is_listed_until_they_answer()
    {
        var station = await OrderingStation.Of(portal, Own);
        var worker = await station.Worker();
        await station.TakeUp(worker, "钱小红");
        await station.TakeUp(worker, "孙大山");
        var official = await station.Official();

        var confirm = await official.Get(Choice(station));
        Assert.Contains("共 2 人，其中 0 人", confirm.Text, StringComparison.Ordinal);
        var page = await official.Send(confirm, "/safety-checks/confirm");
        var again = await official.Send(confirm, "/safety-checks/confirm");
        Assert.Equal(page.Address.AbsolutePath, again.Address.AbsolutePath);
        var href = page.Address.AbsolutePath;
        page = await Until(official, href, "已下单 2 人");
        Assert.Contains("未回应的人（2）", page.Text, StringComparison.Ordinal);
        Assert.Contains("钱**", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("小红", page.Text, StringComparison.Ordinal);

        var second = await official.Get(Choice(station));
        Assert.Contains("共 2 人，其中 2 人", second.Text, StringComparison.Ordinal);
        var twice = await official.Send(second, "/safety-checks/confirm");
        await Until(official, twice.Address.AbsolutePath, "未下单 2 人");

        await SomebodyIsReachedByPhone(worker, href);
        var file = await official.Client.GetStringAsync($"{href}/people?export=csv");
        Assert.Contains("电话平安", file, StringComparison.Ordinal);
        Assert.Contains("未回应", file, StringComparison.Ordinal);

        page = await official.Send(await official.Get($"{href}/end"), $"{href}/end");
        Assert.Contains("已结束", page.Text, StringComparison.Ordinal);
        page = await official.Send(await official.Get($"{href}/end"), $"{href}/end");
        Assert.Contains("已经结束", page.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_check_is_the_countys_its_townships_and_its_stations_only()
    {
        var station = await OrderingStation.Of(portal, Own);
        await station.TakeUp(await station.Worker(), "李一");
        var official = await station.Official();
        var page = await official.Send(
            await official.Get(Choice(station)),
            "/safety-checks/confirm"
        );
        var href = page.Address.AbsolutePath;
        await Until(official, href, "已下单 1 人");

        var stranger = await portal.SignedIn(Role.SocialWorker, OrderingStation.County, Other);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(href)).Status);
        var neighbour = await portal.SignedIn(Role.Official, "530199");
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.Get(href)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.Get($"{href}/people")).Status);
    }

    [Fact]
    public async Task nobody_chosen_is_refused_and_an_empty_county_says_what_is_missing()
    {
        var station = await OrderingStation.Of(portal, Own);
        var official = await station.Official();
        var page = await official.Send(
            await official.Get(
                "/safety-checks/confirm?Form.Weather=Heat&Form.Hours=4&Form.Item="
                    + OrderingStation.Shopping
            ),
            "/safety-checks/confirm"
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("没有选择村（社区）", page.Messages, StringComparison.Ordinal);

        var elsewhere = await portal.SignedIn(Role.Official, "530199");
        Assert.Contains(
            "还没有服务对象",
            (await elsewhere.Get("/safety-checks/new")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "还没有安全排查",
            (await elsewhere.Get("/safety-checks")).Text,
            StringComparison.Ordinal
        );
    }

    private static async Task SomebodyIsReachedByPhone(Visitor worker, string href)
    {
        var page = await worker.Get(href);
        var answer =
            page.Document.QuerySelector($"a[href^='{href}/answers/']")?.GetAttribute("href") ?? "";
        var empty = await worker.Send(await worker.Get(answer), answer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        page = await worker.Send(empty, answer, ("Form.Answer", nameof(CheckAnswer.AllWell)));
        Assert.Equal(href, page.Address.AbsolutePath);
        Assert.Contains("未回应的人（1）", page.Text, StringComparison.Ordinal);
    }

    private static string Choice(OrderingStation station) =>
        $"/safety-checks/confirm?Form.Weather=ColdWave&Form.Hours=24&Form.Villages={station.Village}&Form.Item={OrderingStation.Shopping}";

    private static async Task<Page> Until(Visitor official, string href, string text)
    {
        var page = await official.Get(href);
        await Poll.Until(async () =>
        {
            page = await official.Get(href);
            return page.Text.Contains(text, StringComparison.Ordinal);
        });
        return page;
    }
}
