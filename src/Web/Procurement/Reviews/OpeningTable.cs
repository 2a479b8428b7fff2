using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Procurement.Suppliers;

namespace StationPortal.Web.Procurement.Reviews;

/// <summary>The bids as they were read out, with the bidders' names. Only on pages that checked the reader's reach.</summary>
public sealed class OpeningTableViewComponent(BidderNames names) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(
        IReadOnlyList<OpenedBid> bids,
        bool byHours
    ) =>
        View(
            "/Procurement/Reviews/OpeningTable.cshtml",
            new OpeningTable(bids, byHours, await names.Of(bids, HttpContext.RequestAborted))
        );
}

/// <param name="Names">By supplier.</param>
public sealed record OpeningTable(
    IReadOnlyList<OpenedBid> Bids,
    bool ByHours,
    IReadOnlyDictionary<Guid, string> Names
);

/// <summary>Names of bidders for tables.</summary>
public sealed class BidderNames(Reach reach, SupplierNames individuals) : IOrganisationNames
{
    /// <summary>By supplier's id; one whose row is out of reach is missing.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Of(
        IEnumerable<OpenedBid> bids,
        CancellationToken ct
    ) => await Of(bids.Select(bid => bid.SupplierId), ct);

    /// <inheritdoc cref="Of(IEnumerable{OpenedBid}, CancellationToken)"/>
    public async Task<IReadOnlyDictionary<Guid, string>> Of(
        IEnumerable<Guid> organisations,
        CancellationToken ct
    )
    {
        var ids = organisations.Distinct().ToList();
        var names = await reach
            .Rows<SupplierPage>()
            .Where(row => ids.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => row.Name, ct);
        var people = names
            .Where(name => IndividualSupplier.IsLabel(name.Value))
            .Select(name => name.Key)
            .ToList();
        foreach (var (id, name) in await individuals.OfIndividuals(people, ct))
        {
            names[id] = name;
        }

        return names;
    }
}
