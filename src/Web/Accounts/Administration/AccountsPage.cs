using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Accounts.Administration;

/// <summary>One account of the list.</summary>
public sealed class AccountRow : IKeyedRow
{
    public required string TenantId { get; init; }
    public required Guid Id { get; init; }

    /// <summary>The person in the vault.</summary>
    public required Guid Person { get; init; }
    public required AccountStatus Status { get; init; }
    public required DateTimeOffset Since { get; init; }
    public Role? AskedRole { get; init; }
    public string? AskedRegion { get; init; }
    public required List<AccountGrant> Grants { get; init; }

    /// <summary>Its user name begins as was searched for.</summary>
    public required bool Named { get; init; }

    /// <summary>Pseudonymous.</summary>
    public string UserName { get; set; } = "";

    /// <summary>Masked (PD-07).</summary>
    public string PersonName { get; set; } = "";

    /// <summary>What it was asked for while it waits, else its grants.</summary>
    public string Places(PageTexts texts) =>
        AskedRole is { } asked && Status == AccountStatus.Requested
            ? texts["Account.Asks", texts.Of(asked), texts.Region(AskedRegion ?? "")]
            : string.Join(
                texts["Frame.Comma"],
                Grants.Select(grant => $"{texts.Of(grant.Role)} · {texts.Region(grant.Region)}")
            );
}

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
    /// <summary>The authority where the person behind it is known, or <c>null</c> when the reader may not look at them or they are not known yet.</summary>
    public string? PersonIn { get; init; }

    /// <summary>The past day it is shown on; nothing can be done there.</summary>
    public DateOnly? On { get; init; }

    public GrantForm Grant { get; init; } = new() { Seen = Account.Version };

    public AnswerForm Form { get; init; } = new() { Seen = Account.Version };

    public string NameOf(Guid account) => Names.GetValueOrDefault(account) ?? "";
}

/// <summary>The person behind an account as pages show them (PD-07).</summary>
public sealed record MaskedHolder(string Name, string Phone, string Email);
