using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Persons;

namespace StationPortal.Web.Accounts.Administration;

/// <summary>The accounts of an administrator's region.</summary>
[Roles(Role.Administrator, Role.Auditor)]
public sealed class AccountsController(Reach reach, KnownNames names) : PortalController
{
    private static readonly ListSpec<AccountRow> Spec = new ListSpec<AccountRow>(
        "/admin/accounts",
        "Account.List"
    )
        .LeadTold("Account.UserName", (row, _) => row.UserName, row => $"/admin/accounts/{row.Id}")
        .Told("Account.PersonName", (row, _) => row.PersonName)
        .Told("Account.Grants", (row, texts) => row.Places(texts))
        .Status("Account.Status", row => row.Status, AccountTones.Of)
        .Column("Account.Since", row => row.Since)
        .Text("name", "Account.UserName", _ => row => row.Named)
        .Choice<AccountStatus>("status", "Account.Status", status => row => row.Status == status)
        .Day("from", "Account.SinceFrom", day => row => row.Since >= Beginning(day))
        .View("Account.View.Waiting", "status=Requested")
        .View("AccountStatus.Closed", "status=Closed")
        .SortedBy(row => row.Since, descending: true)
        .Empty("Account.List.Empty", "Account.New", "/admin/accounts/new", Role.Administrator);

    [HttpGet("/admin/accounts")]
    public async Task<IActionResult> Index(string? name, CancellationToken ct)
    {
        var named = await names.AccountsLike(name, ct);
        return await List(
            Spec,
            reach
                .Rows<AccountPage>()
                .Select(row => new AccountRow
                {
                    TenantId = row.TenantId,
                    Id = row.Id,
                    Person = row.Person,
                    Status = row.Status,
                    Since = row.Since,
                    AskedRole = row.AskedRole,
                    AskedRegion = row.AskedRegion,
                    Grants = row.Grants,
                    Named = named.Contains(row.Id),
                }),
            ct,
            Names
        );
    }

    // In UTC: the database takes no other offset.
    private static DateTimeOffset Beginning(DateOnly day) =>
        ChinaTime.At(day, TimeOnly.MinValue).ToUniversalTime();

    private async Task Names(IReadOnlyList<AccountRow> rows, CancellationToken ct)
    {
        var users = await names.UserNames(rows.Select(row => row.Id), ct);
        var people = await names.People(rows.Select(row => row.Person), ct);
        foreach (var row in rows)
        {
            row.UserName = users.GetValueOrDefault(row.Id) ?? "";
            row.PersonName = people.GetValueOrDefault(row.Person) ?? "";
        }
    }
}

/// <summary>Accounts in the left bar, with the requests that wait.</summary>
public sealed class AccountsPlace(Reach reach) : IPlace
{
    public string Text => "Account.List";
    public string Href => "/admin/accounts";
    public string Icon => "people";
    public IReadOnlyList<Role> Roles => [Role.Administrator, Role.Auditor];
    public int Order => 10;

    public Task<int> Waiting(Actor actor, CancellationToken ct) =>
        actor.Role == Role.Administrator
            ? reach.Rows<AccountPage>().CountAsync(row => row.Status == AccountStatus.Requested, ct)
            : Task.FromResult(0);
}
