using Microsoft.AspNetCore.Mvc;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Persons;

/// <summary>The access log: who looked at whose data in full, when and why (PD-07, CA-10).</summary>
[Roles(Role.Auditor, Role.Administrator)]
public sealed class DisclosuresController(Reach reach) : PortalController
{
    private static readonly ListSpec<DisclosureRow> Spec = new ListSpec<DisclosureRow>(
        "/disclosures",
        "Persons.Log.Title"
    )
        .Lead(
            "Persons.Log.Person",
            row => row.Person.ToString(),
            row => $"/persons/{row.TenantId}/{row.Person}"
        )
        .Column("Persons.Log.At", row => row.At)
        .Column("Persons.Log.Fields", row => string.Join(", ", row.Fields))
        .Status("Persons.Log.Purpose", row => row.Purpose, _ => Tone.Grey)
        .Column("Persons.Log.Account", row => row.Account.ToString())
        .Column("Persons.Log.Region", row => row.TenantId)
        .Choice<RevealPurpose>(
            "purpose",
            "Persons.Log.Purpose",
            purpose => row => row.Purpose == purpose
        )
        .Text("person", "Persons.Log.Person", id => row => row.Person.ToString() == id)
        .Text("account", "Persons.Log.Account", id => row => row.Account.ToString() == id)
        .SortedBy(row => row.At, descending: true)
        .Empty("Persons.Log.Empty");

    [HttpGet("/disclosures")]
    public Task<IActionResult> Index(CancellationToken ct) =>
        List(Spec, reach.Rows<DisclosureRow>(), ct);
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
