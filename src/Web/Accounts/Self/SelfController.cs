using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using StationPortal.Web.Access;

namespace StationPortal.Web.Accounts.Self;

/// <summary>One's own account: what one may act as.</summary>
[SignedIn]
public sealed class SelfController(Acting acting) : AccountController
{
    [HttpPost("/account/acting")]
    public async Task<IActionResult> ActAs(Guid grant)
    {
        if (acting.Grants.All(held => held.Id != grant))
        {
            return NotFound();
        }

        var session = await HttpContext.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        var identity = new ClaimsIdentity(User.Identity);
        foreach (var before in identity.FindAll(SessionClaims.Grant).ToList())
        {
            identity.RemoveClaim(before);
        }

        identity.AddClaim(new Claim(SessionClaims.Grant, grant.ToString()));
        await HttpContext.SignInAsync(
            IdentityConstants.ApplicationScheme,
            new ClaimsPrincipal(identity),
            session.Properties
        );
        return Redirect("/");
    }
}
