using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Closes bidding at the minute of the deadline, then records the closed box. The box is read only after the closing was committed, so no bid can follow.</summary>
public sealed class CloseBiddingWhenDue(ReadModels db, BidBox box) : ITimedJob
{
    public string Name => "close-bidding";

    public async IAsyncEnumerable<DueDecision> WhatIsDue(
        DateTimeOffset now,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var due = await db.Set<TenderPage>()
            .Where(t => t.Status == TenderStatus.Published && t.Deadline <= now)
            .Select(t => new StreamKey(t.TenantId, t.Id))
            .ToListAsync(ct);
        foreach (var tender in due)
        {
            yield return new(tender.Tenant, new CloseBidding(tender));
        }

        var closed = await db.Set<TenderPage>()
            .Where(t => t.Status == TenderStatus.Closed)
            .Where(t =>
                !db.Set<ReviewPage>().Any(r => r.TenantId == t.TenantId && r.Tender == t.Id)
            )
            .Select(t => new StreamKey(t.TenantId, t.Id))
            .ToListAsync(ct);
        foreach (var tender in closed)
        {
            yield return new(
                tender.Tenant,
                new RecordClosedBox(tender, await box.Hash(tender, ct))
            );
        }
    }
}
