using System.Net;
using StationPortal.Testing;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Procurement.Reviews;
using Xunit;

namespace StationPortal.Web.Tests.Procurement.Bids.Secrecy;

/// <summary>Whom a committee asked for a final offer is known; who answered, and what, is known to nobody before the minute.</summary>
public sealed class SealedFinalOffersTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task pages_files_and_tables_are_the_same_with_three_final_offers_as_with_none()
    {
        var world = await BidWorld.Open(portal, BidTender.Consultation, suppliers: 4);
        var desk = new ReviewDesk(portal, world);
        await desk.Bid("480,000.00", "520,000.00", "600,000.00", "590,000.00");
        await desk.FillSeats();
        await desk.AskForFinalOffers("2026-03-30 11:00");
        await world.Agencies[3].Get(desk.Final);
        // The mails that ask are on their way; when they are gone, nothing but a hand-in could change a page.
        await portal.SendMails();
        await Poll.Until(async () => await Waiting() == 0);
        var doors = await BidDoors.Of(portal, world);
        Dictionary<Door, string> before = [];
        foreach (var door in doors)
        {
            before[door] = await door.Look();
        }

        var rows = await BidDoors.Rows(portal);

        foreach (
            var (supplier, price) in new[] { "471,111.00", "515,000.00", "590,000.00" }.Index()
        )
        {
            var handedIn = await desk.HandIn(supplier, price);
            Assert.Equal(HttpStatusCode.OK, handedIn.Status);
        }

        await portal.RunTimedJobs();

        Assert.Equal(rows, await BidDoors.Rows(portal));
        foreach (var door in doors)
        {
            var after = await door.Look();
            Assert.True(
                string.Equals(before[door], after, StringComparison.Ordinal),
                $"{door.Who} {door.Path}: {before[door]} is now {after}"
            );
        }

        Assert.Contains(
            before.Values,
            look => look.Contains("等待最后报价", StringComparison.Ordinal)
        );
    }

    private Task<long> Waiting() =>
        portal.Postgres.Scalar<long>("select count(*) from mail_outbox where state = 'waiting'");
}
