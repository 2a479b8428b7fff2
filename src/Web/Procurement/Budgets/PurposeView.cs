using Microsoft.EntityFrameworkCore;
using StationPortal.Procurement;
using StationPortal.Web.Access;

namespace StationPortal.Web.Procurement.Budgets;

/// <summary>A plan, tender or contract that holds money, with its name and page.</summary>
public sealed record PurposeView(PurposeLine Line, string Name, string? Href)
{
    /// <summary>The lines of a budget, named as far as the reader may see what they are for.</summary>
    public static async Task<IReadOnlyList<PurposeView>> Of(
        BudgetPage row,
        Reach reach,
        CancellationToken ct
    )
    {
        var contracts = await reach
            .Rows<ContractPage>()
            .Where(page => page.TenantId == row.TenantId && page.BudgetYear == row.Year)
            .ToDictionaryAsync(page => page.Id, page => page.Number + " " + page.Title, ct);
        return [.. row.Purposes.Select(line => Of(line, row.TenantId, contracts))];
    }

    private static PurposeView Of(
        PurposeLine line,
        string tenant,
        Dictionary<Guid, string> contracts
    ) =>
        line.Kind switch
        {
            PurposeKind.Contract => new(
                line,
                contracts.GetValueOrDefault(line.Purpose, ""),
                $"/contracts/{tenant}/{line.Purpose}"
            ),
            PurposeKind.Tender => new(line, "", $"/tenders/{tenant}/{line.Purpose}"),
            PurposeKind.Plan => new(line, "", $"/plans/{tenant}/{line.Purpose}"),
            _ => new(line, $"{line.Number} {line.Title}", null),
        };
}
