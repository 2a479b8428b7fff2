using StationPortal.Jurisdiction;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Bids;

/// <summary>What a committee asks of a bidder today: its final offer, until it is handed in.</summary>
public sealed class BidTasks(OwnBids own) : IHomeTasks
{
    public async Task<IReadOnlyList<HomeTask>> Tasks(Actor actor, CancellationToken ct) =>
        actor is { Role: Role.Agency, Organisation: not null }
            ?
            [
                .. (await own.AwaitingFinal(ct)).Select(line => new HomeTask(
                    new("Bid.Task.Final", line.Title),
                    $"/bids/{line.Bid.TenantId}/{line.Bid.Tender}/final",
                    line.Bid.FinalUntil
                )),
            ]
            : [];

    public Task<IReadOnlyList<HomeFigure>> Figures(Actor actor, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<HomeFigure>>([]);
}
