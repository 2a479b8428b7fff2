using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;

namespace StationPortal.Web.Stations.People;

/// <summary>The stations whose people somebody deals with; the public directory shows more than these.</summary>
public sealed class OwnStations(Reach reach)
{
    /// <summary>Of the operator, the township or the region.</summary>
    public IQueryable<StationPage> Of(Actor actor)
    {
        var rows = reach.Rows<StationPage>();
        var inside = RegionCode.PrefixOf(actor.Region);
        return actor.Role switch
        {
            Role.Agency or Role.SocialWorker => rows.Where(row =>
                row.Operator == actor.Organisation && row.Status != StationStatus.Closed
            ),
            Role.TownshipOfficial => rows.Where(row =>
                row.TenantId == actor.Region && row.Township == actor.Township
            ),
            _ => rows.Where(row => row.TenantId.StartsWith(inside)),
        };
    }

    /// <summary>Those that work, for a choice in a form.</summary>
    public async Task<IReadOnlyList<SelectListItem>> Choices(Actor actor, CancellationToken ct) =>
        [
            .. (
                await Of(actor)
                    .Where(row => row.Status == StationStatus.Working)
                    .OrderBy(row => row.Name)
                    .Select(row => new { row.Name, row.Id })
                    .ToListAsync(ct)
            ).Select(row => new SelectListItem(row.Name, row.Id.ToString())),
        ];

    /// <summary>The key of one's own station.</summary>
    /// <exception cref="NotInScopeException">It is another's, or there is none.</exception>
    public async Task<StationPage> Get(Actor actor, Guid? id, CancellationToken ct) =>
        await Of(actor).SingleOrDefaultAsync(row => row.Id == id, ct)
        ?? throw new NotInScopeException(nameof(StationPage));
}
