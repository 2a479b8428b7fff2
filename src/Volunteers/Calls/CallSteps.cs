using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Nobody answered the callback; after the tries of the parameter the call becomes a lead of the station (OR-17).</summary>
/// <param name="Own">Which call.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
public sealed record TryCallback(OwnCall Own) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => Own.Streams;

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var call = Own.In(CallStatus.Callback, streams, context.Actor);
        var hours = Of("hours_between", context);
        Refuse.If(
            call.LastTry is { } last && context.Now < last.AddHours(hours),
            "OR-17",
            "CallbackTriedJustNow",
            null,
            hours
        );
        var next = call.Tries + 1;
        yield return Change.To<Call>(
            Own.Key,
            new CallbackTried(next, context.Now, context.Actor.Holder)
        );
        if (next >= Of("tries", context))
        {
            yield return Change.To<Call>(
                Own.Key,
                new LeadNoted(context.Now.AddHours(Of("hours_lead", context)))
            );
        }
    }

    private int Of(string parameter, DecisionContext context) =>
        context.Rules.Parameters.Count($"OR-17.{parameter}", Own.Key.Tenant, context.Today);
}

/// <summary>The callback was answered.</summary>
/// <param name="Own">Which call.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
public sealed record AnswerCallback(OwnCall Own) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => Own.Streams;

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        Own.In(CallStatus.Callback, streams, context.Actor);
        yield return Change.To<Call>(Own.Key, new CallAnswered(context.Actor.Holder));
    }
}

/// <summary>Hands a call with an open callback on to the station of the person, which is responsible from now on (OR-17).</summary>
/// <param name="Own">Which call.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
public sealed record HandCallOn(OwnCall Own) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => Own.Streams;

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var call = Own.In(CallStatus.Callback, streams, context.Actor);
        Refuse.If(call.HandedOn, "OR-17", "CallIsHandedOn");
        Refuse.If(call.Station is null, "OR-17", "CallWithoutStation");
        yield return Change.To<Call>(Own.Key, new CallHandedOn(context.Actor.Holder));
    }
}

/// <summary>Somebody went after a lead (OR-17).</summary>
/// <param name="Own">Which call.</param>
/// <param name="Outcome">What they found.</param>
/// <param name="Words">Names the words in the vault, or <c>null</c>.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
public sealed record SettleLead(OwnCall Own, LeadOutcome Outcome, Guid? Words) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => Own.Streams;

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        Own.In(CallStatus.Lead, streams, context.Actor);
        yield return Change.To<Call>(
            Own.Key,
            new LeadSettled(Outcome, Words, context.Actor.Holder)
        );
    }
}
