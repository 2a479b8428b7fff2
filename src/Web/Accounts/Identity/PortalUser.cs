using Microsoft.AspNetCore.Identity;

namespace StationPortal.Web.Accounts;

/// <summary>What signing in needs to know of an account, and nothing about the person: who it is stands in the vault.</summary>
public sealed class PortalUser : IdentityUser<Guid>
{
    /// <summary>The person in the vault.</summary>
    public Guid Person { get; set; }

    /// <summary>HMAC of the normalised e-mail, so that one can sign in with it; <c>null</c> when there is none.</summary>
    public byte[]? EmailToken { get; set; }
}
