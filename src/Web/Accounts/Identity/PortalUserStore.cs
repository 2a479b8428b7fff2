using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace StationPortal.Web.Accounts;

/// <summary>Identity's store with the second factor's secret encrypted and the recovery codes hashed: a copy of the database opens nothing.</summary>
internal sealed class PortalUserStore(
    AccountsDb db,
    IDataProtectionProvider protection,
    IdentityErrorDescriber? errors = null
) : UserOnlyStore<PortalUser, AccountsDb, Guid>(db, errors)
{
    private readonly IDataProtector secret = protection.CreateProtector("account.second_factor");

    public override Task SetAuthenticatorKeyAsync(
        PortalUser user,
        string key,
        CancellationToken cancellationToken
    ) => base.SetAuthenticatorKeyAsync(user, secret.Protect(key), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(
        PortalUser user,
        CancellationToken cancellationToken
    ) =>
        await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { } key
            ? secret.Unprotect(key)
            : null;

    public override Task ReplaceCodesAsync(
        PortalUser user,
        IEnumerable<string> recoveryCodes,
        CancellationToken cancellationToken
    ) =>
        base.ReplaceCodesAsync(
            user,
            recoveryCodes.Select(code => Hash(user, code)),
            cancellationToken
        );

    public override Task<bool> RedeemCodeAsync(
        PortalUser user,
        string code,
        CancellationToken cancellationToken
    ) => base.RedeemCodeAsync(user, Hash(user, code), cancellationToken);

    private static string Hash(PortalUser user, string code) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{user.Id:N}:{code.ToUpperInvariant()}"))
        );
}
