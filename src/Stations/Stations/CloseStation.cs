using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Ends a station for good; what is open is called off by those who listen.</summary>
/// <param name="Stream">The station.</param>
/// <param name="Reason">Why; public.</param>
/// <param name="SeenVersion">What the page showed.</param>
[AllowedFor(Role.Official)]
public sealed record CloseStation(StreamKey Stream, string Reason, long? SeenVersion = null)
    : IDecision<Station>
{
    public IEnumerable<object> Decide(Station? state, DecisionContext context)
    {
        var station = Station.Open(state, context);
        Refuse.If(
            station.Next is not null,
            null,
            "NextContractWaits",
            null,
            station.Next?.From ?? default
        );
        Refuse.If(string.IsNullOrWhiteSpace(Reason), null, "ReasonMissing", nameof(Reason));
        yield return new StationClosed(context.Today, Reason.Trim());
    }
}
