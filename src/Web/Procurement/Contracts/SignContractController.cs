using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Accounts;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Contracts;

/// <summary>Both sides sign: the password or the second factor again, and the scan of the sealed paper.</summary>
[Roles(Role.Official, Role.Agency)]
public sealed class SignContractController(
    Reach reach,
    Uploads uploads,
    PortalUsers users,
    Acting acting
) : PortalController
{
    [HttpGet("/contracts/{tenant}/{id:guid}/sign")]
    public async Task<IActionResult> Sign(StreamKey key, CancellationToken ct)
    {
        var row = await reach.Get<ContractPage>(key, ct);
        return Me.Role == Role.Agency || key.Tenant == Me.Region
            ? View(new SectionPage<SignForm>(row, new() { Seen = row.Version }, []))
            : NotFound();
    }

    [HttpPost("/contracts/{tenant}/{id:guid}/sign")]
    public Task<IActionResult> Sign(StreamKey key, SignForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop =>
            {
                var row = await reach.Get<ContractPage>(key, stop);
                var proof = await Prove(form);
                var scan = await uploads.Seal(form.Scan, nameof(form.Scan), key.Id, stop);
                return new Proposal(
                    new SignContract(
                        key,
                        row.BudgetYear,
                        scan.File,
                        proof,
                        form.LateReason,
                        form.Seen,
                        row.YearNumber > 1
                            ? Contract.KeyOf(key.Tenant, row.TenderId, row.YearNumber - 1)
                            : null
                    ),
                    scan.Parts
                );
            },
            again: () => Sign(key, ct),
            done: () => Redirect($"/contracts/{key.Tenant}/{key.Id}"),
            banner: "Contract.Signed"
        );

    /// <summary>The person at the keyboard is the account's holder, now. Wrong answers count towards the lockout like at sign-in.</summary>
    private async Task<SignatureProof> Prove(SignForm form)
    {
        var user =
            await users.FindByIdAsync((acting.Account ?? Guid.Empty).ToString())
            ?? throw new NotInScopeException(nameof(PortalUser));
        var byCode = !string.IsNullOrWhiteSpace(form.Code);
        var field = byCode ? nameof(form.Code) : nameof(form.Password);
        Refuse.If(await users.IsLockedOutAsync(user), null, "SignerLockedOut", field);
        var proven = byCode
            ? user.TwoFactorEnabled
                && await users.VerifyTwoFactorTokenAsync(
                    user,
                    TokenOptions.DefaultAuthenticatorProvider,
                    (form.Code ?? "").Replace(" ", "", StringComparison.Ordinal)
                )
            : await users.CheckPasswordAsync(user, form.Password ?? "");
        if (!proven)
        {
            await users.AccessFailedAsync(user);
        }

        Refuse.If(!proven, null, "SignerNotProven", field);
        return byCode ? SignatureProof.SecondFactor : SignatureProof.Password;
    }
}
