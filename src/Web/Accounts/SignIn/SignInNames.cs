using Microsoft.EntityFrameworkCore;
using StationPortal.Vault;

namespace StationPortal.Web.Accounts.SignIn;

/// <summary>Finds the account behind what a person typed: the user name, or the e-mail by its HMAC.</summary>
public sealed class SignInNames(PortalUsers users, SearchTokens tokens)
{
    /// <returns>The account, or <c>null</c>.</returns>
    public async Task<PortalUser?> Find(string typed, CancellationToken ct)
    {
        var name = typed.Trim();
        return name.Contains('@', StringComparison.Ordinal)
            ? await FindByEmail(name, ct)
            : await users.FindByNameAsync(name);
    }

    /// <returns>The account with this e-mail, or <c>null</c>.</returns>
    public async Task<PortalUser?> FindByEmail(string email, CancellationToken ct)
    {
        var token = TokenOf(email);
        return await users.Users.SingleOrDefaultAsync(user => user.EmailToken == token, ct);
    }

    /// <summary>What is stored of an e-mail: its HMAC.</summary>
    public byte[] TokenOf(string email) => tokens.Of(PersonFields.Email, email);
}

/// <summary>Codes as people type them.</summary>
internal static class Codes
{
    /// <summary>Without the spaces and dashes that make a code readable.</summary>
    public static string Plain(string? typed) =>
        (typed ?? "").Replace(" ", "", StringComparison.Ordinal).Trim();
}
