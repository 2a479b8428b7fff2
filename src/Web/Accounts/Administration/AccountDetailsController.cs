using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Vault;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Accounts.Administration;

/// <summary>One account: its request, its grants, its end.</summary>
[Roles(Role.Administrator)]
public sealed class AccountDetailsController(
    Reach reach,
    AsOf asOf,
    AccountsDb accounts,
    SealedTexts vault,
    SearchTokens tokens,
    Texts texts,
    TimeProvider clock
) : PortalController
{
    [HttpGet("/admin/accounts/{id:guid}")]
    [Roles(Role.Administrator, Role.Auditor)]
    public async Task<IActionResult> Details(Guid id, DateOnly? on, CancellationToken ct)
    {
        var now = await reach.Get<AccountPage>(Account.Key(id), ct);
        var row = on is { } day ? await asOf.Read<AccountPage>(Account.Key(id), day, ct) : now;
        return row is null
            ? View("NotThen", on)
            : View("Details", await DetailsOf(row, ct) with { On = on });
    }

    [HttpPost("/admin/accounts/{id:guid}/approve")]
    public Task<IActionResult> Approve(Guid id, AnswerForm form, CancellationToken ct) =>
        Answer(
            id,
            form,
            new ApproveRequest(id, form.Seen, form.Until),
            person => new AccountApprovedMail(person),
            "Account.Approved",
            ct
        );

    [HttpPost("/admin/accounts/{id:guid}/refuse")]
    public Task<IActionResult> RefuseIt(Guid id, AnswerForm form, CancellationToken ct)
    {
        var reason = form.Refusal ?? RequestRefusal.NotKnown;
        return Answer(
            id,
            form,
            new RefuseRequest(id, form.Seen, reason),
            person => new AccountRefusedMail(person, InBothLanguages(reason)),
            "Account.Refused",
            ct
        );
    }

    [HttpPost("/admin/accounts/{id:guid}/grants")]
    public Task<IActionResult> Give(
        Guid id,
        [Bind(Prefix = "Grant")] GrantForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            () =>
                new GiveGrant(
                    id,
                    form.Seen,
                    form.NewGrant(ChinaTime.DateOf(clock.GetUtcNow()), tokens)
                ),
            again: () => Details(id, null, ct),
            done: () => Redirect($"/admin/accounts/{id}"),
            banner: "Account.GrantGiven"
        );

    [HttpPost("/admin/accounts/{id:guid}/grants/{grant:guid}/end")]
    public Task<IActionResult> End(Guid id, Guid grant, AnswerForm form, CancellationToken ct) =>
        Do(
            id,
            form,
            new EndGrant(id, form.Seen, grant, form.End ?? GrantEnd.Moved),
            "Account.GrantEnded",
            ct
        );

    [HttpPost("/admin/accounts/{id:guid}/close")]
    public Task<IActionResult> Close(Guid id, AnswerForm form, CancellationToken ct) =>
        Do(id, form, new CloseAccount(id, form.Seen), "Account.Closed", ct);

    [HttpPost("/admin/accounts/{id:guid}/reopen")]
    public Task<IActionResult> Reopen(Guid id, AnswerForm form, CancellationToken ct) =>
        Do(id, form, new ReopenAccount(id, form.Seen), "Account.Reopened", ct);

    [HttpPost("/admin/accounts/{id:guid}/second-factor/reset")]
    public Task<IActionResult> ResetSecondFactor(Guid id, AnswerForm form, CancellationToken ct) =>
        Submit(
            form,
            _ =>
                Task.FromResult(
                    new Proposal(new ResetSecondFactor(id, form.Seen), new SecondFactorRemoved(id))
                ),
            again: () => Details(id, null, ct),
            done: () => Redirect($"/admin/accounts/{id}"),
            banner: "Account.SecondFactor.WasReset"
        );

    private Task<IActionResult> Do(
        Guid id,
        AnswerForm form,
        IDecision decision,
        string banner,
        CancellationToken ct
    ) =>
        Submit(
            form,
            () => decision,
            again: () => Details(id, null, ct),
            done: () => Redirect($"/admin/accounts/{id}"),
            banner
        );

    private Task<IActionResult> Answer(
        Guid id,
        AnswerForm form,
        IDecision decision,
        Func<Guid, EmailMessage> mail,
        string banner,
        CancellationToken ct
    ) =>
        Submit(
            form,
            async token =>
            {
                var account = await reach.Get<AccountPage>(Account.Key(id), token);
                return new Proposal(
                    decision,
                    new OutgoingMail(Me.Region, mail(account.Person), clock.GetUtcNow())
                );
            },
            again: () => Details(id, null, ct),
            done: () => Redirect($"/admin/accounts/{id}"),
            banner
        );

    private async Task<AccountDetails> DetailsOf(AccountPage account, CancellationToken ct)
    {
        var others = account
            .Deputies.Select(deputy => deputy.Deputy)
            .Concat(account.Deputyships.Select(place => place.Principal))
            .Append(account.Id)
            .ToList();
        var users = await accounts
            .Users.Where(user => others.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id, ct);
        var person = await vault.Read(account.Person, ct);
        return new AccountDetails(
            account,
            users.GetValueOrDefault(account.Id)?.UserName ?? "",
            new MaskedHolder(
                Masking.Name(person.GetValueOrDefault(PersonFields.Name) ?? ""),
                Masking.Phone(person.GetValueOrDefault(PersonFields.Phone) ?? ""),
                Masking.Email(person.GetValueOrDefault(PersonFields.Email) ?? "")
            ),
            users.GetValueOrDefault(account.Id)?.TwoFactorEnabled == true,
            users.ToDictionary(user => user.Key, user => user.Value.UserName ?? ""),
            Me.Role == Role.Administrator
        )
        {
            PersonIn = await reach
                .Rows<PersonRow>()
                .Where(row => row.Id == account.Person)
                .OrderBy(row => row.RegisteredAt)
                .Select(row => row.TenantId)
                .FirstOrDefaultAsync(ct),
        };
    }

    private string InBothLanguages(RequestRefusal reason) =>
        string.Join(
            " / ",
            texts.In(new(Texts.Chinese), $"RequestRefusal.{reason}", []),
            texts.In(new(Texts.English), $"RequestRefusal.{reason}", [])
        );
}
