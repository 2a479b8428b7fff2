using System.Net;
using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Accounts;

public sealed class SignInTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Haizhu = "440105";

    [Fact]
    public async Task a_person_signs_in_and_sees_whom_they_act_for()
    {
        var visitor = await portal.SignedIn(Role.Official, Haizhu);

        var page = await visitor.Get("/");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("民政干部", page.Document.QuerySelector("details.account")!.TextContent);
    }

    [Fact]
    public async Task a_wrong_password_and_an_unknown_name_read_the_same()
    {
        var account = await portal.Open(Role.Official, Haizhu);

        var wrong = await Try(account.UserName, "not the password");
        var unknown = await Try("nobody-of-that-name", "not the password");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(unknown.Messages, wrong.Messages);
    }

    [Fact]
    public async Task five_wrong_passwords_lock_the_account_for_a_quarter_of_an_hour()
    {
        var account = await portal.Open(Role.Official, Haizhu);
        for (var i = 0; i < 5; i++)
        {
            await Try(account.UserName, "not the password");
        }

        var locked = await Try(account.UserName, TestAccounts.Password);
        portal.Clock.Advance(TimeSpan.FromMinutes(16));
        var later = await Try(account.UserName, TestAccounts.Password);

        Assert.Contains("锁定", locked.Messages);
        Assert.True(later.Has("details.account"));
    }

    [Fact]
    public async Task a_person_signs_out()
    {
        var visitor = await portal.SignedIn(Role.Official, Haizhu);

        var page = await visitor.Send(await visitor.Get("/"), "/sign-out");

        Assert.False(page.Has("details.account"));
    }

    [Fact]
    public async Task after_signing_in_one_goes_on_to_a_local_page_only()
    {
        var account = await portal.Open(Role.Official, Haizhu);

        var page = await Try(
            account.UserName,
            TestAccounts.Password,
            "/sign-in?returnUrl=https%3A%2F%2Felsewhere.example%2F"
        );

        Assert.Equal(new Uri(portal.Address, "/"), page.Address);
    }

    [Fact]
    public async Task a_form_without_the_antiforgery_token_is_refused()
    {
        var account = await portal.Open(Role.Official, Haizhu);
        using var client = portal.NewClient();

        using var answer = await client.PostAsync(
            "/sign-in",
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["Form.Name"] = account.UserName,
                    ["Form.Password"] = TestAccounts.Password,
                }
            )
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private async Task<Page> Try(string name, string password, string address = "/sign-in")
    {
        var visitor = new Visitor(portal.NewClient());
        return await visitor.Send(
            await visitor.Get(address),
            "/sign-in",
            ("Form.Name", name),
            ("Form.Password", password)
        );
    }
}
