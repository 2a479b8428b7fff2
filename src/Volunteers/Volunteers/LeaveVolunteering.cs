using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>A volunteer is one no longer, by their own wish. Orders that they hold are given back first, so that nobody waits in vain.</summary>
/// <param name="Stream">Their own.</param>
/// <param name="Year">The calendar year; what they hold in it and in the next is looked at.</param>
[AllowedFor(Role.Volunteer)]
public sealed record LeaveVolunteering(StreamKey Stream, int Year) : IDecision
{
    private IEnumerable<StreamKey> Years =>
        [
            VolunteerYear.KeyOf(Stream, Year - 1),
            VolunteerYear.KeyOf(Stream, Year),
            VolunteerYear.KeyOf(Stream, Year + 1),
        ];

    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<Volunteer>(Stream), .. Years.Select(key => StreamUse.Of<VolunteerYear>(key))];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var volunteer = OwnVolunteer.Self(streams.Find<Volunteer>(Stream), Stream, context.Actor);
        Refuse.If(volunteer.Status == VolunteerStatus.Left, null, "VolunteerHasLeft");
        var held = Years.Sum(key => streams.Find<VolunteerYear>(key)?.Held.Count ?? 0);
        Refuse.If(held > 0, "OR-06", "VolunteerHoldsOrders", null, held);
        yield return Change.To<Volunteer>(Stream, new VolunteerLeft());
    }
}

/// <summary>Nothing more is written about a volunteer whose data were erased (PD-08). Made by the portal itself; a second time changes nothing.</summary>
[AllowedFor]
public sealed record ForgetVolunteer(StreamKey Stream) : IDecision<Volunteer>
{
    public IEnumerable<object> Decide(Volunteer? state, DecisionContext context)
    {
        if (state is { Erased: false })
        {
            yield return new VolunteerForgotten(context.Today);
        }
    }
}
