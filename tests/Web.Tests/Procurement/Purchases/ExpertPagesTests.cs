using System.Net;
using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Procurement.Purchases;

public sealed class ExpertPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Guangdong = "440000";

    [Fact]
    public async Task an_administrator_of_the_province_takes_an_expert_in_and_out()
    {
        var expert = await portal.Open(Role.Expert, Guangdong);
        var admin = await portal.SignedIn(Role.Administrator, Guangdong);

        var list = await admin.Send(
            await admin.Get("/experts/new"),
            "/experts/new",
            ("Form.UserName", expert.UserName),
            ("Form.Field", "社会工作")
        );
        Assert.Contains("林*", list.Text, StringComparison.Ordinal);
        Assert.Contains("广东省", list.Text, StringComparison.Ordinal);

        var page = await admin.Get(FirstOf(list));
        Assert.Contains("进入专家库", page.Text, StringComparison.Ordinal);
        Assert.Contains("GP-55", page.Text, StringComparison.Ordinal);

        var unexplained = await admin.Send(page, $"{page.Address.AbsolutePath}/remove");
        Assert.Contains("没有写明移出专家库的原因", unexplained.Text, StringComparison.Ordinal);

        var left = await admin.Send(
            unexplained,
            $"{page.Address.AbsolutePath}/remove",
            ("Form.Reason", "年满七十周岁")
        );
        Assert.Contains("已移出", left.Text, StringComparison.Ordinal);
        Assert.Contains("年满七十周岁", left.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task an_account_that_is_no_expert_is_refused_and_what_was_typed_stays()
    {
        var official = await portal.Open(Role.Official, Guangdong);
        var admin = await portal.SignedIn(Role.Administrator, Guangdong);

        var page = await admin.Send(
            await admin.Get("/experts/new"),
            "/experts/new",
            ("Form.UserName", official.UserName),
            ("Form.Field", "财务"),
            ("Form.Employer", "")
        );

        Assert.Contains("没有找到用户名为", page.Text, StringComparison.Ordinal);
        Assert.Equal(
            "财务",
            page.Document.QuerySelector("[name='Form.Field']")?.GetAttribute("value")
        );
    }

    [Fact]
    public async Task an_employer_must_be_a_registered_agency()
    {
        var expert = await portal.Open(Role.Expert, Guangdong);
        var admin = await portal.SignedIn(Role.Administrator, Guangdong);

        var page = await admin.Send(
            await admin.Get("/experts/new"),
            "/experts/new",
            ("Form.UserName", expert.UserName),
            ("Form.Field", "财务"),
            ("Form.Employer", "91440101MA59ABCD0X")
        );

        Assert.Contains("没有登记过统一社会信用代码", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_countys_administrator_reads_the_library_and_does_not_choose_its_experts()
    {
        var expert = await portal.Open(Role.Expert, Guangdong);
        var province = await portal.SignedIn(Role.Administrator, Guangdong);
        var list = await province.Send(
            await province.Get("/experts/new"),
            "/experts/new",
            ("Form.UserName", expert.UserName),
            ("Form.Field", "法律")
        );
        var county = await portal.SignedIn(Role.Administrator, "440105");
        var elsewhere = await portal.SignedIn(Role.Official, "530199");

        var page = await county.Get(FirstOf(list));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.False(page.Has($"form[action$='/remove']"));
        Assert.False((await county.Get("/experts")).Has("a[href='/experts/new']"));
        var refused = await county.Send(
            await county.Get("/experts/new"),
            "/experts/new",
            ("Form.UserName", expert.UserName),
            ("Form.Field", "法律")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.Get(FirstOf(list))).Status);
    }

    private static string FirstOf(Page list) =>
        list.Document.QuerySelector("td.lead-cell a")!.GetAttribute("href")!;
}
