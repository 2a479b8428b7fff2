using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Vault;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Accounts.Administration;

/// <summary>The accounts of an administrator's region.</summary>
[Roles(Role.Administrator, Role.Auditor)]
public sealed class AccountsController(Reach reach, AccountsDb accounts, SealedTexts vault)
    : PortalController
{
    [HttpGet("/admin/accounts")]
    public async Task<IActionResult> Index(
        AccountStatus? status,
        string? name,
        CancellationToken ct
    )
    {
        var rows = reach.Rows<AccountPage>();
        var waiting = await rows.CountAsync(row => row.Status == AccountStatus.Requested, ct);
        rows = status is null ? rows : rows.Where(row => row.Status == status);
        if (!string.IsNullOrWhiteSpace(name))
        {
            var ids = await NamesLike(name.Trim(), ct);
            rows = rows.Where(row => ids.Contains(row.Id));
        }

        var shown = await rows.OrderByDescending(row => row.Since)
            .Take(AccountsPage.Most)
            .ToListAsync(ct);
        ViewData["MainClass"] = "wide";
        return View(new AccountsPage(await Lines(shown, ct), status, name, waiting));
    }

    private async Task<IReadOnlyList<AccountLine>> Lines(
        List<AccountPage> rows,
        CancellationToken ct
    )
    {
        var ids = rows.Select(row => row.Id).ToList();
        var names = await accounts
            .Users.Where(user => ids.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id, user => user.UserName ?? "", ct);
        var people = await vault.ReadField(
            [.. rows.Select(row => row.Person)],
            PersonFields.Name,
            ct
        );
        return
        [
            .. rows.Select(row => new AccountLine(
                row,
                names.GetValueOrDefault(row.Id) ?? "",
                Masking.Name(people.GetValueOrDefault(row.Person) ?? "")
            )),
        ];
    }

    private Task<List<Guid>> NamesLike(string name, CancellationToken ct)
    {
        var beginning = name.ToUpperInvariant();
        return accounts
            .Users.Where(user =>
                user.NormalizedUserName != null && user.NormalizedUserName.StartsWith(beginning)
            )
            .OrderBy(user => user.NormalizedUserName)
            .Select(user => user.Id)
            .Take(1000)
            .ToListAsync(ct);
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
