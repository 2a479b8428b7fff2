using StationPortal.Web.Frame;

namespace StationPortal.Web.Accounts.Administration;

/// <summary>The list of accounts.</summary>
/// <param name="Rows">At most <see cref="Most"/>, the newest first.</param>
/// <param name="Status">The filter.</param>
/// <param name="Name">Beginning of the user name that was searched for.</param>
/// <param name="Waiting">Requests that wait for an answer.</param>
public sealed record AccountsPage(
    IReadOnlyList<AccountLine> Rows,
    AccountStatus? Status,
    string? Name,
    int Waiting
)
{
    /// <summary>Rows on one page; more are found by the filters.</summary>
    public const int Most = 100;
}

/// <summary>One account of the list.</summary>
public sealed record AccountLine(AccountPage Account, string UserName, string Person);

/// <summary>Colours of an account's status.</summary>
public static class AccountTones
{
    public static Tone Of(AccountStatus status) =>
        status switch
        {
            AccountStatus.Requested => Tone.Amber,
            AccountStatus.Open => Tone.Green,
            AccountStatus.Refused => Tone.Red,
            _ => Tone.Grey,
        };
}

/// <summary>The page of one account.</summary>
/// <param name="Account">The account.</param>
/// <param name="UserName">Its pseudonymous name.</param>
/// <param name="Holder">Name, phone and e-mail, masked.</param>
/// <param name="SecondFactor">Whether it has one.</param>
/// <param name="Names">User names of the accounts it is deputy for or has as deputies.</param>
/// <param name="MayChange">Administrators; auditors only read.</param>
public sealed record AccountDetails(
    AccountPage Account,
    string UserName,
    MaskedHolder Holder,
    bool SecondFactor,
    IReadOnlyDictionary<Guid, string> Names,
    bool MayChange
)
{
    public GrantForm Grant { get; init; } = new() { Seen = Account.Version };

    public AnswerForm Form { get; init; } = new() { Seen = Account.Version };

    public string NameOf(Guid account) => Names.GetValueOrDefault(account) ?? "";
}

/// <summary>The person behind an account as pages show them (PD-07).</summary>
public sealed record MaskedHolder(string Name, string Phone, string Email);
