using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Volunteers;

// Stream "safety_check": one press of the weather button 天气安全排查, in the county's tenant. Each person asked gets an order of their own.

/// <summary>Everybody of the chosen groups in the chosen villages is to be looked after before a deadline (OR-19).</summary>
/// <param name="Weather">Why.</param>
/// <param name="Item">Code of the item that is ordered for each.</param>
/// <param name="Who">Whom.</param>
/// <param name="Deadline">Answered at the latest.</param>
/// <param name="Expected">How many people it was when it was pressed.</param>
/// <param name="By">Who pressed.</param>
public sealed record SafetyCheckStarted(
    CheckWeather Weather,
    string Item,
    CheckedPeople Who,
    DateTimeOffset Deadline,
    int Expected,
    DutyHolder By
);

/// <summary>One more batch of people has their orders.</summary>
/// <param name="Last">The last person of the batch, in the order of their ids; <c>null</c> when there was nobody.</param>
/// <param name="Asked">New orders.</param>
/// <param name="LeftOut">People who got none: asked by another check already, let go meanwhile, or the item is not for them.</param>
/// <param name="All">With this batch everybody was asked.</param>
public sealed record SafetyCheckAsked(Guid? Last, int Asked, int LeftOut, bool All);

/// <summary>The check ended; orders that are open stay with whoever has them.</summary>
public sealed record SafetyCheckEnded(DutyHolder By);

// Stream "safety_answer": what was heard of one person in one check, in the county's tenant.

/// <summary>The person was reached without a visit.</summary>
/// <param name="Check">The check.</param>
/// <param name="Served">Stream of the person served.</param>
/// <param name="Order">Their order of the check.</param>
/// <param name="Village">12-digit code of where they live.</param>
/// <param name="Station">The station that has the order, or <c>null</c>.</param>
/// <param name="Answer">How they are.</param>
/// <param name="By">Who spoke to them.</param>
public sealed record SafetyCheckAnswered(
    Guid Check,
    Guid Served,
    Guid Order,
    string Village,
    Guid? Station,
    CheckAnswer Answer,
    DutyHolder By
);

/// <summary>Whom a check asks.</summary>
/// <param name="Villages">12-digit codes.</param>
/// <param name="Needs">Groups of need; whoever is in one of them, or in one of <paramref name="Served"/>.</param>
/// <param name="Served">Groups of people served. Without any group it is everybody of the villages.</param>
public sealed record CheckedPeople(
    IReadOnlyList<string> Villages,
    IReadOnlyList<NeedGroup> Needs,
    IReadOnlyList<ServedGroup> Served
)
{
    /// <summary>Whether somebody of these groups is asked.</summary>
    public bool Includes(
        IReadOnlyCollection<ServedGroup> served,
        IReadOnlyCollection<NeedGroup> needs
    ) =>
        (Needs.Count == 0 && Served.Count == 0)
        || Needs.Any(needs.Contains)
        || Served.Any(served.Contains);
}

/// <summary>Why people are looked after all at once.</summary>
public enum CheckWeather
{
    /// <summary>寒潮.</summary>
    ColdWave = 1,

    /// <summary>高温.</summary>
    Heat = 2,

    /// <summary>汛期.</summary>
    Flood = 3,

    /// <summary>其他.</summary>
    Other = 4,
}

/// <summary>How somebody is who was reached by phone.</summary>
public enum CheckAnswer
{
    /// <summary>平安.</summary>
    AllWell = 1,

    /// <summary>需要上门.</summary>
    NeedsVisit = 2,
}
