using StationPortal.Jurisdiction;

namespace StationPortal.Web.Access;

/// <summary>Who is at the keyboard, for this request: the account and the one grant it acts under. Read from the database on each request, so that an ended grant ends at once.</summary>
public sealed class Acting
{
    /// <summary>The signed-in account, or <c>null</c> for a visitor.</summary>
    public Guid? Account { get; private set; }

    /// <summary>The pseudonymous user name; <c>null</c> for a visitor.</summary>
    public string? UserName { get; private set; }

    /// <summary>The account with the grant it acts under; <c>null</c> for visitors and for accounts without a grant in force.</summary>
    public Actor? Actor { get; private set; }

    /// <summary>Every grant in force, deputyships included, for the switch in the top bar.</summary>
    public IReadOnlyList<ActingGrant> Grants { get; private set; } = [];

    /// <summary>The grant of <see cref="Actor"/>.</summary>
    public ActingGrant? Current { get; private set; }

    /// <exception cref="NotInScopeException">Nobody acts: the thing asked for does not exist for them.</exception>
    public Actor Required =>
        Actor ?? throw new NotInScopeException("A page for people who act under a grant");

    /// <summary>Sets who acts; called once, when the sign-in cookie was checked.</summary>
    /// <param name="account">The account.</param>
    /// <param name="userName">Its pseudonymous name.</param>
    /// <param name="grants">All grants in force.</param>
    /// <param name="chosen">The grant chosen in the top bar; another or none when it has ended.</param>
    /// <param name="secondFactor">Whether the second factor was given in this session, or is not required here.</param>
    public void SignIn(
        Guid account,
        string userName,
        IReadOnlyList<ActingGrant> grants,
        Guid? chosen,
        bool secondFactor
    )
    {
        Account = account;
        UserName = userName;
        Grants = grants;
        Current =
            grants.FirstOrDefault(grant => grant.Id == chosen)
            ?? (grants is [var first, ..] ? first : null);
        Actor = Current is { } grant
            ? new Actor(
                account,
                grant.Role,
                grant.Region,
                grant.Organisation,
                grant.DeputyFor,
                secondFactor,
                grant.Township
            )
            : null;
    }
}

/// <summary>One line of the switch in the top bar.</summary>
/// <param name="Id">The grant, or the deputyship.</param>
/// <param name="Role">What it makes one.</param>
/// <param name="Region">6-digit code.</param>
/// <param name="Organisation">The organisation; <c>null</c> for an authority's own people.</param>
/// <param name="DeputyFor">The account whose place one takes, else <c>null</c>.</param>
/// <param name="Township">9-digit code, for a township's official; otherwise <c>null</c>.</param>
public sealed record ActingGrant(
    Guid Id,
    Role Role,
    string Region,
    Guid? Organisation,
    Guid? DeputyFor,
    string? Township = null
);
