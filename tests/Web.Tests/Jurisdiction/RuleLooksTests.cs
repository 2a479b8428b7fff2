using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Jurisdiction;

/// <summary>The pages of the rule book as people see them, wide and on a phone.</summary>
public sealed class RuleLooksTests(PortalFixture portal, BrowserFixture browser)
    : IClassFixture<PortalFixture>,
        IClassFixture<BrowserFixture>
{
    [Theory]
    [InlineData("/rules", "rules")]
    [InlineData("/calendar/2026", "calendar")]
    [InlineData("/regions/440105", "region")]
    public async Task A_public_page_is_readable_and_fits(string path, string name)
    {
        var page = await browser.NewPerson(portal.Address);

        await Look.At(page, path, name);
    }

    [Theory]
    [InlineData("/parameters", "parameters")]
    [InlineData("/parameters/new", "parameters-new")]
    [InlineData("/calendar/load", "calendar-load")]
    [InlineData("/regions/530199100", "region-add")]
    public async Task An_administrators_page_is_readable_and_fits(string path, string name)
    {
        var account = await portal.Open(Role.Administrator, "530199");
        var page = await browser.SignedIn(portal, account);

        await Look.At(page, path, name);
    }
}
