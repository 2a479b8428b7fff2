using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Stations;
using StationPortal.Web.Access;

namespace StationPortal.Web.Stations.Stations;

/// <summary>What a station that is entered by hand or from a file refers to: its operator, its contract, its number in the township.</summary>
public sealed class StationOrigins(Reach reach)
{
    /// <summary>The open station's own number, so that the decision refuses; after a closed one the next.</summary>
    public async Task<int> NextNumber(string county, string township, CancellationToken ct) =>
        1
        + await reach
            .Rows<StationPage>()
            .CountAsync(
                row =>
                    row.TenantId == county
                    && row.Township == township
                    && row.Status == StationStatus.Closed,
                ct
            );

    /// <summary>The confirmed supplier with a credit code, or <c>null</c>.</summary>
    public async Task<OperatorFound?> Operator(string creditCode, CancellationToken ct)
    {
        var code = creditCode.Trim().ToUpperInvariant();
        return await reach
            .Rows<SupplierPage>()
            .Where(row => row.CreditCode == code && row.Status == SupplierStatus.Confirmed)
            .Select(row => new OperatorFound(new StreamKey(row.TenantId, row.Id), row.Name))
            .SingleOrDefaultAsync(ct);
    }

    /// <summary>A contract made outside the portal, and whether the county registered it; <c>null</c> without a number.</summary>
    public async Task<OutsideContract?> Outside(string county, string? number, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(number))
        {
            return null;
        }

        var budgets = await reach
            .Rows<BudgetPage>()
            .Where(row => row.TenantId == county)
            .ToListAsync(ct);
        return new OutsideContract(
            number.Trim(),
            budgets
                .SelectMany(row => row.Purposes)
                .Any(line =>
                    line.Kind == PurposeKind.OutsideContract && line.Number == number.Trim()
                )
        );
    }
}

/// <summary>A confirmed supplier.</summary>
public sealed record OperatorFound(StreamKey Key, string Name);
