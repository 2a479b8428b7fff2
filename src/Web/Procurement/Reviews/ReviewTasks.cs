using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Procurement.Seats;

namespace StationPortal.Web.Procurement.Reviews;

/// <summary>What openings, committees and results ask of people today.</summary>
public sealed class ReviewTasks(Reach reach, SeatPages seats) : IHomeTasks
{
    private static readonly ReviewStage[] WaitForBuyer =
    [
        ReviewStage.Closed,
        ReviewStage.Opened,
        ReviewStage.Qualified,
        ReviewStage.Changing,
        ReviewStage.Offers,
        ReviewStage.Reported,
        ReviewStage.Confirmed,
    ];

    public async Task<IReadOnlyList<HomeTask>> Tasks(Actor actor, CancellationToken ct) =>
        actor.Role switch
        {
            Role.Official => [.. await OfBuyer(actor, ct), .. await OfMember(ct)],
            Role.Expert => await OfMember(ct),
            _ => [],
        };

    public Task<IReadOnlyList<HomeFigure>> Figures(Actor actor, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<HomeFigure>>([]);

    private async Task<IReadOnlyList<HomeTask>> OfBuyer(Actor actor, CancellationToken ct)
    {
        var rows = await (
            from review in reach.Rows<ReviewPage>()
            join tender in reach.Rows<TenderPage>()
                on new { review.TenantId, Id = review.Tender } equals new
                {
                    tender.TenantId,
                    tender.Id,
                }
            where review.TenantId == actor.Region && WaitForBuyer.Contains(review.Stage)
            orderby review.Deadline
            select new ReviewLine(review, tender.Title, tender.Number)
        )
            .Take(20)
            .ToListAsync(ct);
        return
        [
            .. rows.Select(row => new HomeTask(
                new($"Review.Task.{row.Review.Stage}", row.Title),
                $"/reviews/{row.Review.TenantId}/{row.Review.Tender}",
                row.Review.DueOn is { } due ? ChinaTime.EndOf(due)
                    : IsOffers(row) ? row.Review.OffersDue
                    : null,
                IsOffers(row)
            )),
        ];
    }

    // Not the buyer's turn: it waits for the suppliers.
    private static bool IsOffers(ReviewLine row) => row.Review.Stage == ReviewStage.Offers;

    private async Task<IReadOnlyList<HomeTask>> OfMember(CancellationToken ct) =>
        [
            .. (
                await seats
                    .Rows()
                    .Where(row => SeatsPlace.WaitForMembers.Contains(row.Stage))
                    .OrderByDescending(row => row.Deadline)
                    .Take(100)
                    .ToListAsync(ct)
            ).Select(row => new HomeTask(
                new("Seat.Task", row.Title),
                $"/seats/{row.TenantId}/{row.Tender}",
                null
            )),
        ];
}
