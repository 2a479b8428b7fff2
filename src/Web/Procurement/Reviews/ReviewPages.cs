using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Reviews;

/// <summary>Reads an evaluation with what its pages show beside it.</summary>
public sealed class ReviewPages(
    Reach reach,
    AsOf asOf,
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
        return await Of(review, await reach.Get<TenderPage>(tender, ct), ct);
    }

    /// <summary>The evaluation as it stood at the end of a day, or <c>null</c> when the box was not closed yet.</summary>
    /// <exception cref="Jurisdiction.NotInScopeException">Missing or out of reach.</exception>
    public async Task<ReviewView?> OnDay(StreamKey tender, DateOnly day, CancellationToken ct)
    {
        await reach.Get<ReviewPage>(Review.Key(tender), ct);
        var page = await reach.Get<TenderPage>(tender, ct);
        var review = await asOf.Read<ReviewPage>(Review.Key(tender), day, ct);
        return review is null ? null : await Of(review, page, ct) with { On = day };
    }

    private async Task<ReviewView> Of(ReviewPage review, TenderPage page, CancellationToken ct) =>
        new(
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

    /// <summary>Every evaluation within reach, with its tender.</summary>
    public IQueryable<ReviewRow> Rows() => Rows(reach.Rows<ReviewPage>());

    /// <summary>Some evaluations with their tenders.</summary>
    /// <param name="reviews">Within reach.</param>
    public IQueryable<ReviewRow> Rows(IQueryable<ReviewPage> reviews) =>
        from review in reviews
        join tender in reach.Rows<TenderPage>()
            on new { review.TenantId, Id = review.Tender } equals new { tender.TenantId, tender.Id }
        select new ReviewRow
        {
            TenantId = review.TenantId,
            Id = review.Id,
            Tender = review.Tender,
            Title = tender.Title,
            Number = tender.Number,
            Deadline = review.Deadline,
            Stage = review.Stage,
            DueOn = review.DueOn,
        };
}

/// <summary>One evaluation of a list.</summary>
public sealed class ReviewRow : IKeyedRow
{
    public required string TenantId { get; init; }
    public required Guid Id { get; init; }
    public required Guid Tender { get; init; }
    public required string Title { get; init; }
    public required string Number { get; init; }

    /// <summary>When the box was closed.</summary>
    public required DateTimeOffset Deadline { get; init; }
    public required ReviewStage Stage { get; init; }

    /// <summary>Last day of what the buyer must do next.</summary>
    public DateOnly? DueOn { get; init; }
}

/// <summary>An evaluation with its tender's name, as a task.</summary>
public sealed record ReviewLine(ReviewPage Review, string Title, string Number);
