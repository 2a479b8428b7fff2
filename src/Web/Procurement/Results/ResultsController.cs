using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Procurement;
using StationPortal.Vault;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Procurement.Reviews;

namespace StationPortal.Web.Procurement.Results;

/// <summary>Published results: winner, amount, committee, periods (GP-71). Readable by everyone, one address for ever.</summary>
[Public]
public sealed class ResultsController(Reach reach, BidderNames bidders, SealedTexts texts)
    : PortalController
{
    [HttpGet("/public/results")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var lines = await Lines()
            .OrderByDescending(line => line.Result.PublishedAt)
            .Take(200)
            .ToListAsync(ct);
        return View(
            new ResultList(lines, await bidders.Of(lines.Select(l => l.Result.Supplier), ct))
        );
    }

    [HttpGet("/public/results/{tenant}/{id:guid}")]
    public async Task<IActionResult> Show(StreamKey key, CancellationToken ct)
    {
        var line = await Lines()
            .SingleOrDefaultAsync(
                row => row.Result.TenantId == key.Tenant && row.Tender.Id == key.Id,
                ct
            );
        if (line is null)
        {
            return NotFound();
        }

        var supplier = await reach
            .Rows<SupplierPage>()
            .SingleOrDefaultAsync(row => row.Id == line.Result.Supplier, ct);
        var kept = await texts.Read(line.Result.Id, ct);
        return View(
            new ResultView(
                line.Result,
                line.Tender,
                supplier,
                kept.GetValueOrDefault(ResultNotice.Experts, "")
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            )
        );
    }

    private IQueryable<ResultLine> Lines() =>
        from result in reach.Rows<ResultNotice>()
        join tender in reach.Rows<TenderPage>()
            on new { result.TenantId, Id = result.Tender } equals new { tender.TenantId, tender.Id }
        select new ResultLine { Result = result, Tender = tender };
}

/// <summary>A result with its tender.</summary>
public sealed class ResultLine
{
    public required ResultNotice Result { get; init; }
    public required TenderPage Tender { get; init; }
}

/// <param name="Winners">Names by supplier.</param>
public sealed record ResultList(
    IReadOnlyList<ResultLine> Lines,
    IReadOnlyDictionary<Guid, string> Winners
);

/// <param name="Supplier">The winner; <c>null</c> when its row is no longer public.</param>
/// <param name="Experts">Names of the committee, one each (GP-58).</param>
public sealed record ResultView(
    ResultNotice Result,
    TenderPage Tender,
    SupplierPage? Supplier,
    IReadOnlyList<string> Experts
);
