using StationPortal.Testing;
using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Hosting;
using Xunit;

namespace StationPortal.Web.Tests.Journeys;

/// <summary>Case 1 (凤阳街道, 2023, its dates moved into 2026) from the budget to the paid milestone, as its people would do it: every form in Chromium or over HTTP, every page looked at wide and on a phone, with axe.</summary>
public sealed class CaseOneJourney(PortalFixture portal, BrowserFixture browser)
    : IClassFixture<PortalFixture>,
        IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task case_1_runs_from_the_budget_to_the_paid_milestone()
    {
        var people = new PurchasePeople(portal, browser);
        portal.Clock.Set(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8)));
        await people.Arrive();
        var beginning = new JourneyToTender(portal, people);
        await beginning.SetBudget();
        await beginning.RegisterSuppliers();
        await beginning.PlanIt();
        var tender = await beginning.WriteTender();
        await beginning.Publish(tender);
        await beginning.Correct(tender);

        var bidding = new JourneyToAward(portal, people, tender);
        await bidding.Bid();
        await bidding.Open();
        await bidding.Evaluate();
        await bidding.Award();

        var contract = new JourneyToPayment(people, tender);
        await contract.Write();
        await contract.Sign();
        await contract.PayAdvance();
        await contract.AcceptAndPay();
        await contract.LookAround();
    }
}
