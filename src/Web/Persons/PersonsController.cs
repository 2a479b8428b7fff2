using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Persons;

/// <summary>The people whose data a region keeps, masked: until when, by which rule, and who is locked or erased.</summary>
[Roles(Role.Official, Role.Auditor, Role.Administrator)]
public sealed class PersonsController(Reach reach, KnownNames names) : PortalController
{
    private static readonly ListSpec<PersonListRow> Spec = new ListSpec<PersonListRow>(
        "/persons",
        "Persons.List.Title"
    )
        .LeadTold(
            "Persons.Field.name",
            (row, texts) => row.Name ?? texts["Persons.List.NoName"],
            row => $"/persons/{row.TenantId}/{row.Id}"
        )
        .Region("Persons.Log.Region", row => row.TenantId)
        .Status("Persons.List.Standing", row => row.Standing, ToneOf)
        .Column("Persons.KeptUntil", row => row.KeptUntil)
        .Column("Persons.List.KeptBy", row => row.KeptBy)
        .Column("Persons.List.Since", row => row.RegisteredAt)
        .Choice<PersonStanding>(
            "standing",
            "Persons.List.Standing",
            standing => row => row.Standing == standing
        )
        .Day("kept", "Persons.List.KeptBefore", day => row => row.KeptUntil <= day)
        .SortedBy(row => row.RegisteredAt, descending: true)
        .Empty("Persons.List.Empty");

    [HttpGet("/persons")]
    public Task<IActionResult> Index(CancellationToken ct) =>
        List(
            Spec,
            reach
                .Rows<PersonRow>()
                .Select(row => new PersonListRow
                {
                    TenantId = row.TenantId,
                    Id = row.Id,
                    Standing =
                        row.Erased ? PersonStanding.Erased
                        : row.Locked ? PersonStanding.Locked
                        : PersonStanding.Held,
                    KeptUntil = row.KeptUntil,
                    KeptBy = row.KeptBy ?? "",
                    RegisteredAt = row.RegisteredAt,
                }),
            ct,
            Names
        );

    private async Task Names(IReadOnlyList<PersonListRow> rows, CancellationToken ct)
    {
        var people = await names.People(rows.Select(row => row.Id), ct);
        foreach (var row in rows)
        {
            row.Name = people.GetValueOrDefault(row.Id);
        }
    }

    private static Tone ToneOf(PersonStanding standing) =>
        standing switch
        {
            PersonStanding.Held => Tone.Blue,
            PersonStanding.Locked => Tone.Amber,
            _ => Tone.Grey,
        };
}

/// <summary>One person of the list.</summary>
public sealed class PersonListRow : IKeyedRow
{
    public required string TenantId { get; init; }
    public required Guid Id { get; init; }
    public required PersonStanding Standing { get; init; }
    public DateOnly? KeptUntil { get; init; }

    /// <summary>Rule id; empty when no rule keeps the data.</summary>
    public required string KeptBy { get; init; }
    public required DateTimeOffset RegisteredAt { get; init; }

    /// <summary>Masked; <c>null</c> when the vault holds no name.</summary>
    public string? Name { get; set; }
}

/// <summary>What may be done with a person's data.</summary>
public enum PersonStanding
{
    /// <summary>In use.</summary>
    Held = 1,

    /// <summary>Stored only, until the period ends.</summary>
    Locked = 2,

    /// <summary>The key is gone.</summary>
    Erased = 3,
}

/// <summary>The people in the left bar.</summary>
public sealed class PersonsPlace : IPlace
{
    public string Text => "Persons.List.Title";
    public string Href => "/persons";
    public string Icon => "person-circle";
    public IReadOnlyList<Role> Roles => [Role.Official, Role.Auditor, Role.Administrator];
    public int Order => 70;

    public Task<int> Waiting(Actor actor, CancellationToken ct) => Task.FromResult(0);
}
