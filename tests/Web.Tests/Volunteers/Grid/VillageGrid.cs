using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using StationPortal.Web.Tests.Volunteers.Orders;

namespace StationPortal.Web.Tests.Volunteers.Grid;

/// <summary>The grid of a station's village: the village's own unit and one point below it, each with a grid worker.</summary>
internal sealed class VillageGrid
{
    private static int phones = 5000;

    public required OrderingStation Station { get; init; }
    public required TestAccount LeaderAccount { get; init; }
    public required TestAccount WorkerAccount { get; init; }
    public required Visitor Leader { get; init; }
    public required Visitor Worker { get; init; }
    public Guid Point { get; } = Guid.CreateVersion7();

    /// <summary>Of the person who ordered last; no two have the same.</summary>
    public string Phone { get; private set; } = "";

    public static async Task<VillageGrid> Of(PortalFixture portal, string creditCode)
    {
        var station = await OrderingStation.Of(portal, creditCode);
        var leader = await portal.Open(Role.GridWorker, OrderingStation.County);
        var worker = await portal.Open(Role.GridWorker, OrderingStation.County);
        var grid = new VillageGrid
        {
            Station = station,
            LeaderAccount = leader,
            WorkerAccount = worker,
            Leader = await portal.SignIn(leader),
            Worker = await portal.SignIn(worker),
        };
        var village = GridUnit.KeyOf(station.Village);
        await Decide(
            portal,
            new ImportGrid([
                new TakeOverGridUnit(
                    new OpenGridUnit(
                        village,
                        GridLevel.Village,
                        station.Village,
                        null,
                        "示例村网格"
                    ),
                    leader.Id,
                    3
                ),
                new TakeOverGridUnit(
                    new OpenGridUnit(
                        new(OrderingStation.County, grid.Point),
                        GridLevel.Point,
                        station.Village,
                        village.Id,
                        "第一网格点"
                    ),
                    worker.Id,
                    0
                ),
            ])
        );
        return grid;
    }

    /// <summary>Somebody is taken up, orders shopping, and the station sends the order to the grid.</summary>
    public async Task<string> SentOrder(string name)
    {
        Phone = $"1380000{Interlocked.Increment(ref phones)}";
        var worker = await Station.Worker();
        var order = await OrderingStation.Order(worker, await Station.TakeUp(worker, name, Phone));
        await worker.Send(await worker.Get(order), $"{order}/send-to-grid");
        return order;
    }

    private static Task<Commit> Decide(PortalFixture portal, IDecision decision) =>
        portal
            .Services.GetRequiredService<Decider>()
            .Decide(
                decision,
                new Actor(Guid.CreateVersion7(), Role.Official, OrderingStation.County),
                CancellationToken.None
            );
}
