using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>Fixes the stations of a round, once: all, or so many by lot (EV-08). The portal, not the organiser, makes the seed and the list of candidates.</summary>
/// <param name="Round">The round.</param>
/// <param name="Candidates">All stations of the region that worked in the evaluated days.</param>
/// <param name="Number">How many are drawn; <c>null</c> takes all.</param>
/// <param name="Seed">32 random bytes in hex, made for this draw.</param>
[AllowedFor(Role.Official)]
public sealed record ChooseStations(
    StreamKey Round,
    IReadOnlyList<ChosenStation> Candidates,
    int? Number,
    string Seed,
    long? SeenVersion = null
) : IDecision<Round>
{
    public StreamKey Stream => Round;

    public IEnumerable<object> Decide(Round? state, DecisionContext context)
    {
        var round = RoundSteps.Own(state, Round, context);
        Refuse.If(round.Status != RoundStatus.Announced, "EV-08", "StationsAreChosen");
        if (Candidates.Any(each => !RegionCode.Contains(Round.Tenant, each.Tenant)))
        {
            throw new NotInScopeException(nameof(Candidates));
        }

        Refuse.If(Candidates.Count == 0, null, "NoStationInTime");
        Refuse.If(
            Number < 1 || Number > Candidates.Count,
            null,
            "StationNumberOutside",
            nameof(Number),
            Candidates.Count
        );
        yield return new StationsChosen(
            Number is null ? null : Seed,
            [.. Candidates.Select(station => station.Station).Order()],
            Number is { } number ? RoundDraw.Stations(Seed, number, Candidates) : Candidates,
            context.Actor.Holder
        );
    }
}
