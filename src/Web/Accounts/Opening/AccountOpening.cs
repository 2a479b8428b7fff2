using System.Text.RegularExpressions;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Vault;
using StationPortal.Web.Accounts.SignIn;

namespace StationPortal.Web.Accounts;

/// <summary>What is kept of the person behind an account, in the vault.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Email">For mails and resetting the password; one account per address.</param>
/// <param name="Phone">Mobile number, or <c>null</c>.</param>
public sealed record AccountHolder(string Name, string Email, string? Phone);

/// <summary>A new account that becomes real with the decision it goes into.</summary>
/// <param name="Account">Id of the account and its stream.</param>
/// <param name="Person">The person in the vault.</param>
/// <param name="Fingerprints">HMAC of each of the person's fields.</param>
/// <param name="Parts">The sign-in row and the person's texts, for the deciding transaction.</param>
public sealed record PreparedAccount(
    Guid Account,
    Guid Person,
    IReadOnlyDictionary<string, string> Fingerprints,
    IReadOnlyList<ITransactionPart> Parts
);

/// <summary>Prepares accounts: checks name, e-mail and password, and makes the rows that go into the deciding transaction.</summary>
public sealed partial class AccountOpening(
    PortalUsers users,
    SignInNames names,
    SealedTexts vault,
    SearchTokens tokens
)
{
    /// <param name="account">The new id; the same id again is the same account.</param>
    /// <param name="holder">The person.</param>
    /// <param name="userName">Pseudonymous: 3 to 32 small letters, digits, dots, dashes.</param>
    /// <param name="password">The first password, or <c>null</c> when the person sets it by a mailed link.</param>
    /// <param name="ct">Ends the look-ups.</param>
    /// <exception cref="RuleBrokenException">Name, e-mail or password cannot be used.</exception>
    public async Task<PreparedAccount> Prepare(
        Guid account,
        AccountHolder holder,
        string userName,
        string? password,
        CancellationToken ct
    )
    {
        var user = new PortalUser
        {
            Id = account,
            UserName = userName,
            NormalizedUserName = users.NormalizeName(userName),
            Person = PersonOf(account),
            EmailToken = names.TokenOf(holder.Email),
            SecurityStamp = Guid.NewGuid().ToString("N"),
            ConcurrencyStamp = Guid.NewGuid().ToString(),
            LockoutEnabled = true,
        };
        Refuse.If(!GoodName().IsMatch(userName), null, "UserNameShape", "UserName");
        Refuse.If(
            await users.FindByNameAsync(userName) is { } other && other.Id != account,
            null,
            "UserNameTaken",
            "UserName"
        );
        Refuse.If(
            await names.FindByEmail(holder.Email, ct) is { } same && same.Id != account,
            null,
            "EmailTaken",
            "Email"
        );
        if (password is not null)
        {
            Refuse.If(
                await users.Weakness(user, password) is not null,
                null,
                "PasswordWeak",
                "Password"
            );
            user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        }

        var texts = Texts(holder);
        return new PreparedAccount(
            account,
            user.Person,
            texts.ToDictionary(
                text => text.Key,
                text => tokens.Fingerprint(user.Person, text.Value),
                StringComparer.Ordinal
            ),
            [new PortalUserRow(user), await vault.Write(user.Person, texts, ct)]
        );
    }

    /// <summary>The person in the vault behind an account.</summary>
    public static Guid PersonOf(Guid account) =>
        DerivedId.From("account holder", account.ToString());

    private static Dictionary<string, string> Texts(AccountHolder holder)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [PersonFields.Name] = holder.Name,
            [PersonFields.Email] = holder.Email,
        };
        if (holder.Phone is { } phone)
        {
            texts.Add(PersonFields.Phone, phone);
        }

        return texts;
    }

    [GeneratedRegex("^[a-z][a-z0-9.-]{2,31}$", RegexOptions.None, 1000)]
    private static partial Regex GoodName();
}
