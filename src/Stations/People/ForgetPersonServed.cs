using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Nothing more is written about somebody whose data were erased (PD-08). Made by the portal itself; a second time changes nothing.</summary>
/// <param name="Stream">The person served.</param>
[AllowedFor]
public sealed record ForgetPersonServed(StreamKey Stream) : IDecision<PersonServed>
{
    public IEnumerable<object> Decide(PersonServed? person, DecisionContext context)
    {
        if (person is { Erased: false })
        {
            yield return new PersonForgotten(context.Today);
        }
    }
}
