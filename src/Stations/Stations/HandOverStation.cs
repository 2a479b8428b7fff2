using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Stations;

/// <summary>The operator of the next contract takes over. Every point of the list must be done, the first three by PD-03; from then on the old operator's people see nothing of the station.</summary>
/// <param name="Stream">The station.</param>
/// <param name="Items">Points of the list that were done.</param>
/// <param name="Proof">The list as both operators signed it.</param>
/// <param name="Counts">What the portal holds of the station now.</param>
/// <param name="SeenVersion">What the page showed.</param>
[AllowedFor(Role.Official)]
public sealed record HandOverStation(
    StreamKey Stream,
    IReadOnlyList<HandoverItem> Items,
    FileRef Proof,
    HandoverCounts Counts,
    long? SeenVersion = null
) : IDecision<Station>
{
    public IEnumerable<object> Decide(Station? state, DecisionContext context)
    {
        var station = Station.Open(state, context);
        if (station.Next is not { } next || next.Operator == station.Operator)
        {
            throw new RuleBrokenException(null, "NoNextOperator", null);
        }

        Refuse.If(context.Today < next.From, null, "HandoverTooEarly", null, next.From);
        var missing = Enum.GetValues<HandoverItem>().Except(Items).ToList();
        Refuse.If(missing.Count > 0, "PD-03", "HandoverIncomplete", nameof(Items), missing.Count);
        yield return new HandoverChecked(
            [.. Items.Distinct().Order()],
            Proof,
            context.Actor.Holder,
            Counts
        );
        foreach (var member in station.Staff.Values.OrderBy(member => member.Person))
        {
            yield return new StaffLeft(member.Person, context.Today);
        }

        yield return new StationHandedOver(
            next.Contract,
            next.Operator,
            next.OperatorName,
            context.Today,
            next.Until,
            next.DutyListVersion
        );
    }
}
