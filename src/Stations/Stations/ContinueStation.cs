using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>The same operator's next contract begins: the station goes on under it. Only the timer makes it.</summary>
[AllowedFor]
public sealed record ContinueStation(StreamKey Stream) : IDecision<Station>
{
    public IEnumerable<object> Decide(Station? state, DecisionContext context)
    {
        var station = Refuse.Missing(state);
        if (
            station is { Status: not StationStatus.Closed, Next: { } next }
            && next.Operator == station.Operator
            && next.From <= context.Today
        )
        {
            yield return new StationContinued(
                next.Contract,
                next.From,
                next.Until,
                next.DutyListVersion
            );
        }
    }
}
