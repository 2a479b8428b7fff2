using StationPortal.Procurement;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Budgets;

/// <summary>A plan, tender or contract that holds money, with its name and page.</summary>
public sealed record PurposeView(PurposeLine Line, string Name, string? Href)
{
    /// <summary>The lines of a budget, named as far as the reader may see what they are for.</summary>
    public static async Task<IReadOnlyList<PurposeView>> Of(
        BudgetPage row,
        BudgetSubjects subjects,
        CancellationToken ct
    )
    {
        var lines = row.Purposes.Where(HoldsMoney).ToList();
        var names = await subjects.Named(row.TenantId, [.. lines.Select(line => line.Purpose)], ct);
        return [.. lines.Select(line => Of(line, row.TenantId, names))];
    }

    // A plan whose tender has taken over, or a tender whose contract has, holds nothing any more; its events stand behind the figures.
    private static bool HoldsMoney(PurposeLine line) =>
        line.Planned != 0
        || line.Reserved != 0
        || line.Committed != 0
        || line.Paid != 0
        || line.Forward.Count > 0;

    private static PurposeView Of(
        PurposeLine line,
        string tenant,
        IReadOnlyDictionary<Guid, EventSubject> names
    )
    {
        var name = names.GetValueOrDefault(line.Purpose)?.Name ?? "";
        return line.Kind switch
        {
            PurposeKind.Contract => new(line, name, $"/contracts/{tenant}/{line.Purpose}"),
            PurposeKind.Tender => new(line, name, $"/tenders/{tenant}/{line.Purpose}"),
            PurposeKind.Plan => new(line, name, $"/plans/{tenant}/{line.Purpose}"),
            _ => new(line, $"{line.Number} {line.Title}", null),
        };
    }
}
