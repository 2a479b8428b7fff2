using StationPortal.Evaluation;
using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Evaluation;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;

namespace StationPortal.Web.Tests.Journeys;

/// <summary>Who takes part in a round: the county's official, the agency's manager and the township at desks, two evaluators at tablets.</summary>
internal sealed class EvaluationPeople(PortalFixture portal, BrowserFixture browser)
{
    private const string Province = "440000";
    private const int Tablet = 820;
    private readonly Dictionary<Guid, BrowserHand> evaluators = [];

    public Steps Steps { get; } = new("evaluation");

    public BrowserHand Official { get; private set; } = null!;

    public BrowserHand Manager { get; private set; } = null!;

    public BrowserHand Township { get; private set; } = null!;

    /// <summary>Approves payments and sends them to the bank.</summary>
    public BrowserHand Payer { get; private set; } = null!;

    /// <summary>Approves second, over HTTP, as the first approval at Chromium looks the same.</summary>
    public IHand Signer { get; private set; } = null!;

    public IEnumerable<BrowserHand> Evaluators => evaluators.Values;

    public async Task Arrive(EvaluatedStation station, string creditCode)
    {
        const string county = EvaluatedStation.County;
        Official = await Hand(await portal.Open(Role.Official, county));
        Manager = await Hand(await portal.Open(Role.Agency, county, creditCode));
        Township = await Hand(
            await portal.Open(Role.TownshipOfficial, county, township: station.Township)
        );
        for (var i = 0; i < 2; i++)
        {
            var account = await portal.Open(Role.Evaluator, Province);
            await station.Append<Evaluator>(
                Evaluator.KeyOf(account.Id),
                new EvaluatorListed(
                    account.Id,
                    Guid.CreateVersion7(),
                    Province,
                    "社会工作实务",
                    null,
                    ""
                )
            );
            evaluators[account.Id] = await Hand(account, Tablet);
        }
    }

    /// <summary>The evaluator with this account.</summary>
    public BrowserHand Of(Guid account) => evaluators[account];

    /// <summary>Signs in again, since a session does not last for days, and the two who pay come.</summary>
    public async Task ComeBack()
    {
        await Official.SignIn();
        await Manager.SignIn();
        Payer = await Hand(await portal.Open(Role.Official, EvaluatedStation.County));
        Signer = new HttpHand(portal, await portal.Open(Role.Official, EvaluatedStation.County));
    }

    private async Task<BrowserHand> Hand(TestAccount account, int width = 1280)
    {
        var hand = new BrowserHand(await browser.NewPerson(portal.Address, width), account, Steps);
        await hand.SignIn();
        return hand;
    }
}
