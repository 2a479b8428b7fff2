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
        var lines = row.Purposes.Where(HoldsMoney).ToList();
        var ids = lines.Select(line => line.Purpose).ToList();
        var names = await reach
            .Rows<ContractPage>()
            .Where(page => page.TenantId == row.TenantId && ids.Contains(page.Id))
            .Select(page => new Named(page.Id, page.Number + " " + page.Title))
            .ToListAsync(ct);
        names.AddRange(
            await reach
                .Rows<TenderPage>()
                .Where(page => page.TenantId == row.TenantId && ids.Contains(page.Id))
                .Select(page => new Named(page.Id, page.Title))
                .ToListAsync(ct)
        );
        names.AddRange(
            await reach
                .Rows<PlanPage>()
                .Where(page => page.TenantId == row.TenantId && ids.Contains(page.Id))
                .Select(page => new Named(page.Id, page.Title))
                .ToListAsync(ct)
        );
        return [.. lines.Select(line => Of(line, row.TenantId, names))];
    }

    // A plan whose tender has taken over, or a tender whose contract has, holds nothing any more; its events stand behind the figures.
    private static bool HoldsMoney(PurposeLine line) =>
        line.Planned != 0
        || line.Reserved != 0
        || line.Committed != 0
        || line.Paid != 0
        || line.Forward.Count > 0;

    private static PurposeView Of(PurposeLine line, string tenant, List<Named> names)
    {
        var name = names.Find(named => named.Id == line.Purpose)?.Name ?? "";
        return line.Kind switch
        {
            PurposeKind.Contract => new(line, name, $"/contracts/{tenant}/{line.Purpose}"),
            PurposeKind.Tender => new(line, name, $"/tenders/{tenant}/{line.Purpose}"),
            PurposeKind.Plan => new(line, name, $"/plans/{tenant}/{line.Purpose}"),
            _ => new(line, $"{line.Number} {line.Title}", null),
        };
    }

    private sealed record Named(Guid Id, string Name);
}
