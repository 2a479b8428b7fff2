using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Accounts;

public sealed class PasswordResetTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string NewPassword = "a new quiet harbour";

    [Fact]
    public async Task the_mailed_link_sets_a_new_password_once()
    {
        var account = await portal.Open(Role.Official, "440105");
        var visitor = new Visitor(portal.NewClient());
        await visitor.Send(
            await visitor.Get("/password/forgot"),
            "/password/forgot",
            ("Form.Name", $"{account.UserName}@example.cn")
        );
        var link = await portal.Postgres.Scalar<string>(
            "select path from mail_outbox where kind = 'PasswordReset' and path like $1",
            $"%{account.Id}%"
        );

        var page = await visitor.Get(link!);
        var set = await visitor.Send(page, "/password/reset", ("Form.New", NewPassword));
        var again = await visitor.Send(page, "/password/reset", ("Form.New", NewPassword));
        var inside = await visitor.Send(
            await visitor.Get("/sign-in"),
            "/sign-in",
            ("Form.Name", account.UserName),
            ("Form.Password", NewPassword)
        );

        Assert.Equal("/sign-in", set.Address.AbsolutePath);
        Assert.Contains("链接已经用过", again.Messages, StringComparison.Ordinal);
        Assert.True(inside.Has("details.account"));
    }

    [Fact]
    public async Task whether_an_account_exists_is_not_told()
    {
        var account = await portal.Open(Role.Official, "440105");

        Assert.Equal(await Forgot(account.UserName), await Forgot("nobody-of-that-name"));
    }

    [Fact]
    public async Task a_made_up_link_sets_nothing()
    {
        var account = await portal.Open(Role.Official, "440105");
        var visitor = new Visitor(portal.NewClient());

        var refused = await visitor.Send(
            await visitor.Get($"/password/reset?account={account.Id}&token=made-up"),
            "/password/reset",
            ("Form.New", NewPassword)
        );

        Assert.Contains("链接已经用过", refused.Messages, StringComparison.Ordinal);
    }

    private async Task<string> Forgot(string name)
    {
        var visitor = new Visitor(portal.NewClient());
        var page = await visitor.Send(
            await visitor.Get("/password/forgot"),
            "/password/forgot",
            ("Form.Name", name)
        );
        return page.Text;
    }
}
