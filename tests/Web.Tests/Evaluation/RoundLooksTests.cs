using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Evaluation;

/// <summary>The pages of rounds in a real browser, wide and on a phone.</summary>
public sealed class RoundLooksTests(PortalFixture portal, BrowserFixture browser)
    : IClassFixture<PortalFixture>,
        IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task every_page_of_a_round_reads_well_wide_and_on_a_phone()
    {
        var account = await portal.Open(Role.Official, "440105");
        var page = await browser.SignedIn(portal, account);
        var official = await portal.SignIn(account);
        await Look.At(page, "/rounds", "rounds-empty");
        var hall = await RoundHall.Open(portal, "440105", evaluators: 5);
        await Look.At(page, "/rounds/new", "rounds-new");
        var path = await hall.Announce(official, scorers: 2);
        await Look.At(page, path, "rounds-announced");
        await Look.At(page, $"{path}/stations", "rounds-stations");
        await official.Send(await official.Get($"{path}/stations"), $"{path}/stations");
        await Look.At(page, $"{path}/teams", "rounds-teams");
        await official.Send(await official.Get($"{path}/teams"), $"{path}/teams");
        await Look.At(page, path, "rounds-drawn");
        await Look.At(page, $"{path}?tab=Ties", "rounds-ties");
        await Look.At(page, $"{path}?tab=Draw", "rounds-draw");
        await Look.At(page, $"{path}/replace", "rounds-replace");
        await Look.At(page, $"{path}/cancel", "rounds-cancel");

        var evaluator = (await hall.Read(path)).Undeclared.First().Evaluator;
        var mine = await browser.SignedIn(portal, RoundHall.AccountOf(evaluator));
        await Look.At(mine, "/", "rounds-evaluator-home");
        await Look.At(mine, $"{path}/ties", "rounds-evaluator");
        await Look.At(mine, $"{path}/ties/new", "rounds-evaluator-tie");
        await hall.Declare(path);
        await Look.At(page, $"{path}/start", "rounds-start");
        await official.Send(await official.Get($"{path}/start"), $"{path}/start");
        await portal.CaughtUp();
        await Look.At(mine, $"{path}/ties", "rounds-evaluator-scoring");
        await Look.At(page, "/rounds", "rounds-list");
        await Look.At(page, $"{path}?tab=Timeline", "rounds-timeline");
        await Look.At(await browser.NewPerson(portal.Address), $"{path}/draw", "rounds-public");
        await Look.At(page, "/evaluators", "evaluators-list");
        var keeper = await browser.SignedIn(
            portal,
            await portal.Open(Role.Administrator, "440000")
        );
        await Look.At(keeper, "/evaluators/new", "evaluators-new");
    }
}
