using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StationPortal.Jurisdiction;

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

    /// <summary>Refuses a password that the policy does not allow, or that holds the user name.</summary>
    /// <param name="user">Whose password.</param>
    /// <param name="password">As typed.</param>
    /// <param name="field">The form field that the refusal is about.</param>
    /// <exception cref="RuleBrokenException">Too short, too uniform, or easily guessed.</exception>
    public async Task RequireGood(PortalUser user, string password, string field)
    {
        foreach (var validator in PasswordValidators)
        {
            var result = await validator.ValidateAsync(this, user, password);
            Refuse.If(
                !result.Succeeded,
                null,
                "PasswordWeak",
                field,
                Options.Password.RequiredLength,
                Options.Password.RequiredUniqueChars
            );
        }

        Refuse.If(
            user.UserName is { } name
                && password.Contains(name, StringComparison.OrdinalIgnoreCase),
            null,
            "PasswordHoldsName",
            field
        );
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
