using StationPortal.Jurisdiction;

namespace StationPortal.Web.Accounts.Passwords;

/// <summary>The link that sets a new password; sealed until it is sent, then forgotten.</summary>
/// <param name="Recipient">The person.</param>
/// <param name="Account">The account.</param>
/// <param name="Token">Works once, for an hour.</param>
public sealed record PasswordResetMail(Guid Recipient, Guid Account, string Token)
    : EmailMessage(Recipient)
{
    public override IReadOnlyList<object> Values => [];

    public override string SecretPath =>
        $"/password/reset?account={Account}&token={Uri.EscapeDataString(Token)}";
}
