using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Volunteers;
using StationPortal.Web.Persons;

namespace StationPortal.Web.Volunteers.Volunteers;

/// <summary>Volunteers as staff read of them: the masked name with the number; who is erased or not registered, by user name.</summary>
public sealed class ShownVolunteers(ReadModels db, VolunteerNames volunteers, KnownNames names)
{
    /// <summary>By account; unknown accounts are missing.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Of(
        IEnumerable<Guid> accounts,
        CancellationToken ct
    )
    {
        var wanted = accounts.Distinct().ToList();
        var masked = await volunteers.Masked(wanted, ct);
        var numbers = await db.Set<VolunteerPage>()
            .AsNoTracking()
            .Where(row => wanted.Contains(row.Id))
            .Select(row => new { row.Id, row.Number })
            .ToDictionaryAsync(row => row.Id, row => row.Number, ct);
        var users = await names.UserNames(wanted, ct);
        return users.ToDictionary(
            user => user.Key,
            user =>
                masked.TryGetValue(user.Key, out var name)
                && numbers.TryGetValue(user.Key, out var number)
                    ? $"{name} {number}"
                    : user.Value
        );
    }
}
