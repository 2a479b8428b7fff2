using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Accounts;

namespace StationPortal.Web.Volunteers.Claims;

/// <summary>What pages and reactions ask about volunteers and orders beyond the rows: the records as the rules see them, and who works for a place (VO-10).</summary>
public sealed class ClaimDesk(
    IEventLog log,
    IDbContextFactory<ReadModels> contexts,
    SamePeople same,
    IRuleBooks rules,
    TimeProvider clock
)
{
    /// <summary>A record as the rules see it now, or <c>null</c>.</summary>
    public Task<TState?> Read<TState>(StreamKey key, CancellationToken ct)
        where TState : class, IStreamState<TState> => log.Find<TState>(key, ct);

    /// <summary>What a decision made now would know.</summary>
    public async Task<DecisionContext> Context(Actor actor, CancellationToken ct) =>
        new(clock.GetUtcNow(), actor, await rules.Current(ct));

    /// <summary>What a volunteer holds in the years around a day.</summary>
    public async Task<IReadOnlyList<VolunteerYear>> Years(
        StreamKey who,
        IEnumerable<int> years,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(years);
        var found = new List<VolunteerYear>();
        foreach (var year in years)
        {
            if (await Read<VolunteerYear>(VolunteerYear.KeyOf(who, year), ct) is { } known)
            {
                found.Add(known);
            }
        }

        return found;
    }

    /// <summary>Whether a volunteer who acts under these grants works for the order's station, the agency that runs it, or the grid of the county (VO-10): by this account, or by their ID number under another.</summary>
    public async Task<bool> WorksAt(
        StreamKey who,
        IEnumerable<WorkGrant> grants,
        WorkPlace place,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(place);
        var work = grants
            .Where(grant => grant.Role is Role.GridWorker or Role.Agency or Role.SocialWorker)
            .ToList();
        if (
            work.Exists(grant =>
                grant.Region == place.County
                && (grant.Role == Role.GridWorker || grant.Township == place.Township)
            )
        )
        {
            return true;
        }

        if (place.Station is not { } station)
        {
            return false;
        }

        var organisations = work.Select(grant => grant.Organisation).OfType<Guid>().ToList();
        var persons = await same.Of(who, ct);
        return (organisations.Count > 0 || persons.Count > 0)
            && await IsOf(new StreamKey(place.County, station), organisations, persons, ct);
    }

    /// <summary>The same for somebody who is not at the keyboard.</summary>
    public async Task<bool> WorksAt(Guid account, WorkPlace place, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(place);
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        await using var db = await contexts.CreateDbContextAsync(ct);
        var page = await db.Set<AccountPage>()
            .SingleOrDefaultAsync(
                row => row.TenantId == RegionCode.Nation && row.Id == account,
                ct
            );
        var grants = page?.Grants.Where(grant => grant.InForce(today)) ?? [];
        return await WorksAt(
            Volunteer.KeyOf(account, place.County),
            grants.Select(grant => new WorkGrant(
                grant.Role,
                grant.Region,
                grant.Organisation,
                grant.Township
            )),
            place,
            ct
        );
    }

    // Staff of another station of the same agency work for it too.
    private async Task<bool> IsOf(
        StreamKey station,
        IReadOnlyList<Guid> organisations,
        IReadOnlyList<Guid> persons,
        CancellationToken ct
    )
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var runner = await db.Set<StationPage>()
            .Where(row => row.TenantId == station.Tenant && row.Id == station.Id)
            .Select(row => (Guid?)row.Operator)
            .SingleOrDefaultAsync(ct);
        if (runner is not { } operatedBy || organisations.Contains(operatedBy))
        {
            return runner is not null;
        }

        var staff =
            persons.Count == 0
                ? []
                : await db.Set<StationDetails>()
                    .Where(row => row.TenantId == station.Tenant && row.Operator == operatedBy)
                    .Select(row => row.Staff)
                    .ToListAsync(ct);
        return staff.Exists(lines => lines.Exists(line => persons.Contains(line.Person)));
    }
}

/// <summary>A grant in force, as far as it says for whom one works.</summary>
public sealed record WorkGrant(Role Role, string Region, Guid? Organisation, string? Township)
{
    /// <summary>All grants of the person at the keyboard.</summary>
    public static IEnumerable<WorkGrant> Of(Acting acting)
    {
        ArgumentNullException.ThrowIfNull(acting);
        return acting.Grants.Select(grant => new WorkGrant(
            grant.Role,
            grant.Region,
            grant.Organisation,
            grant.Township
        ));
    }
}

/// <summary>Where an order is served.</summary>
public sealed record WorkPlace(string County, string Township, Guid? Station)
{
    public static WorkPlace Of(BoardCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return new(card.TenantId, card.Township, card.Station);
    }

    public static WorkPlace Of(string county, OrderPlaced placed)
    {
        ArgumentNullException.ThrowIfNull(placed);
        return new(county, placed.Village[..9], placed.Station);
    }
}
