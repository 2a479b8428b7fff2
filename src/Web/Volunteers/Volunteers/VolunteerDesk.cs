using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Stations.People;

namespace StationPortal.Web.Volunteers.Volunteers;

/// <summary>The volunteers that somebody looks after, and under which station they do it.</summary>
public sealed class VolunteerDesk(Reach reach, OwnStations stations, Townships townships)
{
    /// <exception cref="NotInScopeException">Nobody, or somebody out of reach.</exception>
    public Task<VolunteerPage> Get(StreamKey key, CancellationToken ct) =>
        reach.Get<VolunteerPage>(key, ct);

    /// <summary>The station of a township that the actor's organisation runs; <c>null</c> for authorities, who need none.</summary>
    public async Task<StreamKey?> StationOf(Actor actor, string home, CancellationToken ct) =>
        actor.Role is Role.Agency or Role.SocialWorker
            ? await stations
                .Of(actor)
                .Where(row => row.Township == home)
                .Select(row => new StreamKey(row.TenantId, row.Id))
                .FirstOrDefaultAsync(ct)
            : null;

    /// <summary>The townships whose volunteers the actor registers.</summary>
    public async Task<IReadOnlyList<SelectListItem>> Homes(Actor actor, CancellationToken ct)
    {
        var all = new List<SelectListItem>();
        var own = actor.Role is Role.Agency or Role.SocialWorker or Role.TownshipOfficial
            ? await stations.Of(actor).Select(row => row.Township).ToListAsync(ct)
            : null;
        IEnumerable<string> counties =
            actor.Role == Role.TownshipOfficial ? [actor.Region]
            : own is null ? (await townships.Counties(actor.Region, ct)).Select(each => each.Value)
            : own.Select(code => code[..6]).Distinct(StringComparer.Ordinal);
        foreach (var county in counties)
        {
            all.AddRange(await townships.Of(county, ct));
        }

        return actor.Role == Role.TownshipOfficial
                ? all.FindAll(each => each.Value == actor.Township)
            : own is null ? all
            : all.FindAll(each => own.Contains(each.Value));
    }
}
