using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using StationPortal.Web.Tests.Procurement.Bids;
using Xunit;

namespace StationPortal.Web.Tests.Procurement.Purchases;

/// <summary>A correction of when the low-price review starts (LP-01): both versions stay to be read, and the deadline moves.</summary>
public sealed class RatesCorrectionTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task the_rates_of_the_low_price_review_are_corrected_like_price_and_term()
    {
        var world = await BidWorld.Open(portal, BidTender.ByPrice);
        var write = $"/tenders/{world.Href}/correction";
        var page = await world.Official.Get(write);
        Assert.Contains("value=\"50", page.Document.Body!.InnerHtml, StringComparison.Ordinal);
        await world.Official.Send(
            page,
            write,
            ("Form.Reason", "提高异常低价审查的比例"),
            ("Form.OfMean", "60"),
            ("Form.OfCeiling", "55")
        );

        await world.Buyer.Send(
            await world.Buyer.Get($"{write}/check"),
            $"{write}/check",
            ("Form.Address", "https://www.ccgp.gov.cn/example/rates"),
            ("Form.PublishedAt", "2026-03-30 08:30")
        );

        var notice = await new Visitor(portal.NewClient()).Get($"/public/tenders/{world.Href}");
        var sides = string.Join(
            ' ',
            notice.Document.QuerySelectorAll(".sides").Select(side => side.TextContent)
        );
        Assert.Contains("均价的 50%，次低价的 50%，最高限价的 45%", sides);
        Assert.Contains("均价的 60%，次低价的 50%，最高限价的 55%", sides);
        Assert.Contains("2026-03-30 09:30", sides);
        Assert.Contains("2026-04-14 09:30", sides);
    }
}
