using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Vault;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Accounts.Requests;

/// <summary>Asking for an account, open to everyone.</summary>
[Public]
[EnableRateLimiting(AccountsSetup.OpenForms)]
public sealed class RequestController(
    AccountOpening opening,
    Recipients recipients,
    SearchTokens tokens,
    TimeProvider clock
) : PortalController
{
    [HttpGet("/accounts/request")]
    public IActionResult Ask() => View("Request", new RequestPage(new RequestForm()));

    [HttpPost("/accounts/request")]
    public Task<IActionResult> Ask(RequestForm form) =>
        Submit(
            form,
            ct => Propose(form, ct),
            again: () => Task.FromResult(Ask()),
            done: () => Redirect("/accounts/requested"),
            banner: "Account.Requested"
        );

    [HttpGet("/accounts/requested")]
    public IActionResult Requested() => View();

    private async Task<Proposal> Propose(RequestForm form, CancellationToken ct)
    {
        var account = await opening.Prepare(
            form.Once,
            new AccountHolder(form.Name ?? "", form.Email ?? "", form.Phone),
            form.UserName ?? "",
            form.Password,
            ct
        );
        var role = form.Role.GetValueOrDefault();
        var region = form.Region ?? "";
        var now = clock.GetUtcNow();
        var mails =
            from person in await recipients.Of(Role.Administrator, region, ct)
            select (ITransactionPart)
                new OutgoingMail(region, new AccountRequestedMail(person, account.Account), now);
        return new Proposal(
            new RequestAccount(
                account.Account,
                account.Person,
                account.Fingerprints,
                role,
                region,
                Organisations.CodeOf(form.CreditCode, form.IdNumber, tokens)
            ),
            [.. account.Parts, .. mails]
        )
        {
            As = Actor.Portal(RegionCode.Nation),
        };
    }
}
