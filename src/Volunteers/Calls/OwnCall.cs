using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Volunteers;

/// <summary>A call, and the station through which an operator deals with it.</summary>
/// <param name="Key">The call.</param>
/// <param name="Station">The station of the person; <c>null</c> for whoever does not act for one.</param>
public sealed record OwnCall(StreamKey Key, StreamKey? Station = null)
{
    /// <summary>The streams that are asked.</summary>
    public IReadOnlyList<StreamUse> Streams =>
        Station is { } station
            ? [StreamUse.Of<Call>(Key), StreamUse.Of<Station>(station)]
            : [StreamUse.Of<Call>(Key)];

    /// <summary>The call, in the state that a step needs.</summary>
    /// <exception cref="NotInScopeException">There is none for this actor.</exception>
    /// <exception cref="RuleBrokenException">Nothing of this kind is open.</exception>
    internal Call In(CallStatus status, LoadedStreams streams, Actor actor)
    {
        var call = Refuse.Missing(streams.Find<Call>(Key));
        if (!IsOwn(call, streams, actor))
        {
            throw new NotInScopeException(Call.StreamType);
        }

        Refuse.If(call.Status != status, "OR-17", $"CallNot{status}");
        return call;
    }

    private bool IsOwn(Call call, LoadedStreams streams, Actor actor) =>
        actor.Role switch
        {
            Role.Official => true,
            Role.TownshipOfficial => actor.Township is { } township
                && call.Village.StartsWith(township, StringComparison.Ordinal),
            Role.Agency or Role.SocialWorker => Station is { } station
                && call.Station == station.Id
                && Refuse.Missing(streams.Find<Station>(station)).InScopeOf(actor).Status
                    != StationStatus.Closed,
            _ => false,
        };
}
