using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Records;

/// <summary>Service records in the left bar, with the doubts that wait for the one who looks.</summary>
public sealed class RecordPlace(Reach reach) : IPlace
{
    public string Text => "Record.List.Title";
    public string Href => "/service-records";
    public string Icon => "journal-text";
    public IReadOnlyList<Role> Roles =>
        [Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.Auditor];
    public int Order => 46;

    public Task<int> Waiting(Actor actor, CancellationToken ct) =>
        actor.Role switch
        {
            Role.Agency or Role.SocialWorker => reach
                .Rows<ServiceRecordRow>()
                .CountAsync(
                    row => row.State == ServiceState.Disputed && row.Operator == actor.Organisation,
                    ct
                ),
            Role.Official => reach
                .Rows<ServiceRecordRow>()
                .CountAsync(
                    row => row.State == ServiceState.Answered && row.TenantId == actor.Region,
                    ct
                ),
            _ => Task.FromResult(0),
        };
}
