using Microsoft.EntityFrameworkCore;
using StationPortal.Stations;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Stations.Months;

namespace StationPortal.Web.Volunteers.Orders;

/// <summary>Leads from a counted order to its page.</summary>
public sealed class OrderLinks(Reach reach) : ICountedLinks
{
    public bool Knows(CountedRecord kind) => kind == CountedRecord.Order;

    public async Task<IReadOnlyDictionary<Guid, CountedLink>> Of(
        string tenant,
        IReadOnlyCollection<Guid> records,
        CancellationToken ct
    ) =>
        await reach
            .Rows<OrderPage>()
            .Where(row => row.TenantId == tenant && records.Contains(row.Id))
            .Select(row => new { row.Id, row.Title })
            .ToDictionaryAsync(
                row => row.Id,
                row => new CountedLink($"/orders/{tenant}/{row.Id}", row.Title),
                ct
            );
}
