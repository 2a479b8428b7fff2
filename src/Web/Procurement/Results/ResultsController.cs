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
    private static readonly ListSpec<ResultRow> Spec = new ListSpec<ResultRow>(
        "/public/results",
        "Result.List"
    )
        .Lead(
            "Review.Tender",
            row => row.Title,
            row => $"/public/results/{row.TenantId}/{row.Tender}"
        )
        .Column("Result.Buyer", row => row.Buyer)
        .Told("Review.Winner", (row, _) => row.Winner)
        .Money("Result.Amount", row => row.Price)
        .Column("Result.PublishedAt", row => row.PublishedAt)
        .Column("Result.ObjectBy", row => row.ObjectBy)
        .Search(
            "Tender.Search",
            words => row => row.Title.Contains(words) || row.Number.Contains(words)
        )
        .InRegion("region", "Tender.Region", inside => row => row.TenantId.StartsWith(inside))
        .Choice<TenderMethod>("method", "Tender.Method", method => row => row.Method == method)
        .SortedBy(row => row.PublishedAt, descending: true)
        .Empty("Result.Empty");

    [HttpGet("/public/results")]
    public Task<IActionResult> Index(CancellationToken ct) =>
        List(
            Spec,
            Lines()
                .Select(line => new ResultRow
                {
                    TenantId = line.Result.TenantId,
                    Id = line.Result.Id,
                    Tender = line.Tender.Id,
                    Title = line.Tender.Title,
                    Number = line.Tender.Number,
                    Buyer = line.Tender.Buyer,
                    Method = line.Tender.Method,
                    Supplier = line.Result.Supplier,
                    Price = line.Result.Price,
                    PublishedAt = line.Result.PublishedAt,
                    ObjectBy = line.Result.ObjectBy,
                }),
            ct,
            Winners
        );

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
                supplier is null ? null : await WinnerOf(line.Result, supplier, ct),
                kept.GetValueOrDefault(ResultNotice.Experts, "")
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            )
        );
    }

    // An individual was named when the result was published; the text went into the vault then, under the person.
    private async Task<ResultWinner> WinnerOf(
        ResultNotice result,
        SupplierPage supplier,
        CancellationToken ct
    )
    {
        if (supplier.Person is not { } person)
        {
            return new(supplier.Name, supplier.Address);
        }

        var kept = await texts.Read(person, ct);
        return
            kept.GetValueOrDefault(ResultNotice.WinnerText(result.Id))?.Split('\n')
                is [var name, var address]
            ? new(name, address)
            : new(T.Supplier(supplier.Name), "");
    }

    private async Task Winners(IReadOnlyList<ResultRow> rows, CancellationToken ct)
    {
        var names = await bidders.Of(rows.Select(row => row.Supplier), ct);
        foreach (var row in rows)
        {
            row.Winner = names.GetValueOrDefault(row.Supplier);
        }
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

/// <summary>One published result of the list.</summary>
public sealed class ResultRow : IKeyedRow
{
    public required string TenantId { get; init; }
    public required Guid Id { get; init; }
    public required Guid Tender { get; init; }
    public required string Title { get; init; }
    public required string Number { get; init; }
    public required string Buyer { get; init; }
    public required TenderMethod Method { get; init; }
    public required Guid Supplier { get; init; }

    /// <summary>The winner's name; <c>null</c> when its row is no longer public.</summary>
    public string? Winner { get; set; }

    /// <summary>Yuan, the bid's own price.</summary>
    public required decimal Price { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Last day for objections.</summary>
    public required DateOnly ObjectBy { get; init; }
}

/// <summary>The winner as the notice names it (GP-71).</summary>
public sealed record ResultWinner(string Name, string Address);

/// <param name="Winner"><c>null</c> when its row is no longer public.</param>
/// <param name="Experts">Names of the committee, one each (GP-58).</param>
public sealed record ResultView(
    ResultNotice Result,
    TenderPage Tender,
    ResultWinner? Winner,
    IReadOnlyList<string> Experts
);
