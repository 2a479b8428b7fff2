using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Accounts;

/// <summary>Who acts for an authority today: its own officials and those of the townships below it.</summary>
public sealed class Officials(IDbContextFactory<ReadModels> contexts, TimeProvider clock)
{
    /// <param name="authority">6-digit code.</param>
    /// <param name="ct">Ends the reading.</param>
    /// <returns>Accounts.</returns>
    public async Task<IReadOnlyList<Guid>> Of(string authority, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        var mark = $"/{authority}";
        var rows = await db.Set<AccountPage>()
            .Where(row => row.Status == AccountStatus.Open && row.Regions.Contains(mark))
            .ToListAsync(ct);
        return
        [
            .. rows.Where(row => row.Grants.Exists(grant => Serves(grant, authority, today)))
                .Select(row => row.Id),
        ];
    }

    private static bool Serves(AccountGrant grant, string authority, DateOnly today) =>
        grant.Role == Role.Official
        && grant.Region.StartsWith(authority, StringComparison.Ordinal)
        && grant.InForce(today);
}
