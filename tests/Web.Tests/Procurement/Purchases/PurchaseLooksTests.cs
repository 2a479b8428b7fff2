using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Procurement.Purchases;

/// <summary>The pages of a purchase as people see them, wide and on a phone.</summary>
public sealed class PurchaseLooksTests(PortalFixture portal, BrowserFixture browser)
    : IClassFixture<PortalFixture>,
        IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task Every_page_of_a_purchase_is_readable_and_fits()
    {
        var walk = new PurchaseWalk(portal);
        await walk.Open();
        await walk.RegisterSupplier();
        var agency = await browser.SignedIn(portal, walk.AgencyAccount);
        await Look.At(agency, walk.Supplier, "supplier-own");
        await Look.At(agency, $"{walk.Supplier}/bank", "supplier-bank");
        await Look.At(agency, "/suppliers/register/individual", "supplier-individual");
        await walk.PlanIt();
        await walk.At("2026-03-20 09:00");
        await walk.WriteTender();
        var writer = await browser.SignedIn(portal, walk.WriterAccount);
        foreach (
            var section in new[]
            {
                "draft",
                "scope",
                "pricing",
                "requirements",
                "criteria",
                "documents",
                "dates",
            }
        )
        {
            await Look.At(writer, $"{walk.Tender}/{section}", $"tender-{section}");
        }

        await walk.At("2026-04-08 09:00");
        writer = await browser.SignedIn(portal, walk.WriterAccount);
        await Look.At(
            await browser.SignedIn(portal, walk.CheckerAccount),
            $"{walk.Tender}/check",
            "tender-check"
        );
        await walk.Publish();
        await walk.AskAndCorrect();
        await Look.At(writer, walk.Tender, "tender");
        await Look.At(writer, $"{walk.Tender}?tab=money", "tender-money");
        await Look.At(writer, $"{walk.Tender}?tab=timeline", "tender-timeline");
        await Look.At(writer, $"{walk.Tender}/questions", "tender-questions");
        await Look.At(writer, $"{walk.Tender}/correction", "tender-correction");
        await Look.At(writer, "/tenders", "tenders");
        await Look.At(writer, "/plans", "plans");
        await Look.At(writer, "/plans/new", "plan-new");
        await Look.At(writer, walk.Plan, "plan");
        await Look.At(writer, "/suppliers", "suppliers");
        await Look.At(writer, "/", "home-official");
        var visitor = await browser.NewPerson(portal.Address);
        await Look.At(visitor, "/public/tenders", "public-tenders");
        await Look.At(visitor, walk.PublicTender, "public-tender");
        await Look.At(visitor, walk.PublicIntent, "public-intent");
        await Look.At(visitor, "/public/catalogue", "public-catalogue");
        await Look.At(visitor, "/public/suppliers", "public-suppliers");
    }
}
