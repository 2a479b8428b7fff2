using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

// Events of the stream "order" about volunteers who claim it. A volunteer is named by their account, never by name.

/// <summary>A volunteer has a place on the order (OR-06). What they hold at once is in their year.</summary>
/// <param name="Volunteer">Their account.</param>
/// <param name="Home">The province that keeps them.</param>
/// <param name="Waits">A risk item: the station approves first (OR-07); until then nothing about the person is shown.</param>
/// <param name="FromWaiting">They moved up from the waiting list (OR-08).</param>
/// <param name="Year">Calendar year of their stream that holds the place.</param>
public sealed record OrderClaimed(
    Guid Volunteer,
    string Home,
    bool Waits,
    bool FromWaiting = false,
    int Year = 0
);

/// <summary>The station approved the claim of a risk item.</summary>
public sealed record ClaimApproved(Guid Volunteer, DutyHolder By);

/// <summary>The station did not approve it; the volunteer is not to blame.</summary>
public sealed record ClaimTurnedDown(Guid Volunteer, TurnDownReason Reason, DutyHolder By);

/// <summary>The volunteer gave the order back (OR-09).</summary>
/// <param name="Late">Less than the hours of the parameter before the service.</param>
public sealed record ClaimGivenBack(Guid Volunteer, GiveBackReason Reason, bool Late);

/// <summary>The volunteer handed the order to another, who accepted.</summary>
/// <param name="Volunteer">Who had it.</param>
/// <param name="To">Who has it now.</param>
/// <param name="ToHome">The province that keeps the other.</param>
/// <param name="Waits">The station approves first.</param>
/// <param name="Year">Calendar year of the other's stream that holds the place.</param>
public sealed record ClaimPassedOn(
    Guid Volunteer,
    Guid To,
    string ToHome,
    bool Waits,
    int Year = 0
);

/// <summary>The volunteer offered the place to another, who has not answered; a second offer replaces the first.</summary>
/// <param name="Volunteer">Who has it.</param>
/// <param name="To">To whom it is offered.</param>
public sealed record ClaimOffered(Guid Volunteer, Guid To);

/// <summary>Somebody who came late waits for a place; the first who still fits moves up by itself.</summary>
public sealed record WaitingJoined(Guid Volunteer, string Home);

/// <summary>They no longer wait, or did not fit when a place was free.</summary>
/// <param name="Passed">Code of the refusal that passed them over, or <c>null</c> when they left themselves.</param>
public sealed record WaitingLeft(Guid Volunteer, string? Passed);

/// <summary>The volunteer did not come (OR-09); told by the station, and the volunteer may answer.</summary>
public sealed record VolunteerStayedAway(Guid Volunteer, DutyHolder By);

/// <summary>The volunteer had a reason that the station accepts: the note no longer counts.</summary>
public sealed record StayingAwayExcused(Guid Volunteer, GiveBackReason Reason, DutyHolder By);

// Stream "volunteer_year": what a volunteer holds and has done in a calendar year, in their province's tenant. It is the lock for their claims and hours.

/// <summary>They hold a place on an order.</summary>
/// <param name="Order">Which order.</param>
/// <param name="County">Tenant of the order.</param>
/// <param name="From">The service begins, as planned.</param>
/// <param name="Until">It ends, as planned.</param>
/// <param name="Volunteer">Whose year it is.</param>
/// <param name="Minutes">How long it takes within that time; 0 for all of it.</param>
public sealed record PlaceTaken(
    Guid Order,
    string County,
    DateTimeOffset From,
    DateTimeOffset Until,
    Guid Volunteer,
    int Minutes = 0
);

/// <summary>They wait for a place, or were offered one. Whether that still holds, the order says.</summary>
/// <param name="Order">Which order.</param>
/// <param name="County">Tenant of the order.</param>
public sealed record PlaceHopedFor(Guid Order, string County);

/// <summary>They no longer hold it.</summary>
public sealed record PlaceLeft(Guid Order, PlaceEnd How);

/// <summary>A note about staying away or a late give-back was taken back.</summary>
public sealed record PlaceExcused(Guid Order);

/// <summary>Why a claim is given back.</summary>
public enum GiveBackReason
{
    /// <summary>生病.</summary>
    Ill = 1,

    /// <summary>家中有事.</summary>
    Family = 2,

    /// <summary>工作学习冲突.</summary>
    WorkOrSchool = 3,

    /// <summary>天气交通.</summary>
    WeatherOrTraffic = 4,

    /// <summary>其他.</summary>
    Other = 5,
}

/// <summary>Why the station turns a claim down.</summary>
public enum TurnDownReason
{
    /// <summary>技能或者经验不够.</summary>
    NotSkilledEnough = 1,

    /// <summary>本人不愿意由其服务.</summary>
    PersonDeclines = 2,

    /// <summary>改由社工或者机构服务.</summary>
    DoneOtherwise = 3,

    /// <summary>已暂停、退出, 或者监护人撤回同意.</summary>
    MayNotServe = 4,
}

/// <summary>How a place ended.</summary>
public enum PlaceEnd
{
    /// <summary>已服务.</summary>
    Served = 1,

    /// <summary>按时退单.</summary>
    GivenBack = 2,

    /// <summary>临时退单.</summary>
    GivenBackLate = 3,

    /// <summary>未到.</summary>
    StayedAway = 4,

    /// <summary>订单取消.</summary>
    OrderCancelled = 5,

    /// <summary>转给他人.</summary>
    PassedOn = 6,

    /// <summary>站点未同意.</summary>
    TurnedDown = 7,
}
