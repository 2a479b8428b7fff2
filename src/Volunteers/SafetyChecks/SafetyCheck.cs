using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>A safety check, as far as rules ask.</summary>
/// <param name="Started">How it began.</param>
/// <param name="Last">The last person who was asked, or <c>null</c>.</param>
/// <param name="All">Everybody was asked.</param>
/// <param name="Ended">It is over.</param>
public sealed record SafetyCheck(SafetyCheckStarted Started, Guid? Last, bool All, bool Ended)
    : IStreamState<SafetyCheck>
{
    public static string StreamType => "safety_check";

    /// <summary>The order of a person in a check: one, however often it is asked for.</summary>
    public static StreamKey OrderOf(StreamKey check, Guid served) =>
        new(check.Tenant, DerivedId.From("safety_check_order", $"{check.Id:N} {served:N}"));

    /// <summary>The check, for somebody who may run it: the county, or the township when all its villages are theirs.</summary>
    /// <exception cref="NotInScopeException">Another township's.</exception>
    public SafetyCheck InScopeOf(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Role == Role.TownshipOfficial && !IsOf(Started.Who, actor.Township)
            ? throw new NotInScopeException(StreamType)
            : this;
    }

    internal static bool IsOf(CheckedPeople who, string? township) =>
        township is { Length: > 0 }
        && who.Villages.All(village => village.StartsWith(township, StringComparison.Ordinal));

    public static SafetyCheck Start(object first) =>
        first is SafetyCheckStarted e
            ? new(e, null, false, false)
            : throw new UnexpectedEventException(StreamType, first);

    public SafetyCheck Apply(object next) =>
        next switch
        {
            SafetyCheckAsked e => this with { Last = e.Last ?? Last, All = e.All },
            SafetyCheckEnded => this with { Ended = true },
            _ => this,
        };
}

/// <summary>What was heard of one person in one check.</summary>
/// <param name="Answer">How they are.</param>
public sealed record SafetyAnswer(CheckAnswer Answer) : IStreamState<SafetyAnswer>
{
    public static string StreamType => "safety_answer";

    /// <summary>One per person and check.</summary>
    public static StreamKey KeyOf(StreamKey check, Guid served) =>
        new(check.Tenant, DerivedId.From(StreamType, $"{check.Id:N} {served:N}"));

    public static SafetyAnswer Start(object first) =>
        first is SafetyCheckAnswered e
            ? new(e.Answer)
            : throw new UnexpectedEventException(StreamType, first);

    public SafetyAnswer Apply(object next) =>
        next is SafetyCheckAnswered e ? new SafetyAnswer(e.Answer) : this;
}
