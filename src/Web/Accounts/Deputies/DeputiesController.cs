using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Accounts.Deputies;

/// <summary>Naming a deputy (代理) for one's place, and taking the place back.</summary>
[Roles(Role.Official, Role.Agency, Role.SocialWorker, Role.Auditor, Role.Administrator)]
public sealed class DeputiesController(
    Acting acting,
    ReadModels rows,
    AccountsDb accounts,
    TimeProvider clock
) : PortalController
{
    [HttpGet("/account/deputies")]
    public async Task<IActionResult> Index(CancellationToken ct) =>
        View(await PageOf(new DeputyForm { From = ChinaTime.DateOf(clock.GetUtcNow()) }, ct));

    [HttpPost("/account/deputies")]
    public Task<IActionResult> Name(DeputyForm form, CancellationToken ct) =>
        Submit(
            form,
            async token =>
            {
                var deputy = form.Deputy.GetValueOrDefault();
                var person = await rows.Set<AccountPage>()
                    .Where(row => row.Id == deputy)
                    .Select(row => row.Person)
                    .SingleOrDefaultAsync(token);
                var (from, until) = (form.From.GetValueOrDefault(), form.Until.GetValueOrDefault());
                return new Proposal(
                    new NameDeputy(
                        form.Once,
                        Me.Account,
                        acting.Current?.Id ?? Guid.Empty,
                        deputy,
                        from,
                        until
                    ),
                    new OutgoingMail(
                        Me.Region,
                        new DeputyNamedMail(person, from, until),
                        clock.GetUtcNow()
                    )
                );
            },
            again: async () => View("Index", await PageOf(form, ct)),
            done: () => Redirect("/account/deputies"),
            banner: "Deputy.Named"
        );

    [HttpPost("/account/deputies/{deputyship:guid}/end")]
    public Task<IActionResult> End(Guid deputyship, EndForm form, CancellationToken ct) =>
        Submit(
            form,
            () => new EndDeputy(deputyship, Me.Account, form.Deputy),
            again: () => Index(ct),
            done: () => Redirect("/account/deputies"),
            banner: "Deputy.Ended"
        );

    // A deputy is of the same house: same role, same organisation or authority. Only such accounts are named here, so nobody's list of accounts leaks.
    private async Task<DeputiesPage> PageOf(DeputyForm form, CancellationToken ct)
    {
        var me = Me;
        var own = await rows.Set<AccountPage>().SingleAsync(row => row.Id == me.Account, ct);
        var mark = AccountPage.RegionMark(me.Region);
        var near = await rows.Set<AccountPage>()
            .Where(row =>
                row.Id != me.Account
                && row.Status == AccountStatus.Open
                && row.Regions.Contains(mark)
            )
            .ToListAsync(ct);
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        var colleagues = near.Where(row =>
                row.Grants.Exists(grant =>
                    grant.InForce(today)
                    && grant.Role == me.Role
                    && grant.Region == me.Region
                    && grant.Organisation == me.Organisation
                )
            )
            .Select(row => row.Id)
            .ToList();
        var ids = colleagues.Concat(own.Deputies.Select(deputy => deputy.Deputy)).ToList();
        var names = await accounts
            .Users.Where(user => ids.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id, user => user.UserName ?? "", ct);
        return new DeputiesPage(
            form,
            [
                .. own
                    .Deputies.Where(deputy => deputy.Until >= today)
                    .Select(deputy => new DeputyLine(
                        deputy,
                        names.GetValueOrDefault(deputy.Deputy) ?? "",
                        own.Grants.Find(grant => grant.Id == deputy.Grant)
                    )),
            ],
            [
                .. colleagues.Select(id => new SelectListItem(
                    names.GetValueOrDefault(id) ?? "",
                    id.ToString()
                )),
            ],
            acting.Current is { DeputyFor: null }
        );
    }
}

/// <summary>A deputy for the place one acts in now.</summary>
public sealed class DeputyForm : PortalForm
{
    public Guid? Deputy { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? Until { get; set; }
}

/// <summary>All three must be there.</summary>
public sealed class DeputyFormShape : AbstractValidator<DeputyForm>
{
    public DeputyFormShape()
    {
        RuleFor(form => form.Deputy).NotNull().Says("Deputy.Missing");
        RuleFor(form => form.From).NotNull();
        RuleFor(form => form.Until).NotNull();
    }
}

/// <summary>Which deputy's time ends.</summary>
public sealed class EndForm : PortalForm
{
    public Guid Deputy { get; set; }
}

/// <summary>The page.</summary>
/// <param name="Form">A new deputy.</param>
/// <param name="Deputies">Those whose time is not over.</param>
/// <param name="Colleagues">Who may be named.</param>
/// <param name="OwnPlace">One acts in one's own place; a deputy passes nothing on.</param>
public sealed record DeputiesPage(
    DeputyForm Form,
    IReadOnlyList<DeputyLine> Deputies,
    IReadOnlyList<SelectListItem> Colleagues,
    bool OwnPlace
)
{
    public EndForm End { get; init; } = new();
}

/// <summary>One deputy with the place they take.</summary>
public sealed record DeputyLine(AccountDeputy Deputy, string Name, AccountGrant? Grant);
