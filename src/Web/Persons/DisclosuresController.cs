using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Persons;

/// <summary>The access log: who looked at whose data in full, when and why (PD-07, CA-10).</summary>
[Roles(Role.Auditor, Role.Administrator)]
public sealed class DisclosuresController(Reach reach, KnownNames names) : PortalController
{
    private static readonly ListSpec<LookRow> Spec = new ListSpec<LookRow>(
        "/disclosures",
        "Persons.Log.Title"
    )
        .LeadTold(
            "Persons.Log.Person",
            (row, texts) => row.PersonName ?? texts["Persons.Erased"],
            row => $"/persons/{row.TenantId}/{row.Person}"
        )
        .Column("Persons.Log.At", row => row.At)
        .Told(
            "Persons.Log.Fields",
            (row, texts) =>
                string.Join(
                    texts["Frame.Comma"],
                    row.Fields.Select(field => texts[$"Persons.Field.{field}"])
                )
        )
        .Status("Persons.Log.Purpose", row => row.Purpose, _ => Tone.Grey)
        .Told("Persons.Log.Account", (row, texts) => row.By(texts))
        .Region("Persons.Log.Region", row => row.TenantId)
        .Choice<RevealPurpose>(
            "purpose",
            "Persons.Log.Purpose",
            purpose => row => row.Purpose == purpose
        )
        .Text("account", "Persons.Log.UserName", _ => row => row.Named)
        .SortedBy(row => row.At, descending: true)
        .Empty("Persons.Log.Empty");

    [HttpGet("/disclosures")]
    public async Task<IActionResult> Index(string? account, CancellationToken ct)
    {
        var by = await names.AccountsLike(account, ct);
        return await List(
            Spec,
            reach
                .Rows<DisclosureRow>()
                .Select(row => new LookRow
                {
                    TenantId = row.TenantId,
                    Id = row.Id,
                    Person = row.Person,
                    Fields = row.Fields,
                    Purpose = row.Purpose,
                    Account = row.Account,
                    Role = row.Role,
                    At = row.At,
                    Named = by.Contains(row.Account),
                }),
            ct,
            Names
        );
    }

    private async Task Names(IReadOnlyList<LookRow> rows, CancellationToken ct)
    {
        var people = await names.People(rows.Select(row => row.Person), ct);
        var users = await names.UserNames(rows.Select(row => row.Account), ct);
        foreach (var row in rows)
        {
            row.PersonName = people.GetValueOrDefault(row.Person);
            row.UserName = users.GetValueOrDefault(row.Account);
        }
    }
}

/// <summary>One look of the log.</summary>
public sealed class LookRow : IKeyedRow
{
    public required string TenantId { get; init; }
    public required Guid Id { get; init; }
    public required Guid Person { get; init; }
    public required IReadOnlyList<string> Fields { get; init; }
    public required RevealPurpose Purpose { get; init; }
    public required Guid Account { get; init; }
    public required string Role { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The user name begins as was searched for.</summary>
    public required bool Named { get; init; }

    /// <summary>Masked; <c>null</c> when the person was erased.</summary>
    public string? PersonName { get; set; }

    /// <summary>Of who looked.</summary>
    public string? UserName { get; set; }

    /// <summary>Role and user name of who looked.</summary>
    public string By(PageTexts texts) =>
        Enum.TryParse<Role>(Role, out var role) ? $"{texts.Of(role)} · {UserName}" : UserName ?? "";
}

/// <summary>The access log, for those who watch over it.</summary>
public sealed class DisclosuresPlace : IPlace
{
    public string Text => "Persons.Log.Title";
    public string Href => "/disclosures";
    public string Icon => "shield-lock";
    public IReadOnlyList<Role> Roles => [Role.Auditor, Role.Administrator];
    public int Order => 60;

    public Task<int> Waiting(Actor actor, CancellationToken ct) => Task.FromResult(0);
}
