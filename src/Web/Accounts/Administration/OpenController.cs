using Microsoft.AspNetCore.Mvc;
using StationPortal.Jurisdiction;
using StationPortal.Vault;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Accounts.Administration;

/// <summary>Opening an account without a request; the person gets a mail and sets the password with it.</summary>
[Roles(Role.Administrator)]
public sealed class OpenController(AccountOpening opening, SearchTokens tokens, TimeProvider clock)
    : PortalController
{
    [HttpGet("/admin/accounts/new")]
    public IActionResult New() => View("New", new OpenPage(new OpenForm(), Me.Region));

    [HttpPost("/admin/accounts/new")]
    public Task<IActionResult> New(OpenForm form) =>
        Submit(
            form,
            async ct =>
            {
                var account = await opening.Prepare(
                    form.Once,
                    new AccountHolder(form.Name ?? "", form.Email ?? "", form.Phone),
                    form.UserName ?? "",
                    password: null,
                    ct
                );
                var now = clock.GetUtcNow();
                var grant = new GrantForm
                {
                    Once = form.Once,
                    Role = form.Role,
                    Region = form.Region,
                    CreditCode = form.CreditCode,
                    IdNumber = form.IdNumber,
                    Township = form.Township,
                    Until = form.Until,
                };
                return new Proposal(
                    new OpenAccount(
                        account.Account,
                        account.Person,
                        grant.NewGrant(ChinaTime.DateOf(now), tokens)
                    ),
                    [
                        .. account.Parts,
                        new OutgoingMail(
                            form.Region ?? RegionCode.Nation,
                            new AccountOpenedMail(account.Person, form.UserName ?? ""),
                            now
                        ),
                    ]
                );
            },
            again: () => Task.FromResult(New()),
            done: () => Redirect($"/admin/accounts/{form.Once}"),
            banner: "Account.Opened"
        );
}
