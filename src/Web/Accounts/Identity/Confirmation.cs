using Microsoft.AspNetCore.Identity;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Web.Accounts;

/// <summary>Makes sure, at the moment of signing, that the person at the keyboard is the account's holder: password or second factor again. Wrong tries count towards the lockout.</summary>
public sealed class Confirmation(Session session, PortalUsers users)
{
    /// <param name="secret">The password, or six digits of the authenticator app.</param>
    /// <param name="field">The form's field, for the refusal.</param>
    /// <returns>Which of the two it was.</returns>
    /// <exception cref="RuleBrokenException">Neither, or the account is locked.</exception>
    public async Task<SignatureProof> Require(string? secret, string field)
    {
        var user = await session.User();
        Refuse.If(await users.IsLockedOutAsync(user), null, "ConfirmationLocked", field);
        if (await Which(user, secret ?? "") is { } proof)
        {
            return proof;
        }

        await users.AccessFailedAsync(user);
        throw new RuleBrokenException(null, "ConfirmationWrong", field);
    }

    private async Task<SignatureProof?> Which(PortalUser user, string secret)
    {
        var code = secret.Replace(" ", "", StringComparison.Ordinal);
        if (
            user.TwoFactorEnabled
            && code.Length == 6
            && code.All(char.IsAsciiDigit)
            && await users.VerifyTwoFactorTokenAsync(
                user,
                TokenOptions.DefaultAuthenticatorProvider,
                code
            )
        )
        {
            return SignatureProof.SecondFactor;
        }

        return await users.CheckPasswordAsync(user, secret) ? SignatureProof.Password : null;
    }
}
