using System.Net;
using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Accounts;

public sealed class GrantFlowTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Haizhu = "440105";

    [Fact]
    public async Task an_ended_grant_ends_with_the_next_click()
    {
        var account = await portal.Open(Role.Administrator, Haizhu);
        var person = await portal.SignIn(account);
        var administrator = await portal.SignedIn(Role.Administrator, Haizhu);
        var address = $"/admin/accounts/{account.Id}";
        Assert.Equal(HttpStatusCode.OK, (await person.Get("/admin/accounts")).Status);

        await administrator.Send(
            await administrator.Get(address),
            $"{address}/grants/{account.Grant}/end",
            ("Form.End", "Moved")
        );

        Assert.Equal(HttpStatusCode.NotFound, (await person.Get("/admin/accounts")).Status);
    }

    [Fact]
    public async Task a_closed_account_is_signed_out_with_the_next_click()
    {
        var account = await portal.Open(Role.Official, Haizhu);
        var person = await portal.SignIn(account);
        var administrator = await portal.SignedIn(Role.Administrator, Haizhu);
        var address = $"/admin/accounts/{account.Id}";

        await administrator.Send(await administrator.Get(address), $"{address}/close");

        Assert.Equal("/sign-in", (await person.Get("/account")).Address.AbsolutePath);
    }

    [Fact]
    public async Task one_person_acts_for_one_grant_at_a_time()
    {
        var account = await portal.Open(Role.Official, Haizhu);
        var administrator = await portal.SignedIn(Role.Administrator, Haizhu);
        var address = $"/admin/accounts/{account.Id}";
        await administrator.Send(
            await administrator.Get(address),
            $"{address}/grants",
            ("Grant.Role", "Auditor"),
            ("Grant.Region", Haizhu)
        );
        var person = await portal.SignIn(account);
        var page = await person.Get("/account");
        var auditor = page
            .Document.QuerySelectorAll("form[action='/account/acting'] button")
            .First(button => button.TextContent.Contains("切换", StringComparison.Ordinal))
            .GetAttribute("value")!;

        var before = await person.Get("/admin/accounts");
        await person.Send(page, "/account/acting", ("grant", auditor));
        var after = await person.Get("/admin/accounts");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (before.Status, after.Status));
    }

    [Fact]
    public async Task a_deputy_takes_the_place_and_gives_it_back()
    {
        var holder = await portal.Open(Role.Administrator, "440106");
        var deputy = await portal.Open(Role.Administrator, "440106");
        var byHolder = await portal.SignIn(holder);

        var named = await byHolder.Send(
            await byHolder.Get("/account/deputies"),
            "/account/deputies",
            ("Form.Deputy", deputy.Id.ToString()),
            ("Form.From", "2026-03-02"),
            ("Form.Until", "2026-03-15")
        );
        var byDeputy = await portal.SignIn(deputy);
        var places = (await byDeputy.Get("/account")).Text;
        var inbox = (await byDeputy.Get("/inbox")).Text;
        await byHolder.Send(named, "/account/deputies/");
        var later = (await byDeputy.Get("/account")).Text;

        Assert.Contains("代理人已指定", named.Messages, StringComparison.Ordinal);
        Assert.Contains(
            "代理",
            places.Replace("代理人", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Contains("您被指定为代理人", inbox, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "代理",
            later.Replace("代理人", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task signing_out_everywhere_ends_every_session()
    {
        var account = await portal.Open(Role.Official, Haizhu);
        var here = await portal.SignIn(account);
        var there = await portal.SignIn(account);

        await here.Send(await here.Get("/account"), "/account/sign-out-everywhere");

        Assert.Equal("/sign-in", (await here.Get("/account")).Address.AbsolutePath);
        Assert.Equal("/sign-in", (await there.Get("/account")).Address.AbsolutePath);
    }

    [Fact]
    public async Task changing_the_password_keeps_this_session_and_ends_the_others()
    {
        var account = await portal.Open(Role.Official, Haizhu);
        var here = await portal.SignIn(account);
        var there = await portal.SignIn(account);

        var changed = await here.Send(
            await here.Get("/account/password"),
            "/account/password",
            ("Form.Current", TestAccounts.Password),
            ("Form.New", "another quiet harbour")
        );

        Assert.Contains("密码已修改", changed.Messages, StringComparison.Ordinal);
        Assert.Equal("/account", (await here.Get("/account")).Address.AbsolutePath);
        Assert.Equal("/sign-in", (await there.Get("/account")).Address.AbsolutePath);
    }
}
