using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Volunteers.Attendance;

/// <summary>The door and the hours in a real browser, wide and on a phone; and that the phone's own clock is told and does not count.</summary>
public sealed class ServiceLooksTests(PortalFixture portal, BrowserFixture browser)
    : IClassFixture<PortalFixture>,
        IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task the_door_and_the_hours_read_well_wide_and_on_a_phone()
    {
        var order = await ServedOrder.Of(portal);
        var code = await order.Code();
        portal.Clock.Advance(TimeSpan.FromMinutes(12));
        var phone = await browser.SignedIn(portal, order.Volunteer);
        await Look.At(phone, order.Href, "door-in");
        await phone.Locator("[name='Coming.Code']").FillAsync("12345");
        await phone.Locator("main .btn-primary").ClickAsync();
        await Look.Here(phone, "door-wrong");
        await phone.Locator("[name='Coming.Code']").FillAsync(code);
        await phone.Locator("main .btn-primary").ClickAsync();
        await phone.Locator("[name='Going.Code']").WaitForAsync();
        await Look.Here(phone, "door-out");
        // The browser's clock is the machine's; the portal of a test lives in March 2026.
        Assert.NotNull((await order.Now()).PlaceOf(order.Volunteer.Id)?.PhoneOffMinutes);
        portal.Clock.Advance(TimeSpan.FromMinutes(60));
        await phone.Locator("[name='Going.Code']").FillAsync(code);
        await phone.Locator("main .btn-primary").ClickAsync();
        await phone.Locator("[name='Reporting.Note']").WaitForAsync();
        await Look.Here(phone, "door-report");
        await phone.Locator("[name='Reporting.Outcome']").First.CheckAsync();
        await phone.Leave(() => phone.Locator("main .btn-primary").ClickAsync());
        await Look.Here(phone, "door-done");
        await Look.At(phone, "/my/hours", "hours-mine-empty");

        var worker = await browser.SignedIn(
            portal,
            await portal.Open(Role.SocialWorker, ServedOrder.County, ServedOrder.CreditCode)
        );
        await Look.At(worker, "/services", "services");
        await Look.At(worker, order.StationHref, "attendance");
        await worker.Locator($"form[action='{order.StationHref}/look'] button").First.ClickAsync();
        await worker.Locator(".door-code").WaitForAsync();
        await Look.Here(worker, "attendance-code");
        await worker.Leave(() => worker.Locator("a[href*='/slip']").ClickAsync());
        await Look.Here(worker, "slip");
        var place = $"{order.StationHref}/{order.Volunteer.Id}";
        await Look.At(worker, $"{place}/tell", "attendance-tell");
        await Look.At(worker, $"{place}/confirm", "attendance-confirm");
        await worker.Locator("main .btn-primary").ClickAsync();
        await worker.Locator(".tag-green").First.WaitForAsync();
        await Look.At(worker, "/hours", "hours-list");
        await worker.Locator("#list tbody a").First.ClickAsync();
        await Look.Here(worker, "hours-year");
        await worker.Locator("main .actions a").First.ClickAsync();
        await Look.Here(worker, "hours-correct");

        await Look.At(phone, "/my/hours", "hours-mine");
        await phone.Locator("a[href^='/my/hours/2026/']").First.ClickAsync();
        await Look.Here(phone, "hours-ask");
    }
}
