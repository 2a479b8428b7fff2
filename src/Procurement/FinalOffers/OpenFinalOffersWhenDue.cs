using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Closes the final offers at their minute and opens them at once. The box is read only after the closing was committed, so no offer can follow.</summary>
public sealed class OpenFinalOffersWhenDue(
    ReadModels db,
    FinalOfferOpening opening,
    IRuleBooks rules
) : ITimedJob
{
    public string Name => "open-final-offers";

    public async IAsyncEnumerable<DueDecision> WhatIsDue(
        DateTimeOffset now,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var due = await db.Set<ReviewPage>()
            .Where(review =>
                review.OffersDue <= now
                && review.OffersClosedAt == null
                && review.Stage != ReviewStage.Ended
            )
            .Select(review => new StreamKey(review.TenantId, review.Tender))
            .ToListAsync(ct);
        foreach (var tender in due)
        {
            yield return new(tender.Tenant, new CloseFinalOffers(tender));
        }

        var closed = await (
            from review in db.Set<ReviewPage>().AsNoTracking()
            join tender in db.Set<TenderPage>()
                on new { review.TenantId, Id = review.Tender } equals new
                {
                    tender.TenantId,
                    tender.Id,
                }
            where
                review.OffersClosedAt != null
                && review.OffersOpenedAt == null
                && review.Stage != ReviewStage.Ended
            select new { review, tender }
        ).ToListAsync(ct);
        foreach (var row in closed)
        {
            yield return new(
                row.review.TenantId,
                await Opening(row.review, row.tender, ChinaTime.DateOf(now), ct)
            );
        }
    }

    private async Task<OpenFinalOffers> Opening(
        ReviewPage review,
        TenderPage tender,
        DateOnly day,
        CancellationToken ct
    )
    {
        var minimum = TooFewBids.Minimum(
            tender.Method,
            tender.TenantId,
            day,
            (await rules.Current(ct)).Parameters
        );
        return await opening.Prepare(
            new(tender.TenantId, tender.Id),
            tender.Money.Year,
            [.. review.Bids.Select(bid => bid.SupplierId)],
            minimum.Count,
            ct
        );
    }
}
