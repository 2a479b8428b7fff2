using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;

namespace StationPortal.Web.Accounts;

/// <summary>Checks the sign-in cookie against the database on each request and fills <see cref="Acting"/>:
/// "sign out everywhere", a closed account and an ended grant hold from the next click on.</summary>
internal sealed class AccountCheck(
    AccountsDb accounts,
    ReadModels rows,
    Acting acting,
    IOptions<IdentityOptions> identity,
    IOptions<AccountSettings> settings,
    TimeProvider clock
) : ISecurityStampValidator
{
    public async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var ct = context.HttpContext.RequestAborted;
        var principal = context.Principal ?? new ClaimsPrincipal();
        if (
            !Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            || !await StampHolds(principal, id, ct)
            || await Find([id], ct) is not [{ Status: not AccountStatus.Closed } account]
        )
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        acting.SignIn(
            id,
            principal.Identity?.Name ?? "",
            await InForce(account, ct),
            Guid.TryParse(principal.FindFirstValue(SessionClaims.Grant), out var chosen)
                ? chosen
                : null,
            !settings.Value.SecondFactorRequired
                || principal.HasClaim(SessionClaims.Method, SessionClaims.SecondFactor)
        );
    }

    private async Task<bool> StampHolds(ClaimsPrincipal principal, Guid id, CancellationToken ct)
    {
        var stamp = await accounts
            .Users.Where(user => user.Id == id)
            .Select(user => user.SecurityStamp)
            .SingleOrDefaultAsync(ct);
        return stamp is not null
            && stamp
                == principal.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType);
    }

    private async Task<IReadOnlyList<ActingGrant>> InForce(
        AccountPage account,
        CancellationToken ct
    )
    {
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        var own = account
            .Grants.Where(grant => grant.InForce(today))
            .Select(grant => new ActingGrant(
                grant.Id,
                grant.Role,
                grant.Region,
                grant.Organisation,
                null,
                grant.Township
            ));
        var places = account.Deputyships.Where(place => place.InForce(today)).ToList();
        if (places.Count == 0)
        {
            return [.. own];
        }

        // A deputy has what the holder has, and no longer: the holder's grant is looked up each time.
        var holders = await Find([.. places.Select(place => place.Principal)], ct);
        var held = holders
            .Where(holder => holder.Status == AccountStatus.Open)
            .SelectMany(holder => holder.Grants)
            .Where(grant => grant.InForce(today))
            .Select(grant => grant.Id)
            .ToHashSet();
        return
        [
            .. own,
            .. places
                .Where(place => held.Contains(place.Grant))
                .Select(place => new ActingGrant(
                    place.Id,
                    place.Role,
                    place.Region,
                    place.Organisation,
                    place.Principal
                )),
        ];
    }

    private Task<List<AccountPage>> Find(List<Guid> ids, CancellationToken ct) =>
        rows.Set<AccountPage>()
            .Where(row => row.TenantId == RegionCode.Nation && ids.Contains(row.Id))
            .ToListAsync(ct);
}
