using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

// Stream "order": one service order 服务订单 from the menu, in the county's tenant. The events of claims and of attendance on it stand in their own folders.
// Who is served, where they live and every word about them lie in the vault under the person.

/// <summary>A person in need, or someone for them, ordered (OR-01); 台账, the first of the five haves.</summary>
/// <param name="Number">For people to name it by.</param>
/// <param name="Served">Stream of the person served.</param>
/// <param name="Person">The person in the vault.</param>
/// <param name="Village">12-digit code.</param>
/// <param name="Station">The station of the township, or <c>null</c> where none works.</param>
/// <param name="Item">As the menu had it.</param>
/// <param name="MenuVersion">Of which version.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Urgency">Sets the clock (OR-03).</param>
/// <param name="From">From when the person wants it.</param>
/// <param name="Until">Until when; the service takes place in between.</param>
/// <param name="Due">Done at the latest.</param>
/// <param name="Places">How many volunteers it takes; the person is counted once however many come.</param>
/// <param name="Proxy">Who ordered for them with what consent (OR-02), or <c>null</c> for the person.</param>
/// <param name="Note">Names what was said among the person's texts in the vault, or <c>null</c>.</param>
/// <param name="Cause">What made it.</param>
/// <param name="By">Who wrote it down.</param>
/// <param name="AssignBy">Somebody has it by then, or it climbs (OR-05).</param>
public sealed record OrderPlaced(
    string Number,
    Guid Served,
    Guid Person,
    string Village,
    Guid? Station,
    MenuItem Item,
    int MenuVersion,
    OrderChannel Channel,
    Urgency Urgency,
    DateTimeOffset From,
    DateTimeOffset Until,
    DateTimeOffset Due,
    int Places,
    ProxyOrder? Proxy,
    Guid? Note,
    OrderCause Cause,
    DutyHolder By,
    DateTimeOffset? AssignBy = null
);

/// <summary>What made an order: a call, the order before it in a long follow-up, a safety check; nothing of these for most.</summary>
/// <param name="Call">The hotline call.</param>
/// <param name="Repeats">The order of the same follow-up before it.</param>
/// <param name="SafetyCheck">The check that made it.</param>
public sealed record OrderCause(Guid? Call = null, Guid? Repeats = null, Guid? SafetyCheck = null);

/// <summary>Somebody ordered for the person.</summary>
/// <param name="Relation">What they are to them.</param>
/// <param name="Consent">How the person agreed.</param>
public sealed record ProxyOrder(ProxyRelation Relation, ConsentWay Consent);

/// <summary>Somebody looked after the order: a call, a visit, a word with the one who does it; 跟进.</summary>
/// <param name="Way">How.</param>
/// <param name="Note">Names the words in the vault, or <c>null</c>.</param>
public sealed record OrderFollowedUp(FollowUpWay Way, Guid? Note, DutyHolder By);

/// <summary>The person, or someone for them, said how it was; 评价.</summary>
/// <param name="Stars">1 to 5.</param>
/// <param name="Good">Of the four tags, those that were good.</param>
/// <param name="Bad">Those that were not.</param>
/// <param name="Words">Names the words in the vault, or <c>null</c>.</param>
/// <param name="Hidden">The words are abusive: kept, seen by the supervisor only.</param>
/// <param name="Way">How it was told.</param>
public sealed record OrderRated(
    int Stars,
    IReadOnlyList<RatingTag> Good,
    IReadOnlyList<RatingTag> Bad,
    Guid? Words,
    bool Hidden,
    RatingWay Way
);

/// <summary>Nobody answered when the rating was asked for; after the tries of the parameter the order counts as rated "could not be reached".</summary>
/// <param name="Try">1, 2, 3.</param>
/// <param name="Last">With this one the asking ends.</param>
/// <param name="At">When; <c>null</c> when the portal ended the asking because the person died or moved.</param>
public sealed record RatingTried(int Try, bool Last, DateTimeOffset? At, DutyHolder By);

/// <summary>The person complains; the order is open again and done by another (OR-13).</summary>
/// <param name="Kind">About what.</param>
/// <param name="Words">Names the words in the vault, or <c>null</c>.</param>
/// <param name="NotBy">Accounts that do not do it again.</param>
/// <param name="Due">Done at the latest.</param>
/// <param name="From">The service may begin; <c>null</c> leaves the time as it was.</param>
/// <param name="Until">It has ended by then.</param>
/// <param name="Hidden">The words are abusive: kept, seen by the supervisor only.</param>
/// <param name="AssignBy">Somebody has it by then, or it climbs (OR-05).</param>
public sealed record OrderReopened(
    ComplaintKind Kind,
    Guid? Words,
    IReadOnlyList<Guid> NotBy,
    DateTimeOffset Due,
    DateTimeOffset? From = null,
    DateTimeOffset? Until = null,
    bool Hidden = false,
    DateTimeOffset? AssignBy = null
);

/// <summary>The one who ordered was told what became of it; 反馈.</summary>
/// <param name="Way">How.</param>
/// <param name="Outcome">What they were told.</param>
public sealed record OrderFedBack(FollowUpWay Way, OrderOutcome Outcome, DutyHolder By);

/// <summary>The order is closed; all five haves have their record (OR-12).</summary>
public sealed record OrderClosed(DutyHolder By);

/// <summary>The order is not to be done any longer. Whoever claimed it is told and is not to blame.</summary>
/// <param name="Reason">Why.</param>
/// <param name="OnTheWay">Volunteers who had a place then.</param>
public sealed record OrderCancelled(
    CancelReason Reason,
    IReadOnlyList<Guid> OnTheWay,
    DutyHolder By
);

/// <summary>The time for it changed, by agreement with the person.</summary>
public sealed record OrderRescheduled(
    DateTimeOffset From,
    DateTimeOffset Until,
    DateTimeOffset Due,
    DutyHolder By
);

/// <summary>The person lives elsewhere in the county now, or their station closed: another station has the order, or the county when none does (OR-05).</summary>
/// <param name="Station">Who has it now, or <c>null</c> for the county.</param>
/// <param name="Village">12-digit code of where the person lives now.</param>
/// <param name="AssignBy">Its way begins anew, and somebody has it by then (OR-05); <c>null</c> when its way goes on.</param>
public sealed record OrderMoved(
    Guid? Station,
    string Village,
    DateTimeOffset? AssignBy,
    DutyHolder By
);

/// <summary>A long follow-up makes no next order (OR-03).</summary>
/// <param name="Code">Code of the refusal that ended it, or <c>null</c> when somebody did.</param>
public sealed record FollowUpEnded(string? Code, DutyHolder By);
