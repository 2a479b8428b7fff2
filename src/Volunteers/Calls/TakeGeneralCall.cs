using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Volunteers;

/// <summary>Writes down a call that is about nobody in particular: no person, no words, no order (OR-17).</summary>
/// <param name="Call">New.</param>
/// <param name="Station">The station at which it was taken; <c>null</c> for the township and the county.</param>
/// <param name="About">A question, a complaint or a wrong number.</param>
/// <param name="Topic">What was asked about; <c>null</c> for a wrong number.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
public sealed record TakeGeneralCall(
    StreamKey Call,
    StreamKey? Station,
    CallAbout About,
    CallTopic? Topic
) : IDecision
{
    private static readonly CallAbout[] AboutNobody =
    [
        CallAbout.Question,
        CallAbout.Complaint,
        CallAbout.WrongNumber,
    ];

    public IReadOnlyList<StreamUse> Streams =>
        Station is { } station
            ? [StreamUse.Of<Call>(Call), StreamUse.Of<Station>(station)]
            : [StreamUse.Of<Call>(Call)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(context);
        var place = PlaceOf(streams, context.Actor);
        Refuse.If(streams.Find<Call>(Call) is not null, null, "CallIsTaken");
        Refuse.If(!AboutNobody.Contains(About), "OR-17", "CallNeedsPerson", nameof(About));
        var isWrong = About == CallAbout.WrongNumber;
        Refuse.If(Topic is null && !isWrong, "OR-17", "CallTopicMissing", nameof(Topic));
        yield return Change.To<Call>(
            Call,
            new GeneralCallTaken(
                About,
                isWrong ? null : Topic,
                place,
                Station?.Id,
                context.Actor.Holder
            )
        );
    }

    // Who answers for nobody here takes no call here: a province has no hotline of its own.
    private string PlaceOf(LoadedStreams streams, Actor actor) =>
        actor.Role switch
        {
            Role.Agency or Role.SocialWorker when Station is { } key && key.Tenant == Call.Tenant =>
                Refuse.Missing(streams.Find<Station>(key)).InScopeOf(actor).Opened.Township,
            Role.TownshipOfficial
                when actor.Township is { } township && actor.Region == Call.Tenant => township,
            Role.Official when actor.Region == Call.Tenant => Call.Tenant,
            _ => throw new NotInScopeException(Volunteers.Call.StreamType),
        };
}
