using System.Net;
using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Evaluation;

public sealed class EvaluatorPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task A_provinces_administrator_takes_evaluators_in_and_out()
    {
        var account = await portal.Open(Role.Evaluator, "440105");
        var keeper = await portal.SignedIn(Role.Administrator, "440000");
        Assert.Contains(
            "还没有评估员",
            (await keeper.Get("/evaluators")).Text,
            StringComparison.Ordinal
        );
        var unknown = await Add(keeper, "nobody");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.Status);
        Assert.Contains(
            "没有找到用户名为 nobody 的评估员账号",
            unknown.Messages,
            StringComparison.Ordinal
        );

        var added = await Add(keeper, account.UserName);

        Assert.Contains("评估员已列入库中", added.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain("林静", added.Text, StringComparison.Ordinal);
        var path = added.Document.QuerySelector("#list tbody a")!.GetAttribute("href")!;
        var official = await portal.SignedIn(Role.Official, "440105");
        Assert.Contains("财务", (await official.Get(path)).Text, StringComparison.Ordinal);
        Assert.False((await official.Get(path)).Has("form[action$='/remove']"));
        var elsewhere = await portal.SignedIn(Role.Administrator, "530000");
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.Get(path)).Status);
        var nation = await portal.SignedIn(Role.Auditor, "000000");
        Assert.Equal(HttpStatusCode.OK, (await nation.Get(path)).Status);

        var without = await keeper.Send(await keeper.Get(path), $"{path}/remove");
        Assert.Contains("没有写明", without.Messages, StringComparison.Ordinal);
        var removed = await keeper.Send(
            await keeper.Get(path),
            $"{path}/remove",
            ("Form.Reason", "本人申请")
        );
        Assert.Contains("已移出", removed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_countys_administrator_is_sent_to_the_province()
    {
        var account = await portal.Open(Role.Evaluator, "440105");
        var county = await portal.SignedIn(Role.Administrator, "440105");

        var refused = await Add(county, account.UserName);

        Assert.Contains("省级管理员", refused.Messages, StringComparison.Ordinal);
    }

    private static async Task<Page> Add(Visitor keeper, string userName) =>
        await keeper.Send(
            await keeper.Get("/evaluators/new"),
            "/evaluators/new",
            ("Form.UserName", userName),
            ("Form.Field", "财务")
        );
}
