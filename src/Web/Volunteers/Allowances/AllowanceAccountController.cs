using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Vault;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Allowances;

/// <summary>Where a volunteer's allowances go. Bank and account are in the vault; the page shows the last four digits.</summary>
[Roles(Role.Volunteer)]
public sealed class AllowanceAccountController(
    IEventLog log,
    SealedTexts vault,
    SearchTokens tokens
) : PortalController
{
    [HttpGet("/my/bank-account")]
    public async Task<IActionResult> Account(CancellationToken ct)
    {
        var person = await Person(ct);
        var texts = person is { } id ? await vault.Read(id, ct) : null;
        return View(
            "Account",
            new AccountPage(
                new AccountForm { Bank = texts?.GetValueOrDefault(PersonFields.Bank) },
                texts?.GetValueOrDefault(PersonFields.BankAccount) is { } known
                    ? Masking.BankAccount(known)
                    : null,
                person is not null
            )
        );
    }

    [HttpPost("/my/bank-account")]
    public Task<IActionResult> Account(AccountForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop =>
            {
                var person =
                    await Person(stop) ?? throw new NotInScopeException(Volunteer.StreamType);
                var account = string.Concat(
                    (form.Account ?? "")
                        .Normalize(System.Text.NormalizationForm.FormKC)
                        .Where(sign => !char.IsWhiteSpace(sign))
                );
                var part = await vault.Write(
                    person,
                    new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        [PersonFields.Bank] = form.Bank?.Trim() ?? "",
                        [PersonFields.BankAccount] = account,
                    },
                    stop
                );
                return new Proposal(
                    new GiveAllowanceAccount(
                        Volunteer.KeyOf(Me),
                        account,
                        tokens.Fingerprint(person, account)
                    ),
                    part
                );
            },
            again: () => Account(ct),
            done: () => Redirect("/my/bank-account"),
            banner: "Allowance.Account.Given"
        );

    private async Task<Guid?> Person(CancellationToken ct) =>
        await log.ReadStream(Volunteer.KeyOf(Me), null, ct)
            is [{ Data: VolunteerRegistered registered }, ..]
            ? registered.Person
            : null;
}

/// <param name="Form">As it begins; the account is typed anew.</param>
/// <param name="Known">The account's last four digits, or <c>null</c>.</param>
/// <param name="Registered">Whether the account belongs to a registered volunteer.</param>
public sealed record AccountPage(AccountForm Form, string? Known, bool Registered);
