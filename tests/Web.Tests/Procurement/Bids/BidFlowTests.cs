using StationPortal.Web.Tests.Hosting;
using Xunit;
using static StationPortal.Web.Tests.Procurement.Bids.BidSteps;

namespace StationPortal.Web.Tests.Procurement.Bids;

/// <summary>From the empty bid to the public result, over HTTP and without JavaScript.</summary>
public sealed class BidFlowTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task three_bids_are_sealed_opened_scored_and_the_result_is_public()
    {
        var world = await BidWorld.Open(portal);
        for (var i = 0; i < world.Agencies.Count; i++)
        {
            await WriteBid(world, world.Agencies[i], Hours[i]);
            await Seal(world, world.Agencies[i]);
        }

        await NobodySeesTheNumber(world);
        await OneSecondLate(portal, world);
        await portal.RunTimedJobs();
        await OpenAndQualify(portal, world);
        await Draw(world);
        var members = await Declare(world);
        await Score(world, members);
        await ReportConfirmPublish(world, members);
        await EveryoneReads(portal, world);
    }
}
