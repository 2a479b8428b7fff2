using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Vault;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Persons;

namespace StationPortal.Web.Volunteers.Volunteers;

/// <summary>The volunteers of one's township, station or county, masked; and the search for one of them.</summary>
[Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.Auditor)]
public sealed class VolunteersController(
    Reach reach,
    SealedTexts vault,
    KnownNames names,
    TimeProvider clock
) : PortalController
{
    private static readonly Role[] Keepers =
    [
        Role.Official,
        Role.TownshipOfficial,
        Role.Agency,
        Role.SocialWorker,
    ];

    private static readonly ListSpec<VolunteerListRow> Spec = new ListSpec<VolunteerListRow>(
        "/volunteers",
        "Volunteer.Title"
    )
        .LeadTold(
            "Persons.Field.name",
            (row, texts) => row.Name ?? texts["Volunteer.NoName"],
            row => $"/volunteers/{row.TenantId}/{row.Id}"
        )
        .Column("Volunteer.Number", row => row.Number)
        .Region("Volunteer.Home", row => row.Home)
        .Status("Volunteer.Status", row => row.Status, VolunteerTones.Of)
        .Told(
            "Volunteer.Skills",
            (row, texts) =>
                VolunteerWords.Joined(row.Skills.Select(each => texts.Of(each.Skill)), texts)
        )
        .Column("Volunteer.InsuredUntil", row => row.InsuredUntil)
        .Column("Volunteer.Repeated", row => row.Repeated)
        .Text("number", "Volunteer.Number", words => row => row.Number.StartsWith(words))
        .InRegion("region", "Volunteer.Home", inside => row => row.Home.StartsWith(inside))
        .Choice<VolunteerStatus>(
            "status",
            "Volunteer.Status",
            status => row => row.Status == status
        )
        .Choice<VolunteerSkill>(
            "skill",
            "Volunteer.Skill",
            skill => Marked(VolunteerPage.Mark(skill))
        )
        .Choice<VolunteerAge>("age", "Volunteer.Age", age => row => row.Age == age)
        .Day("insured", "Volunteer.InsuredBefore", day => row => row.InsuredUntil <= day)
        .View("VolunteerStatus.Registered", "status=Registered")
        .View("VolunteerAge.Minor", "age=Minor")
        .SortedBy(row => row.Number)
        .Also("Volunteer.Find", "/volunteers/find")
        .Also("Volunteer.Insurance.Import", "/volunteers/insurance", Keepers)
        .Empty("Volunteer.Empty", "Volunteer.Register", "/volunteers/new", Keepers);

    [HttpGet("/volunteers")]
    public Task<IActionResult> Index(CancellationToken ct) =>
        List(Spec, Rows(reach.Rows<VolunteerPage>()), ct, Names);

    [HttpGet("/volunteers/find")]
    public IActionResult Find() => View("Find", new FindVolunteerPage(null));

    /// <summary>By POST, because a name or a number must stand in no address.</summary>
    [HttpPost("/volunteers/find")]
    public async Task<IActionResult> Find(FindVolunteerForm form, CancellationToken ct)
    {
        var typed = (form.Typed ?? "").Trim();
        var people = new List<Guid>();
        foreach (
            var field in new[] { PersonFields.Name, PersonFields.IdNumber, PersonFields.Phone }
        )
        {
            people.AddRange(typed.Length == 0 ? [] : await vault.Find(field, typed, ct));
        }

        var rows = await Rows(
                reach
                    .Rows<VolunteerPage>()
                    .Where(row => people.Contains(row.Person) || row.Number == typed)
            )
            .OrderBy(row => row.Number)
            .Take(50)
            .ToListAsync(ct);
        await Names(rows, ct);
        return View("Find", new FindVolunteerPage(rows));
    }

    private static Expression<Func<VolunteerListRow, bool>> Marked(string mark) =>
        row => row.SkillMarks.Contains(mark);

    private IQueryable<VolunteerListRow> Rows(IQueryable<VolunteerPage> volunteers)
    {
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        return volunteers.Select(row => new VolunteerListRow
        {
            TenantId = row.TenantId,
            Id = row.Id,
            Person = row.Person,
            Number = row.Number,
            Home = row.Home,
            Status = row.Status,
            Skills = row.Skills,
            SkillMarks = row.SkillMarks,
            InsuredUntil = row.InsuredUntil,
            Age = row.AdultFrom > today ? VolunteerAge.Minor : VolunteerAge.Adult,
            Repeated = row.Repeated,
        });
    }

    private async Task Names(IReadOnlyList<VolunteerListRow> rows, CancellationToken ct)
    {
        var people = await names.People(rows.Select(row => row.Person), ct);
        foreach (var row in rows)
        {
            row.Name = people.GetValueOrDefault(row.Person);
        }
    }
}

/// <summary>One volunteer of the list.</summary>
public sealed class VolunteerListRow : IKeyedRow
{
    public required string TenantId { get; init; }
    public required Guid Id { get; init; }
    public required Guid Person { get; init; }
    public required string Number { get; init; }
    public required string Home { get; init; }
    public required VolunteerStatus Status { get; init; }
    public required List<ShownSkill> Skills { get; init; }
    public required string SkillMarks { get; init; }
    public DateOnly? InsuredUntil { get; init; }
    public required VolunteerAge Age { get; init; }
    public required int Repeated { get; init; }

    /// <summary>Told afterwards, masked; <c>null</c> when erased.</summary>
    public string? Name { get; set; }
}

/// <summary>Whether a guardian must agree.</summary>
public enum VolunteerAge
{
    /// <summary>成年.</summary>
    Adult = 1,

    /// <summary>未成年.</summary>
    Minor = 2,
}

/// <summary>Whom one looks for.</summary>
public sealed class FindVolunteerForm : PortalForm
{
    /// <summary>A name, an ID number, a phone or a volunteer's number.</summary>
    public string? Typed { get; set; }
}

/// <param name="Found">Those in reach; <c>null</c> before anything was typed.</param>
public sealed record FindVolunteerPage(IReadOnlyList<VolunteerListRow>? Found)
{
    public FindVolunteerForm Form { get; init; } = new();
}

/// <summary>Volunteers in the left bar, with the registrations that wait.</summary>
public sealed class VolunteersPlace(Reach reach) : IPlace
{
    public string Text => "Volunteer.Title";
    public string Href => "/volunteers";
    public string Icon => "people";
    public IReadOnlyList<Role> Roles =>
        [Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.Auditor];
    public int Order => 52;

    public Task<int> Waiting(Actor actor, CancellationToken ct) =>
        actor.Role is Role.Agency or Role.SocialWorker or Role.TownshipOfficial
            ? reach
                .Rows<VolunteerPage>()
                .CountAsync(row => row.Status == VolunteerStatus.Registered, ct)
            : Task.FromResult(0);
}
