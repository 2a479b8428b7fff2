using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Evaluation.Consequences;

/// <summary>A contract with a result and a claim in a real browser, wide and on a phone.</summary>
public sealed class ContractResultLooksTests(PortalFixture portal, BrowserFixture browser)
    : IClassFixture<PortalFixture>,
        IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task A_result_its_sum_and_what_is_to_be_given_back_read_well()
    {
        var contract = await EvaluatedContract.Of(portal, "52440100MJK9503037");
        var account = await portal.Open(Role.Official, EvaluatedStation.County);
        var page = await browser.SignedIn(portal, account);
        await contract.Publish();
        await Look.At(page, contract.Href, "contract-result");
        await contract.Pay(864_000m);
        await contract.Annul();

        await Look.At(page, $"{contract.Href}?tab=money", "contract-recovery");
        await Look.At(page, $"{contract.Href}/recovery", "contract-recovery-settle");
        await Look.At(page, $"{contract.Href}/next", "contract-next");
        await Look.At(
            page,
            $"/payments/{contract.Payment.Tenant}/{contract.Payment.Id}",
            "payment-claimed-back"
        );
        await Look.At(page, contract.AssessmentHref, "assessment-contract");
    }
}
