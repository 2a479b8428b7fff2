namespace StationPortal.Jurisdiction;

/// <summary>Who decides: the account with the one grant it acts under.</summary>
/// <param name="Account">The account; <see cref="Guid.Empty"/> for the portal itself.</param>
/// <param name="Role">The grant's role.</param>
/// <param name="Region">6-digit code of the grant's region; also the tenant it writes in.</param>
/// <param name="Organisation">The supplier or other organisation it acts for; <c>null</c> for officials.</param>
/// <param name="DeputyFor">The account whose place it takes for a period (代理), else <c>null</c>.</param>
/// <param name="SecondFactor">The second factor was given in this session, or the portal does not ask for it.</param>
/// <param name="Township">9-digit code, for a township's official; otherwise <c>null</c>.</param>
public sealed record Actor(
    Guid Account,
    Role Role,
    string Region,
    Guid? Organisation = null,
    Guid? DeputyFor = null,
    bool SecondFactor = true,
    string? Township = null
)
{
    /// <summary>The portal itself, acting for a tenant.</summary>
    public static Actor Portal(string tenant) => new(Guid.Empty, Role.System, tenant);

    /// <summary>How events name the person whose duty it was, where a rule separates duties.</summary>
    public DutyHolder Holder => new(Account, DeputyFor);
}

/// <summary>The person behind a step, deputyship included. Two steps that must be done by different people have holders that do not overlap.</summary>
public sealed record DutyHolder(Guid Account, Guid? DeputyFor)
{
    /// <summary>A deputy is the same person as the one they stand in for: 代理 does not undo the separation of duties (采购法 61).</summary>
    public bool Overlaps(DutyHolder other) =>
        Account == other.Account
        || Account == other.DeputyFor
        || DeputyFor == other.Account
        || (DeputyFor is not null && DeputyFor == other.DeputyFor);
}
