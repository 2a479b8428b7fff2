using System.Net;
using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Accounts;

public sealed class RequestFlowTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Haizhu = "440105";
    private const string CreditCode = "91350100M000100Y43";

    [Fact]
    public async Task an_agency_asks_and_acts_after_the_approval()
    {
        var agency = await Ask("agency-one", "Agency", CreditCode);
        var administrator = await portal.SignedIn(Role.Administrator, Haizhu);
        var list = await administrator.Get("/admin/accounts?status=Requested&name=agency-one");
        var address = list.Document.QuerySelector("td.lead-cell a")!.GetAttribute("href")!;

        var details = await administrator.Get(address);
        var approved = await administrator.Send(details, address + "/approve");
        var home = await SignIn("agency-one");

        Assert.Equal("/accounts/requested", agency.Address.AbsolutePath);
        Assert.DoesNotContain("林静", details.Text, StringComparison.Ordinal);
        Assert.Contains("申请已批准", approved.Messages, StringComparison.Ordinal);
        Assert.Contains("社工机构", home.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task before_an_answer_the_account_signs_in_and_has_no_grant()
    {
        await Ask("waiting-one", "Official", "");

        var home = await SignIn("waiting-one");

        Assert.Contains("账号还没有授权", home.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_refused_request_is_answered_with_its_reason()
    {
        await Ask("refused-one", "Official", "");
        var administrator = await portal.SignedIn(Role.Administrator, Haizhu);
        var list = await administrator.Get("/admin/accounts?name=refused-one");
        var address = list.Document.QuerySelector("td.lead-cell a")!.GetAttribute("href")!;

        var answered = await administrator.Send(
            await administrator.Get(address),
            address + "/refuse",
            ("Form.Refusal", "NotKnown")
        );

        Assert.Contains("机构查无此人", answered.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task another_countys_administrator_does_not_see_the_request()
    {
        await Ask("hidden-one", "Official", "");
        var other = await portal.SignedIn(Role.Administrator, "530112");

        var list = await other.Get("/admin/accounts?name=hidden-one");

        Assert.Null(list.Document.QuerySelector("td.lead-cell a"));
    }

    [Theory]
    [InlineData("Form.CreditCode", "91350100M000100Y44", "校验位")]
    [InlineData("Form.Password", "short", "密码太弱")]
    [InlineData("Form.UserName", "林静", "用户名由")]
    [InlineData("Form.Email", "nobody", "电子邮箱")]
    [InlineData("Form.Region", "", "选择地区")]
    public async Task what_is_wrong_is_said_and_what_was_typed_stays(
        string field,
        string value,
        string message
    )
    {
        var page = await Ask("careful-one", "Agency", CreditCode, (field, value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(message, page.Messages, StringComparison.Ordinal);
        Assert.Equal(
            "林静",
            page.Document.QuerySelector("[name='Form.Name']")!.GetAttribute("value")
        );
    }

    [Fact]
    public async Task a_user_name_is_given_once()
    {
        await Ask("taken-one", "Official", "");

        var again = await Ask("taken-one", "Official", "", ("Form.Email", "other@example.cn"));

        Assert.Contains("已有人使用", again.Messages, StringComparison.Ordinal);
    }

    private async Task<Page> Ask(
        string userName,
        string role,
        string creditCode,
        params (string Name, string Value)[] changes
    )
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Form.Role"] = role,
            ["Form.Region"] = Haizhu,
            ["Form.CreditCode"] = creditCode,
            ["Form.Name"] = "林静",
            ["Form.Phone"] = "13800000000",
            ["Form.Email"] = $"{userName}@example.cn",
            ["Form.UserName"] = userName,
            ["Form.Password"] = TestAccounts.Password,
        };
        foreach (var (name, value) in changes)
        {
            values[name] = value;
        }

        var visitor = new Visitor(portal.NewClient());
        return await visitor.Send(
            await visitor.Get("/accounts/request"),
            "/accounts/request",
            [.. values.Select(value => (value.Key, value.Value))]
        );
    }

    private async Task<Page> SignIn(string userName)
    {
        var visitor = new Visitor(portal.NewClient());
        return await visitor.Send(
            await visitor.Get("/sign-in"),
            "/sign-in",
            ("Form.Name", userName),
            ("Form.Password", TestAccounts.Password)
        );
    }
}
