using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Procurement;
using StationPortal.Web.Access;

namespace StationPortal.Web.Procurement.Reviews;

/// <summary>Reads an evaluation with what its pages show beside it.</summary>
public sealed class ReviewPages(
    Reach reach,
    BidderNames bidders,
    MemberNames members,
    TimeProvider clock
)
{
    /// <param name="tender">The tender that is evaluated.</param>
    /// <param name="ct">Ends the reading.</param>
    /// <exception cref="Jurisdiction.NotInScopeException">Missing or out of reach.</exception>
    public async Task<ReviewView> Of(StreamKey tender, CancellationToken ct)
    {
        var review = await reach.Get<ReviewPage>(Review.Key(tender), ct);
        var page = await reach.Get<TenderPage>(tender, ct);
        return new(
            page,
            review,
            await bidders.Of(review.Bids, ct),
            await members.Masked(
                review
                    .Seats.Select(seat => seat.Account)
                    .Concat(review.Ties.Select(t => t.Account)),
                ct
            ),
            clock.GetUtcNow()
        );
    }

    /// <summary>Every evaluation within reach, those that wait first.</summary>
    public async Task<IReadOnlyList<ReviewLine>> All(CancellationToken ct) =>
        await (
            from review in reach.Rows<ReviewPage>()
            join tender in reach.Rows<TenderPage>()
                on new { review.TenantId, Id = review.Tender } equals new
                {
                    tender.TenantId,
                    tender.Id,
                }
            orderby review.Deadline descending
            select new ReviewLine(review, tender.Title, tender.Number)
        )
            .Take(100)
            .ToListAsync(ct);
}

/// <summary>One line of the list.</summary>
public sealed record ReviewLine(ReviewPage Review, string Title, string Number);
