using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace StationPortal.Web.Accounts;

/// <summary>Identity's manager with the host's clock: a lockout ends by the time that the pages show.</summary>
public sealed class PortalUsers(
    IUserStore<PortalUser> store,
    IOptions<IdentityOptions> options,
    IPasswordHasher<PortalUser> hasher,
    IEnumerable<IUserValidator<PortalUser>> userValidators,
    IEnumerable<IPasswordValidator<PortalUser>> passwordValidators,
    ILookupNormalizer normalizer,
    IdentityErrorDescriber errors,
    IServiceProvider services,
    ILogger<PortalUsers> logger,
    AccountsDb db,
    TimeProvider clock
)
    : UserManager<PortalUser>(
        store,
        options,
        hasher,
        userValidators,
        passwordValidators,
        normalizer,
        errors,
        services,
        logger
    )
{
    public override Task<bool> IsLockedOutAsync(PortalUser user) =>
        Task.FromResult(user.LockoutEnabled && user.LockoutEnd > clock.GetUtcNow());

    /// <summary>What is wrong with a new password, as a text key; <c>null</c> when nothing is.</summary>
    public async Task<string?> Weakness(PortalUser user, string password)
    {
        foreach (var validator in PasswordValidators)
        {
            if (!(await validator.ValidateAsync(this, user, password)).Succeeded)
            {
                return "Account.Password.Weak";
            }
        }

        return
            user.UserName is { } name && password.Contains(name, StringComparison.OrdinalIgnoreCase)
            ? "Account.Password.HoldsName"
            : null;
    }

    /// <summary>Sets a password that has no <see cref="Weakness"/>, lifts a lockout, and ends every session.</summary>
    public async Task SetPassword(PortalUser user, string password)
    {
        user.PasswordHash = PasswordHasher.HashPassword(user, password);
        user.LockoutEnd = null;
        user.AccessFailedCount = 0;
        await UpdateSecurityStampAsync(user);
    }

    /// <summary>The secret of a second factor that is about to be set up; made when there is none. Nothing asks for it before it was proved once, so no session ends.</summary>
    public async Task<string> PrepareSecondFactor(PortalUser user)
    {
        if (await GetAuthenticatorKeyAsync(user) is { } known)
        {
            return known;
        }

        var key = GenerateNewAuthenticatorKey();
        if (Store is IUserAuthenticatorKeyStore<PortalUser> keys)
        {
            await keys.SetAuthenticatorKeyAsync(user, key, CancellationToken);
            await UpdateUserAsync(user);
        }

        return key;
    }

    /// <summary>Takes the time that checking a real password takes.</summary>
    public Task HashForNobody(string password) =>
        Task.Run(() => PasswordHasher.HashPassword(new PortalUser(), password));

    /// <summary>Counts a wrong password or code in one statement, so that guesses sent at the same moment all count.</summary>
    public override async Task<IdentityResult> AccessFailedAsync(PortalUser user)
    {
        var most = Options.Lockout.MaxFailedAccessAttempts;
        DateTimeOffset? until = clock.GetUtcNow() + Options.Lockout.DefaultLockoutTimeSpan;
        await db
            .Users.Where(row => row.Id == user.Id)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(
                        row => row.LockoutEnd,
                        row => row.AccessFailedCount + 1 >= most ? until : row.LockoutEnd
                    )
                    .SetProperty(
                        row => row.AccessFailedCount,
                        row => row.AccessFailedCount + 1 >= most ? 0 : row.AccessFailedCount + 1
                    )
            );
        await db.Entry(user).ReloadAsync();
        return IdentityResult.Success;
    }
}
