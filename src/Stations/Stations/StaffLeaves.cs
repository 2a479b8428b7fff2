using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Someone no longer works at a station.</summary>
/// <param name="Stream">The station.</param>
/// <param name="Person">Someone of its staff.</param>
/// <param name="On">Last day.</param>
[AllowedFor(Role.Official, Role.Agency)]
public sealed record StaffLeaves(StreamKey Stream, Guid Person, DateOnly On) : IDecision<Station>
{
    public IEnumerable<object> Decide(Station? state, DecisionContext context)
    {
        var member = Station.Open(state, context).MemberOf(Person);
        Refuse.If(On < member.From, null, "LeavesBeforeJoining", nameof(On), member.From);
        Refuse.If(On > context.Today, null, "LeavesInFuture", nameof(On));
        yield return new StaffLeft(Person, On);
    }
}
