using Microsoft.Playwright;
using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Browser;

/// <summary>Looks at the pages of accounts, wide and on a phone, with axe.</summary>
public sealed class AccountPagesTests(PortalFixture portal, BrowserFixture browser)
    : IClassFixture<PortalFixture>,
        IClassFixture<BrowserFixture>
{
    private const string Haizhu = "440105";

    [Fact]
    public async Task the_open_pages_hold()
    {
        var page = await browser.NewPerson(portal.Address);
        await Look.At(page, "/sign-in", "sign-in");
        await page.ClickAsync("main button");
        await Look.Here(page, "sign-in-wrong");
        await Look.At(page, "/password/forgot", "forgot");
        await Look.At(page, "/accounts/request", "request");
        await page.ClickAsync("main button");
        await Look.Here(page, "request-wrong");
    }

    [Fact]
    public async Task the_pages_of_ones_own_account_hold()
    {
        await portal.Open(Role.Official, Haizhu);
        var page = await SignIn(await portal.Open(Role.Official, Haizhu));
        await Look.At(page, "/account", "account");
        await Look.At(page, "/account/password", "password");
        await Look.At(page, "/account/second-factor", "second-factor");
        await Look.At(page, "/account/deputies", "deputies");
        await Look.At(page, "/inbox", "inbox");
    }

    [Fact]
    public async Task the_pages_of_an_administrator_hold()
    {
        var account = await portal.Open(Role.Official, Haizhu);
        var page = await SignIn(await portal.Open(Role.Administrator, Haizhu));
        await Look.At(page, "/admin/accounts", "admin-accounts");
        await Look.At(page, $"/admin/accounts/{account.Id}", "admin-account");
        await Look.At(page, "/admin/accounts/new", "admin-new");
    }

    [Fact]
    public async Task the_longest_and_widest_user_name_fits_a_phone()
    {
        var account = await portal.Open(Role.Official, Haizhu, userName: new string('w', 32));
        var widest = await portal.Open(Role.Administrator, Haizhu, userName: new string('m', 32));
        var page = await SignIn(widest);

        await Look.At(page, "/admin/accounts", "admin-wide-accounts");
        await Look.At(page, $"/admin/accounts/{account.Id}", "admin-wide-account");
    }

    private async Task<IPage> SignIn(TestAccount account)
    {
        var page = await browser.NewPerson(portal.Address);
        await page.GotoAsync("/sign-in");
        await page.FillAsync("[name='Form.Name']", account.UserName);
        await page.FillAsync("[name='Form.Password']", TestAccounts.Password);
        await page.ClickAsync("main button");
        return page;
    }
}
