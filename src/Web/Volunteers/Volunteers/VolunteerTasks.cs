using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Volunteers;

/// <summary>Today: what a volunteer lacks before they can claim, and the registrations that wait for those who verify.</summary>
public sealed class VolunteerTasks(Reach reach, TimeProvider clock) : IHomeTasks
{
    private const int Most = 20;

    public async Task<IReadOnlyList<HomeTask>> Tasks(Actor actor, CancellationToken ct) =>
        actor.Role switch
        {
            Role.Volunteer => await OfVolunteer(actor, ct),
            Role.TownshipOfficial or Role.Agency or Role.SocialWorker => await OfKeeper(ct),
            _ => [],
        };

    public async Task<IReadOnlyList<HomeFigure>> Figures(Actor actor, CancellationToken ct)
    {
        if (actor.Role is not (Role.Official or Role.TownshipOfficial))
        {
            return [];
        }

        var active = await reach
            .Rows<VolunteerPage>()
            .CountAsync(row => row.Status == VolunteerStatus.Active, ct);
        return
        [
            new(
                "Volunteer.Today.Active",
                active.ToString(CultureInfo.InvariantCulture),
                "/volunteers?status=Active"
            ),
        ];
    }

    private async Task<IReadOnlyList<HomeTask>> OfVolunteer(Actor actor, CancellationToken ct)
    {
        var row = await reach
            .Rows<VolunteerPage>()
            .SingleOrDefaultAsync(each => each.Id == actor.Account, ct);
        return row is null
            ? []
            :
            [
                .. VolunteerLacks
                    .Of(row, ChinaTime.DateOf(clock.GetUtcNow()))
                    .Select(lack => new HomeTask(
                        new TextKey($"VolunteerLack.{lack}"),
                        "/me/volunteer",
                        null,
                        Waits: !lack.StopsEverything()
                    )),
            ];
    }

    private async Task<IReadOnlyList<HomeTask>> OfKeeper(CancellationToken ct)
    {
        var rows = await reach
            .Rows<VolunteerPage>()
            .Where(row => row.Status == VolunteerStatus.Registered || row.NameAsked != null)
            .OrderBy(row => row.RegisteredAt)
            .Take(Most)
            .Select(row => new
            {
                row.TenantId,
                row.Id,
                row.Number,
                IsNew = row.Status == VolunteerStatus.Registered,
            })
            .ToListAsync(ct);
        return
        [
            .. rows.Select(row => new HomeTask(
                new TextKey(
                    row.IsNew ? "Volunteer.Today.Verify" : "Volunteer.Today.Name",
                    row.Number
                ),
                $"/volunteers/{row.TenantId}/{row.Id}",
                null
            )),
        ];
    }
}
