using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Accounts;

/// <summary>Whom a mail about a matter goes to: the people who hold a grant for it today.</summary>
public sealed class Recipients(IDbContextFactory<ReadModels> contexts, TimeProvider clock)
{
    /// <summary>People of an authority: those of the region itself.</summary>
    /// <returns>Persons in the vault, each once.</returns>
    public Task<IReadOnlyList<Guid>> Of(Role role, string region, CancellationToken ct) =>
        Holding(region, grant => grant.Role == role && grant.Region == region, ct);

    /// <summary>Officials of one township.</summary>
    /// <param name="region">6 digits.</param>
    /// <param name="township">9 digits.</param>
    /// <param name="ct">Ends the query.</param>
    /// <returns>Persons in the vault, each once.</returns>
    public Task<IReadOnlyList<Guid>> OfTownship(
        string region,
        string township,
        CancellationToken ct
    ) =>
        Holding(
            region,
            grant => grant.Role == Role.TownshipOfficial && grant.Township == township,
            ct
        );

    /// <summary>People who act for an organisation, wherever.</summary>
    /// <returns>Persons in the vault, each once.</returns>
    public async Task<IReadOnlyList<Guid>> OfOrganisation(Guid organisation, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var mark = AccountPage.OrganisationMark(organisation);
        return Held(
            await Open(db).Where(row => row.Organisations.Contains(mark)).ToListAsync(ct),
            grant => grant.Organisation == organisation
        );
    }

    /// <summary>The person behind one account; none when it is closed.</summary>
    public async Task<IReadOnlyList<Guid>> OfAccount(Guid account, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Open(db)
            .Where(row => row.Id == account)
            .Select(row => row.Person)
            .ToListAsync(ct);
    }

    private async Task<IReadOnlyList<Guid>> Holding(
        string region,
        Func<AccountGrant, bool> fits,
        CancellationToken ct
    )
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var mark = AccountPage.RegionMark(region);
        return Held(await Open(db).Where(row => row.Regions.Contains(mark)).ToListAsync(ct), fits);
    }

    private List<Guid> Held(List<AccountPage> rows, Func<AccountGrant, bool> fits)
    {
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        return
        [
            .. rows.Where(row => row.Grants.Exists(grant => grant.InForce(today) && fits(grant)))
                .Select(row => row.Person)
                .Distinct(),
        ];
    }

    private static IQueryable<AccountPage> Open(ReadModels db) =>
        db.Set<AccountPage>().Where(row => row.Status == AccountStatus.Open);
}
