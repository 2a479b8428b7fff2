using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

// Stream "order_link": the own link 本人链接 by which somebody served orders without an account, in the county's tenant. The link itself is stored nowhere, only its HMAC.

/// <summary>A person got their first link.</summary>
/// <param name="Served">Stream of the person served.</param>
/// <param name="Person">The person in the vault.</param>
/// <param name="Fingerprint">HMAC of the token.</param>
/// <param name="Until">It works until then.</param>
/// <param name="By">Who made it.</param>
public sealed record OrderLinkMade(
    Guid Served,
    Guid Person,
    string Fingerprint,
    DateTimeOffset Until,
    DutyHolder By
);

/// <summary>A new link took the place of the old, which no longer works.</summary>
public sealed record OrderLinkRenewed(string Fingerprint, DateTimeOffset Until, DutyHolder By);

/// <summary>The link no longer works.</summary>
public sealed record OrderLinkRevoked(LinkEnd Reason, DutyHolder By);

/// <summary>Something was ordered by the link.</summary>
/// <param name="Order">The order.</param>
/// <param name="On">The day, by which orders are limited.</param>
public sealed record OrderLinkUsed(Guid Order, DateOnly On);

/// <summary>Why a link ends.</summary>
public enum LinkEnd
{
    /// <summary>遗失.</summary>
    Lost = 1,

    /// <summary>他人使用.</summary>
    UsedByOthers = 2,

    /// <summary>本人不再需要.</summary>
    NoLongerWanted = 3,
}
