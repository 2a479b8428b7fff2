using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Persons;

namespace StationPortal.Web.Stations.People;

/// <summary>The people whom one's stations look after, masked, with their next visit; and the search for one of them.</summary>
[Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.Auditor)]
public sealed class PeopleController(
    Reach reach,
    PeopleSearch search,
    KnownNames names,
    TimeProvider clock
) : PortalController
{
    private static readonly ListSpec<ServedListRow> Spec = new ListSpec<ServedListRow>(
        "/people",
        "People.Title"
    )
        .LeadTold(
            "People.Name",
            (row, texts) => row.Name ?? texts["People.NoName"],
            row => $"/people/{row.TenantId}/{row.Id}"
        )
        .Column("People.Station", row => row.StationName)
        .Region("People.Village", row => row.Village)
        .Column("People.Class", row => row.Class)
        .Status("People.Standing", row => row.Standing, VisitTones.Of)
        .Column("People.LastMet", row => row.LastMet)
        .Column("People.Due", row => row.Due)
        .Choice<VisitStanding>(
            "standing",
            "People.Standing",
            standing => row => row.Standing == standing
        )
        .Choice<VisitClass>("class", "People.Class", chosen => row => row.Class == chosen)
        .Text("station", "People.Station", words => row => row.StationName.Contains(words))
        .View("VisitStanding.Late", "standing=Late")
        .View("VisitStanding.ThisWeek", "standing=ThisWeek")
        .SortedBy(row => row.Due)
        .Also("People.Find", "/people/find")
        .Also(
            "People.Import",
            "/people/import",
            Role.Official,
            Role.TownshipOfficial,
            Role.Agency,
            Role.SocialWorker
        )
        .Empty(
            "People.Empty",
            "People.New",
            "/people/new",
            Role.Official,
            Role.TownshipOfficial,
            Role.Agency,
            Role.SocialWorker
        );

    [HttpGet("/people")]
    public Task<IActionResult> Index(CancellationToken ct) =>
        List(Spec, Rows(reach.Rows<PersonServedRow>()), ct, Names);

    [HttpGet("/people/find")]
    public IActionResult Find() => View("Find", new FindPage(null));

    /// <summary>By POST, because a name or a number must stand in no address.</summary>
    [HttpPost("/people/find")]
    public async Task<IActionResult> Find(FindForm form, CancellationToken ct)
    {
        var typed = (form.Typed ?? "").Trim();
        var people = typed.Length == 0 ? [] : await search.Find(typed, ct);
        var rows = await Rows(
                reach.Rows<PersonServedRow>().Where(row => people.Contains(row.Person))
            )
            .OrderBy(row => row.Due)
            .Take(50)
            .ToListAsync(ct);
        await Names(rows, ct);
        return View("Find", new FindPage(rows));
    }

    private IQueryable<ServedListRow> Rows(IQueryable<PersonServedRow> people)
    {
        var now = clock.GetUtcNow();
        var week = now.AddDays(7);
        return from row in people
            join station in reach.Rows<StationPage>()
                on new { row.TenantId, Id = row.Station } equals new
                {
                    station.TenantId,
                    station.Id,
                }
            select new ServedListRow
            {
                TenantId = row.TenantId,
                Id = row.Id,
                Person = row.Person,
                StationName = station.Name,
                Village = row.Village,
                Class = row.Class,
                Standing =
                    row.LetGoOn != null ? VisitStanding.LetGo
                    : row.Due <= now ? VisitStanding.Late
                    : row.Due <= week ? VisitStanding.ThisWeek
                    : VisitStanding.Later,
                LastMet = row.LastMet,
                Due = row.Due,
            };
    }

    private async Task Names(IReadOnlyList<ServedListRow> rows, CancellationToken ct)
    {
        var people = await names.People(rows.Select(row => row.Person), ct);
        foreach (var row in rows)
        {
            row.Name = people.GetValueOrDefault(row.Person);
        }
    }
}

/// <summary>Whom one looks for.</summary>
public sealed class FindForm : PortalForm
{
    /// <summary>A name, an ID number or a phone.</summary>
    public string? Typed { get; set; }
}

/// <param name="Found">Those in reach; <c>null</c> before anything was typed.</param>
public sealed record FindPage(IReadOnlyList<ServedListRow>? Found)
{
    public FindForm Form { get; init; } = new();
}

/// <summary>People served in the left bar.</summary>
public sealed class PeoplePlace(Reach reach, TimeProvider clock) : IPlace
{
    public string Text => "People.Title";
    public string Href => "/people";
    public string Icon => "people";
    public IReadOnlyList<Role> Roles =>
        [Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.Auditor];
    public int Order => 43;

    public async Task<int> Waiting(Actor actor, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return actor.Role is Role.Agency or Role.SocialWorker
            ? await reach.Rows<PersonServedRow>().CountAsync(row => row.Due <= now, ct)
            : 0;
    }
}
