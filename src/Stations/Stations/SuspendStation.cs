using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>The station rests from a day on; no tasks are made meanwhile.</summary>
/// <param name="Stream">The station.</param>
/// <param name="From">First day of the rest.</param>
/// <param name="Reason">Why; public.</param>
/// <param name="SeenVersion">What the page showed.</param>
[AllowedFor(Role.Official)]
public sealed record SuspendStation(
    StreamKey Stream,
    DateOnly From,
    string Reason,
    long? SeenVersion = null
) : IDecision<Station>
{
    public IEnumerable<object> Decide(Station? state, DecisionContext context)
    {
        var station = Station.Open(state, context);
        Refuse.If(station.Status == StationStatus.Suspended, null, "StationRestsAlready");
        Refuse.If(From > context.Today, null, "RestInFuture", nameof(From));
        Refuse.If(string.IsNullOrWhiteSpace(Reason), null, "ReasonMissing", nameof(Reason));
        yield return new StationSuspended(From, Reason.Trim());
    }
}

/// <summary>The station works again.</summary>
/// <param name="Stream">The station.</param>
/// <param name="SeenVersion">What the page showed.</param>
[AllowedFor(Role.Official)]
public sealed record ResumeStation(StreamKey Stream, long? SeenVersion = null) : IDecision<Station>
{
    public IEnumerable<object> Decide(Station? state, DecisionContext context)
    {
        var station = Station.Open(state, context);
        Refuse.If(station.Status != StationStatus.Suspended, null, "StationDoesNotRest");
        yield return new StationResumed(context.Today);
    }
}
