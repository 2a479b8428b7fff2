using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Persons;

namespace StationPortal.Web.Volunteers.Calls;

/// <summary>Calls in the left bar, with those that wait for the one who looks.</summary>
public sealed class CallPlace(Reach reach) : IPlace
{
    public string Text => "Call.List.Title";
    public string Href => "/calls";
    public string Icon => "megaphone";
    public IReadOnlyList<Role> Roles =>
        [Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.Auditor];
    public int Order => 45;

    public Task<int> Waiting(Actor actor, CancellationToken ct) =>
        CallTasks.Own(reach.Rows<CallPage>(), actor).CountAsync(ct);
}

/// <summary>Callbacks and leads, for who took the call and for the station when it was handed on or became a lead.</summary>
public sealed class CallTasks(Reach reach, KnownNames names) : IHomeTasks
{
    private const int Most = 10;

    public async Task<IReadOnlyList<HomeTask>> Tasks(Actor actor, CancellationToken ct)
    {
        var rows = await Own(reach.Rows<CallPage>(), actor)
            .OrderBy(row => row.Due)
            .Take(Most)
            .ToListAsync(ct);
        var people = await names.People(rows.Select(row => row.Person).OfType<Guid>(), ct);
        return
        [
            .. rows.Select(row => new HomeTask(
                new TextKey(
                    row.Status == CallStatus.Lead ? "Call.Home.Lead" : "Call.Home.Callback",
                    people.GetValueOrDefault(row.Person.GetValueOrDefault()) ?? ""
                ),
                $"/calls/{row.TenantId}/{row.Id}",
                row.Due
            )),
        ];
    }

    public Task<IReadOnlyList<HomeFigure>> Figures(Actor actor, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<HomeFigure>>([]);

    // Whoever took the call is responsible until the station is; what has no station is the county's.
    internal static IQueryable<CallPage> Own(IQueryable<CallPage> calls, Actor actor) =>
        calls.Where(row =>
            row.Due != null
            && (
                row.Owner == actor.Account
                || (
                    row.Owner == null
                    && (
                        actor.Role == Role.Agency
                        || actor.Role == Role.SocialWorker
                        || (row.Station == null && actor.Role == Role.Official)
                    )
                )
            )
        );
}
