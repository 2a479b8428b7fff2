using StationPortal.EventStore;

namespace StationPortal.Volunteers;

/// <summary>Stored names of what a volunteer holds in a year; the events on the order stand in <see cref="OrderStreams"/>.</summary>
internal static class ClaimStreams
{
    public static void Register(StoreModel model) =>
        model
            .Events.Add<PlaceTaken>("volunteers.place_taken")
            .Add<PlaceLeft>("volunteers.place_left")
            .Add<PlaceExcused>("volunteers.place_excused")
            .Add<PlaceHopedFor>("volunteers.place_hoped_for");
}
