using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>The legal guard on claiming. Each check names its article, and its text says what to do; the first that is broken is told. Rules and pages ask the same guard.</summary>
public static class ClaimGuard
{
    /// <summary>How many places somebody may hold at once.</summary>
    public const string OpenClaims = "OR-06.open_claims";

    /// <summary>Minutes on the way between two services.</summary>
    public const string TravelMinutes = "OR-06.travel_minutes";

    /// <summary>Whether the order has a place to claim now (OR-06).</summary>
    /// <returns>What is broken, or <c>null</c>.</returns>
    public static RuleBrokenException? OrderOpen(Order order, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(order);
        return First(
            Standing(order, now).Append(When(order.Now.FreePlaces() == 0, "OR-06", "ClaimTaken"))
        );
    }

    /// <summary>Whether the order still stands on the board, with or without a free place: one may wait for it.</summary>
    public static RuleBrokenException? OrderStanding(Order order, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(order);
        return First(Standing(order, now));
    }

    /// <summary>Whether the person is one who may do it: nothing of this changes by giving another order back.</summary>
    public static RuleBrokenException? Fits(Order order, Claimant who, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(context);
        return First(
            Admitted(who, context.Today)
                .Concat(ClaimOfMinor.Checks(order, who))
                .Concat(Able(order, who))
        );
    }

    /// <summary>Whether somebody with a place may still come and see who they serve: not after they left or were suspended, nor a minor whose guardian took the consent back. A pause by their own wish ends no place.</summary>
    /// <returns>What is broken, or <c>null</c>.</returns>
    public static RuleBrokenException? MayServe(Volunteer? who, DateOnly today) =>
        First(
            Registered(
                    who
                        is {
                            Status: VolunteerStatus.Suspended,
                            SuspendedFor: SuspensionReason.OwnWish
                        }
                        ? who with
                        {
                            Status = VolunteerStatus.Active,
                        }
                        : who,
                    today
                )
                .Append(
                    When(
                        who is not null && who.IsMinorOn(today) && !who.HasConsentOn(today),
                        "VO-15",
                        "ClaimNeedsGuardian"
                    )
                )
        );

    /// <summary>Whether they have room for it: not too many at once, and not two at one time (OR-06).</summary>
    public static RuleBrokenException? HasRoom(Order order, Claimant who, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(context);
        return First(Room(order, who, context));
    }

    /// <summary>Whether volunteers of the actor's province may know of the order at all.</summary>
    public static bool IsInReach(StreamKey order, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return order.Tenant.Length == RegionCode.Nation.Length
            && RegionCode.IsCode(order.Tenant)
            && RegionCode.ProvinceOf(order.Tenant) == RegionCode.ProvinceOf(actor.Region);
    }

    internal static RuleBrokenException? When(
        bool broken,
        string? rule,
        string code,
        params IReadOnlyList<object> values
    ) => broken ? new RuleBrokenException(rule, code, null, values) : null;

    private static IEnumerable<RuleBrokenException?> Standing(Order order, DateTimeOffset now)
    {
        var status = order.Now.Status;
        yield return When(order.Now.IsOver() || status == OrderStatus.Done, "OR-06", "ClaimOver");
        yield return When(
            !order.Now.Route.Board || order.Now.Route.TakenOn is not null,
            "OR-06",
            "ClaimNotOnBoard"
        );
        yield return When(order.Now.Until <= now, "OR-06", "ClaimPast", order.Now.Until);
    }

    private static IEnumerable<RuleBrokenException?> Admitted(Claimant who, DateOnly today) =>
        Registered(who.Person, today).Append(When(who.WorksHere, "VO-10", "ClaimByStaff"));

    private static IEnumerable<RuleBrokenException?> Registered(Volunteer? who, DateOnly today)
    {
        yield return When(
            who is null or { Status: VolunteerStatus.Left },
            "VO-02",
            "ClaimNotRegistered"
        );
        yield return When(
            who is { Status: VolunteerStatus.Registered or VolunteerStatus.TurnedDown },
            "VO-02",
            "ClaimNotVerified"
        );
        yield return When(
            who is { Status: VolunteerStatus.Suspended } person
                && (person.SuspendedUntil ?? DateOnly.MaxValue) >= today,
            "VO-16",
            "ClaimSuspended"
        );
    }

    private static IEnumerable<RuleBrokenException?> Able(Order order, Claimant who)
    {
        var (item, day) = (order.Placed.Item, ChinaTime.DateOf(order.Now.From));
        var skill = item.Skill ?? default;
        var asked = item.Skill is not null;
        yield return When(
            asked && who.Person?.Skills.ContainsKey(skill) != true,
            "VO-14",
            "ClaimSkillMissing",
            skill
        );
        yield return When(
            asked && who.Person?.Can(skill, day) != true,
            "VO-13",
            "ClaimSkillEnded",
            skill
        );
        yield return When(
            item.Risk && who.Person?.IsInsuredOn(day) != true,
            "VO-12",
            "ClaimNotInsured",
            day
        );
        yield return When(
            item.AgreementNeeded && who.Person?.HasAgreementOn(day) != true,
            "VO-13",
            "ClaimWithoutAgreement",
            day
        );
        yield return When(order.Now.NotBy.Contains(who.Key.Id), "OR-13", "ClaimNotAgain");
    }

    private static IEnumerable<RuleBrokenException?> Room(
        Order order,
        Claimant who,
        DecisionContext context
    )
    {
        var held = who.Years.SelectMany(year => year.Held.Values).ToList();
        var limit = context.Rules.Parameters.Count(OpenClaims, who.Key.Tenant, context.Today);
        var (served, letDown) = who.Record();
        yield return When(
            held.Count >= limit,
            "OR-06",
            "ClaimTooMany",
            held.Count,
            served,
            letDown
        );
        var travel = context.Rules.Parameters.Count(TravelMinutes, who.Key.Tenant, context.Today);
        var wanted = ServiceTime.Of(order);
        var clash = held.Find(place => ServiceTime.Of(place).Clashes(wanted, travel));
        yield return When(clash is not null, "OR-06", "ClaimClash", clash?.From ?? default, travel);
    }

    private static RuleBrokenException? First(IEnumerable<RuleBrokenException?> checks) =>
        checks.FirstOrDefault(broken => broken is not null);
}

/// <summary>Somebody who would like a place, as the guard knows them.</summary>
/// <param name="Key">Their stream; the id is their account.</param>
/// <param name="Person">What they registered, or <c>null</c>.</param>
/// <param name="Years">What they hold, in the years that the service asks.</param>
/// <param name="WorksHere">Their account also works for the place: its station, its office or its grid (VO-10).</param>
public sealed record Claimant(
    StreamKey Key,
    Volunteer? Person,
    IReadOnlyList<VolunteerYear> Years,
    bool WorksHere
)
{
    /// <summary>Places kept and places let down in those years, which is shown wherever the limit of open claims is.</summary>
    public (int Served, int LetDown) Record() =>
        (Years.Sum(year => year.Record().Served), Years.Sum(year => year.Record().LetDown));
}
