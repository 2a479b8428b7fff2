using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Stations;

/// <summary>Stations in the left bar, with the handovers that wait for the county.</summary>
public sealed class StationPlace(Reach reach) : IPlace
{
    public string Text => "Station.List.Title";
    public string Href => "/stations";
    public string Icon => "geo-alt";

    public IReadOnlyList<Role> Roles =>
        [
            Role.Official,
            Role.TownshipOfficial,
            Role.Agency,
            Role.SocialWorker,
            Role.Auditor,
            Role.Administrator,
        ];

    public int Order => 35;

    public Task<int> Waiting(Actor actor, CancellationToken ct) =>
        actor.Role == Role.Official
            ? reach
                .Rows<StationPage>()
                .CountAsync(
                    row =>
                        row.TenantId == actor.Region
                        && row.Status != StationStatus.Closed
                        && row.NextOperator != null
                        && row.NextOperator != row.Operator,
                    ct
                )
            : Task.FromResult(0);
}
