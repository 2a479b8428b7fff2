using System.Net;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Stations.DutyLists;

public sealed class DutyListPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string County = "530199";
    private static readonly string Href = $"/duty-lists/{County}/{DutyList.KeyOf(County).Id}";
    private static readonly string Draft = $"{Href}/draft";

    [Fact]
    public async Task a_county_writes_publishes_and_changes_its_duty_list()
    {
        var official = await portal.SignedIn(Role.Official, County);
        var page = await official.Send(await official.Get("/duty-lists/new"), "/duty-lists/new");
        Assert.Equal(Draft, page.Address.AbsolutePath);

        page = await Write(official, "A01", ("Form.Day", "40"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("1 至 31", page.Messages, StringComparison.Ordinal);

        page = await official.Send(page, $"{Draft}/line", ("Form.Day", "1"));
        Assert.Equal(Draft, page.Address.AbsolutePath);
        Assert.Contains("每月 1 日起 31 天内", page.Text, StringComparison.Ordinal);
        page = await Write(official, "A01");
        Assert.Contains("已经用于另一项", page.Messages, StringComparison.Ordinal);
        await Write(official, "A02");

        page = await Publish(official, "2026-03-01");
        Assert.Contains("已过去的日子不能改变", page.Messages, StringComparison.Ordinal);
        page = await Publish(official, "2026-04-01");
        Assert.Equal(Href, page.Address.AbsolutePath);
        Assert.Contains("待执行", page.Text, StringComparison.Ordinal);

        await TheNextVersionShowsWhatItChanges(official);
        await OthersReadWhatIsPublishedAndNothingElse();
    }

    private static async Task TheNextVersionShowsWhatItChanges(Visitor official)
    {
        await official.Send(await official.Get("/duty-lists/new"), "/duty-lists/new");
        Assert.Contains(
            "第 2 版尚未发布",
            (await official.Get("/")).Text,
            StringComparison.Ordinal
        );
        var page = await official.Send(
            await official.Get($"{Draft}/drop"),
            $"{Draft}/drop",
            ("Form.Reason", "示例：先放一放")
        );
        Assert.Contains("草稿已放弃", page.Messages, StringComparison.Ordinal);
        Assert.Contains(
            "A01",
            (await official.Get($"{Href}/versions/1")).Text,
            StringComparison.Ordinal
        );
        await official.Send(await official.Get("/duty-lists/new"), "/duty-lists/new");
        page = await official.Send(
            await official.Get($"{Draft}/remove?code=A02"),
            $"{Draft}/remove",
            ("Form.Reason", "示例：合并到 A01")
        );
        Assert.Contains("新增 0 项，修改 0 项，删除 1 项", page.Text, StringComparison.Ordinal);
        await official.Send(
            await official.Get($"{Draft}/line?code=A01"),
            $"{Draft}/line",
            ("Form.Number", "30")
        );
        page = await Publish(official, "2026-06-01");
        Assert.Equal(HttpStatusCode.OK, page.Status);

        page = await official.Get($"{Href}/versions/2/difference");
        Assert.Contains(
            "新增 0 项，修改 1 项，删除 1 项，不变 0 项",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("20 次", page.Text, StringComparison.Ordinal);
        Assert.Contains("30 次", page.Text, StringComparison.Ordinal);
        page = await official.Get($"{Href}?tab=timeline");
        Assert.Contains("合并到 A01", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await official.Get($"{Href}/versions/3")).Status);
    }

    private async Task OthersReadWhatIsPublishedAndNothingElse()
    {
        var agency = await portal.SignedIn(Role.SocialWorker, County, "52530199MJ00000019");
        var page = await agency.Get($"{Href}/versions/1");
        Assert.Contains("走访低保对象", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await agency.Get(Draft)).Status);
        Assert.DoesNotContain(
            "合并到 A01",
            (await agency.Get($"{Href}?tab=timeline")).Text,
            StringComparison.Ordinal
        );

        var neighbour = await portal.SignedIn(Role.Official, "440105");
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.Get(Href)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.Get($"{Draft}/line")).Status);
        var province = await portal.SignedIn(Role.Official, "530000");
        Assert.Equal(HttpStatusCode.OK, (await province.Get(Href)).Status);
        page = await province.Send(await province.Get("/duty-lists/new"), "/duty-lists/new");
        Assert.Contains("由县级民政部门编制", page.Messages, StringComparison.Ordinal);
    }

    private static async Task<Page> Write(
        Visitor official,
        string code,
        params (string Name, string Value)[] more
    )
    {
        (string Name, string Value)[] typed =
        [
            ("Form.Code", code),
            ("Form.Field", "SocialRelief"),
            ("Form.Title", "走访低保对象"),
            ("Form.Who", "Worker"),
            ("Form.Kind", "Monthly"),
            ("Form.Day", "1"),
            ("Form.DaysToDo", "31"),
            ("Form.AmountKind", "Count"),
            ("Form.Number", "20"),
            ("Form.Evidence", "Record"),
            ("Form.Basis", "示例：服务合同第三条"),
        ];
        return await official.Send(
            await official.Get($"{Draft}/line"),
            $"{Draft}/line",
            [.. typed.Where(field => !more.Any(other => other.Name == field.Name)), .. more]
        );
    }

    private static async Task<Page> Publish(Visitor official, string from) =>
        await official.Send(
            await official.Get($"{Draft}/publish"),
            $"{Draft}/publish",
            ("Form.From", from)
        );
}
