using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;

namespace StationPortal.Web.Accounts;

/// <summary>The session of the person at the keyboard, written anew when what the cookie says has changed.</summary>
public sealed class Session(
    SignInManager<PortalUser> signIn,
    PortalUsers users,
    IHttpContextAccessor http,
    Acting acting
)
{
    /// <summary>The sign-in row of the person at the keyboard.</summary>
    /// <exception cref="NotInScopeException">Nobody is signed in.</exception>
    public async Task<PortalUser> User() =>
        acting.Account is { } account && await users.FindByIdAsync(account.ToString()) is { } user
            ? user
            : throw new NotInScopeException("The account");

    /// <summary>Acts under another grant from the next page on.</summary>
    public async Task Choose(Guid grant) => await Renew(await User(), grant, GaveSecondFactor);

    /// <summary>Goes on after the password or the second factor was changed here; every other session has ended.</summary>
    public Task Renew(PortalUser user, bool secondFactorGiven) =>
        Renew(user, acting.Current?.Id, secondFactorGiven || GaveSecondFactor);

    private bool GaveSecondFactor =>
        http.HttpContext?.User.HasClaim(SessionClaims.Method, SessionClaims.SecondFactor) == true;

    private Task Renew(PortalUser user, Guid? grant, bool secondFactor)
    {
        var claims = new List<Claim>();
        if (grant is { } chosen)
        {
            claims.Add(new Claim(SessionClaims.Grant, chosen.ToString()));
        }

        if (secondFactor)
        {
            claims.Add(new Claim(SessionClaims.Method, SessionClaims.SecondFactor));
        }

        return signIn.SignInWithClaimsAsync(user, authenticationProperties: null, claims);
    }
}

/// <summary>What the cookie says besides who it is.</summary>
internal static class SessionClaims
{
    /// <summary>The grant chosen in the top bar.</summary>
    public const string Grant = "grant";

    /// <summary>How one signed in (RFC 8176).</summary>
    public const string Method = "amr";

    /// <summary>With a second factor.</summary>
    public const string SecondFactor = "mfa";
}
