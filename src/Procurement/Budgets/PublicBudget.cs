using StationPortal.EventStore;

namespace StationPortal.Procurement;

/// <summary>What the public sees of a budget: sums by source, nothing of single plans.</summary>
public sealed class PublicBudget : BudgetSums, IReadModel<PublicBudget>
{
    public static string StreamType => Budget.StreamType;

    public static PublicBudget? Fold(PublicBudget? row, StoredEvent e)
    {
        row ??= new PublicBudget { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        row.Sum(e);
        return row;
    }
}
