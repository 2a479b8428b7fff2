using Microsoft.Playwright;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Volunteers.Claims;

/// <summary>The pages of claims in a real browser, empty, full, refused and taken.</summary>
public sealed class ClaimLooksTests(PortalFixture portal, BrowserFixture browser)
    : IClassFixture<PortalFixture>,
        IClassFixture<BrowserFixture>
{
    private readonly OrderBoard board = new(portal);

    [Fact]
    public async Task every_page_of_claims_reads_well_on_a_phone_and_a_desk()
    {
        await board.OpenStation();
        var volunteer = await board.Register(null, OrderBoard.Insured);
        var (other, _) = await board.Volunteer();
        var worker = await portal.Open(Role.SocialWorker, OrderBoard.County, OrderBoard.CreditCode);
        var page = await browser.SignedIn(portal, volunteer);
        await Look.At(page, "/board", "board-empty");
        await Look.At(page, "/my/orders", "my-orders-empty");

        var order = await board.Put(inVault: true);
        var risky = await board.Put(
            OrderBoard.Shopping with
            {
                Risk = true,
                Title = "陪同就医（示例）",
            },
            board.Morning.AddHours(5)
        );
        var taken = await board.Put(from: board.Morning.AddDays(1));
        await other.Send(await other.Get(Href(taken)), Href(taken) + "/claim");
        await Look.At(page, "/board", "board");
        await Look.At(page, Href(order), "board-order");
        await Look.At(page, Href(taken), "board-late");
        var unskilled = await board.Put(
            OrderBoard.Shopping with
            {
                Skill = VolunteerSkill.Driving,
            },
            board.Morning.AddDays(2)
        );
        await Look.At(page, Href(unskilled), "board-refused");

        await Press(page, Href(order), $"form[action='{Href(order)}/claim'] .btn-primary");
        await Press(page, Held(order), $"form[action='{Held(order)}/reveal'] .btn-primary");
        await Look.Here(page, "held-order");
        await Press(page, Href(risky), $"form[action='{Href(risky)}/claim'] .btn-primary");
        await Press(page, Href(taken), $"form[action='{Href(taken)}/wait'] .btn-primary");
        await Look.At(page, "/my/orders", "my-orders");
        await Look.At(page, "/", "home-volunteer");

        var desk = await browser.SignedIn(portal, worker);
        await Look.At(desk, "/claims", "claims");
        await desk.Locator("button[name=language]").ClickAsync();
        await Look.At(desk, "/claims", "claims-en");
    }

    private static async Task Press(IPage page, string path, string button)
    {
        await page.GotoAsync(path);
        await page.Locator(button).First.ClickAsync();
        await page.Locator("#banner").WaitForAsync();
    }

    private static string Href(StreamKey order) => $"/board/{order.Tenant}/{order.Id}";

    private static string Held(StreamKey order) => $"/my/orders/{order.Tenant}/{order.Id}";
}
