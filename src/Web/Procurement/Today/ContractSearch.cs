using Microsoft.EntityFrameworkCore;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Today;

/// <summary>Contracts by title, number or supplier.</summary>
public sealed class ContractSearch(Reach reach, PageTexts texts) : ISearchSource
{
    public string Kind => "Today.Search.Contracts";

    public async Task<IReadOnlyList<SearchHit>> Find(string words, int most, CancellationToken ct)
    {
        var rows = await reach
            .Rows<ContractPage>()
            .Where(row =>
                row.Title.Contains(words)
                || row.Number.Contains(words)
                || row.SupplierName.Contains(words)
            )
            .OrderByDescending(row => row.DraftedAt)
            .Take(most)
            .ToListAsync(ct);
        return
        [
            .. rows.Select(row => new SearchHit(
                row.Title,
                $"{row.Number} {texts.Supplier(row.SupplierName)}",
                $"/contracts/{row.TenantId}/{row.Id}"
            )),
        ];
    }
}
