using Microsoft.AspNetCore.Mvc;
using StationPortal.Web.Access;

namespace StationPortal.Web.Accounts.Self;

/// <summary>One's own account: what one may act as, and where one is signed in.</summary>
[SignedIn]
public sealed class SelfController(Acting acting, Session session, PortalUsers users)
    : AccountController
{
    [HttpGet("/account")]
    public async Task<IActionResult> Index()
    {
        var user = await session.User();
        return View(
            new SelfPage(
                acting.UserName ?? "",
                acting.Grants,
                acting.Current,
                user.TwoFactorEnabled,
                await users.CountRecoveryCodesAsync(user)
            )
        );
    }

    [HttpPost("/account/acting")]
    public async Task<IActionResult> ActAs(Guid grant)
    {
        if (acting.Grants.All(held => held.Id != grant))
        {
            return NotFound();
        }

        await session.Choose(grant);
        return Redirect("/");
    }

    /// <summary>Ends every session of the account, this one included.</summary>
    [HttpPost("/account/sign-out-everywhere")]
    public async Task<IActionResult> SignOutEverywhere()
    {
        await users.UpdateSecurityStampAsync(await session.User());
        Banner("Account.SignedOutEverywhere");
        return Redirect("/sign-in");
    }
}

/// <summary>The page of one's own account.</summary>
public sealed record SelfPage(
    string UserName,
    IReadOnlyList<ActingGrant> Grants,
    ActingGrant? Current,
    bool SecondFactor,
    int RecoveryCodes
);
