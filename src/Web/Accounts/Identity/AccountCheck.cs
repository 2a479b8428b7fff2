using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;

namespace StationPortal.Web.Accounts;

/// <summary>Checks the sign-in cookie against the database on each request and fills <see cref="Acting"/>:
/// "sign out everywhere", a closed account and an ended grant hold from the next click on.</summary>
internal sealed class AccountCheck(
    NpgsqlDataSource database,
    ReadModels rows,
    Acting acting,
    IOptions<IdentityOptions> identity,
    IOptions<AccountSettings> settings,
    TimeProvider clock
) : ISecurityStampValidator
{
    // Every signed-in request pays for this: one statement, prepared once for each connection.
    private const string Sql = """
        select u.security_stamp, a.status, a.grants, a.deputyships
        from account_user u join account_page a on a.tenant_id = $2 and a.id = u.id
        where u.id = $1
        """;

    public async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var ct = context.HttpContext.RequestAborted;
        var principal = context.Principal ?? new ClaimsPrincipal();
        if (
            !Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            || await Find(id, ct) is not { IsClosed: false } account
            || account.Stamp
                != principal.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType)
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

    private async Task<Standing?> Find(Guid id, CancellationToken ct)
    {
        await using var command = database.CreateCommand(Sql);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = RegionCode.Nation });
        await using var row = await command.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct) && !row.IsDBNull(0)
            ? new Standing(
                row.GetString(0),
                row.GetString(1) == nameof(AccountStatus.Closed),
                Read<AccountGrant>(row, 2),
                Read<AccountDeputyship>(row, 3)
            )
            : null;
    }

    private static List<T> Read<T>(NpgsqlDataReader row, int column) =>
        JsonSerializer.Deserialize<List<T>>(row.GetFieldValue<byte[]>(column), StoredJson.Options)
        ?? [];

    private async Task<IReadOnlyList<ActingGrant>> InForce(Standing account, CancellationToken ct)
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
        var principals = places.ConvertAll(place => place.Principal);
        var holders = await rows.Set<AccountPage>()
            .Where(row => row.TenantId == RegionCode.Nation && principals.Contains(row.Id))
            .ToListAsync(ct);
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

    /// <summary>What the tables say of an account at this moment.</summary>
    /// <param name="Stamp">Changes when every session ends.</param>
    private sealed record Standing(
        string Stamp,
        bool IsClosed,
        List<AccountGrant> Grants,
        List<AccountDeputyship> Deputyships
    );
}
