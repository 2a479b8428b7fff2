using Microsoft.EntityFrameworkCore;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement;

/// <summary>Finds tenders by title or number.</summary>
public sealed class TenderSearch(Reach reach, Acting acting, PageTexts texts) : ISearchSource
{
    public string Kind => "Tender.List.Title";

    public async Task<IReadOnlyList<SearchHit>> Find(string words, int most, CancellationToken ct)
    {
        var rows = await reach
            .Rows<TenderPage>()
            .Where(tender => tender.Title.Contains(words) || tender.Number.Contains(words))
            .OrderByDescending(tender => tender.ChangedAt)
            .Take(most)
            .ToListAsync(ct);
        return
        [
            .. rows.Select(tender => new SearchHit(
                tender.Title,
                $"{tender.Number} · {texts.Of(tender.Status)}",
                acting.Actor?.Region == tender.TenantId
                    ? $"/tenders/{tender.TenantId}/{tender.Id}"
                    : $"/public/tenders/{tender.TenantId}/{tender.Id}"
            )),
        ];
    }
}

/// <summary>Finds suppliers by name or credit code.</summary>
public sealed class SupplierSearch(Reach reach, PageTexts texts) : ISearchSource
{
    public string Kind => "Supplier.List.Title";

    public async Task<IReadOnlyList<SearchHit>> Find(string words, int most, CancellationToken ct)
    {
        var rows = await reach
            .Rows<SupplierPage>()
            .Where(supplier =>
                supplier.Name.Contains(words) || supplier.CreditCode.StartsWith(words)
            )
            .OrderBy(supplier => supplier.Name)
            .Take(most)
            .ToListAsync(ct);
        return
        [
            .. rows.Select(supplier => new SearchHit(
                texts.Supplier(supplier.Name),
                supplier.CreditCode,
                $"/public/suppliers/{supplier.TenantId}/{supplier.Id}"
            )),
        ];
    }
}
