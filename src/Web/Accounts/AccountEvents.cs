using StationPortal.Jurisdiction;

namespace StationPortal.Web.Accounts;

/// <summary>An account was asked for on the public page. Name, e-mail and phone are in the vault under the person.</summary>
/// <param name="Person">The person in the vault.</param>
/// <param name="Role">What they ask to be.</param>
/// <param name="Region">For which region, 6 digits.</param>
/// <param name="Organisation">The organisation's id, derived from its credit code; <c>null</c> for an authority's own people.</param>
/// <param name="CreditCode">统一社会信用代码 of the organisation; <c>null</c> for an individual supplier.</param>
public sealed record AccountRequested(
    Guid Person,
    Role Role,
    string Region,
    Guid? Organisation,
    string? CreditCode
);

/// <summary>An administrator opened an account for a person without a request.</summary>
public sealed record AccountOpened(Guid Person);

/// <summary>The request was approved; the grant follows in the same decision.</summary>
public sealed record AccountRequestApproved;

/// <summary>The request was refused.</summary>
public sealed record AccountRequestRefused(RequestRefusal Reason);

/// <summary>Why a request was refused.</summary>
public enum RequestRefusal
{
    /// <summary>The person is not known at the organisation.</summary>
    NotKnown = 1,

    /// <summary>Another region decides about it.</summary>
    WrongRegion = 2,

    /// <summary>The person has an account already.</summary>
    HasAccount = 3,

    /// <summary>Papers are missing.</summary>
    PapersMissing = 4,
}

/// <summary>From the day on, the account may act as the role in the region, for the organisation.</summary>
/// <param name="Grant">Names the grant within the account.</param>
/// <param name="Role">What it makes one.</param>
/// <param name="Region">6 digits; also the tenant that officials write in.</param>
/// <param name="Organisation">The organisation, or <c>null</c>.</param>
/// <param name="From">First day, Asia/Shanghai.</param>
/// <param name="Until">Last day, or <c>null</c>.</param>
/// <param name="Township">9 digits, for a township's official; otherwise <c>null</c>.</param>
public sealed record GrantGiven(
    Guid Grant,
    Role Role,
    string Region,
    Guid? Organisation,
    DateOnly From,
    DateOnly? Until,
    string? Township = null
);

/// <summary>The grant ended at once.</summary>
public sealed record GrantEnded(Guid Grant, GrantEnd Reason);

/// <summary>Why a grant ended.</summary>
public enum GrantEnd
{
    /// <summary>The person moved to another post.</summary>
    Moved = 1,

    /// <summary>The person left the organisation.</summary>
    Left = 2,

    /// <summary>It was given by mistake.</summary>
    Mistake = 3,

    /// <summary>It is suspended while something is looked into.</summary>
    Suspended = 4,
}

/// <summary>The holder of a grant named a deputy (代理) for a period.</summary>
public sealed record DeputyNamed(
    Guid Deputyship,
    Guid Grant,
    Guid Deputy,
    DateOnly From,
    DateOnly Until
);

/// <summary>The holder's side of the end of a deputyship before its time.</summary>
public sealed record DeputyEnded(Guid Deputyship);

/// <summary>The deputy's side: they may act in the holder's place, and count as the holder where duties are separated.</summary>
public sealed record DeputyshipBegun(
    Guid Deputyship,
    Guid Principal,
    Guid Grant,
    Role Role,
    string Region,
    Guid? Organisation,
    DateOnly From,
    DateOnly Until
);

/// <summary>The deputy's side of an early end.</summary>
public sealed record DeputyshipEnded(Guid Deputyship);

/// <summary>An administrator took the second factor away, because the person lost it; they set up a new one at the next sign-in.</summary>
public sealed record SecondFactorReset;

/// <summary>The account is closed: nobody can sign in with it.</summary>
public sealed record AccountClosed;

/// <summary>A closed account may be used again.</summary>
public sealed record AccountReopened;
