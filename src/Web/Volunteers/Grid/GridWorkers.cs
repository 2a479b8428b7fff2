using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Accounts;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Grid;

/// <summary>The grid workers of a county: who may hold a post.</summary>
public sealed class GridWorkers(ReadModels db, IAccountNames names, TimeProvider clock)
{
    /// <summary>User names by account, of open accounts with a grant in force today.</summary>
    /// <param name="county">6 digits.</param>
    /// <param name="ct">Ends the query.</param>
    public async Task<IReadOnlyDictionary<Guid, string>> Of(string county, CancellationToken ct)
    {
        var mark = AccountPage.RegionMark(county);
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        var rows = await db.Set<AccountPage>()
            .AsNoTracking()
            .Where(row => row.Status == AccountStatus.Open && row.Regions.Contains(mark))
            .Select(row => new { row.Id, row.Grants })
            .ToListAsync(ct);
        return await names.UserNames(
            rows.Where(row =>
                    row.Grants.Exists(grant =>
                        grant.Role == Role.GridWorker
                        && grant.Region == county
                        && grant.InForce(today)
                    )
                )
                .Select(row => row.Id),
            ct
        );
    }

    /// <summary>One of them.</summary>
    /// <exception cref="RuleBrokenException">The account is no grid worker of the county.</exception>
    public async Task<Guid> Require(
        string county,
        Guid? account,
        string field,
        CancellationToken ct
    )
    {
        var known = account is { } one && (await Of(county, ct)).ContainsKey(one);
        Refuse.If(!known, null, "GridPostNobody", field);
        return account.GetValueOrDefault();
    }
}
