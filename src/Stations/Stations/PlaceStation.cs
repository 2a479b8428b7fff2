using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Enters the public premises of a station.</summary>
/// <param name="Stream">The station.</param>
/// <param name="Address">Public address of the office.</param>
/// <param name="OpeningHours">As people read them.</param>
/// <param name="Phone">Of the office, public.</param>
/// <param name="Area">Square metres.</param>
/// <param name="Longitude">Degrees; both or none.</param>
/// <param name="Latitude">Degrees; both or none.</param>
/// <param name="SeenVersion">What the page showed.</param>
[AllowedFor(Role.Official, Role.Agency)]
public sealed record PlaceStation(
    StreamKey Stream,
    string Address,
    string OpeningHours,
    string Phone,
    decimal Area,
    decimal? Longitude,
    decimal? Latitude,
    long? SeenVersion = null
) : IDecision<Station>
{
    public IEnumerable<object> Decide(Station? state, DecisionContext context)
    {
        Station.Open(state, context);
        Refuse.If(string.IsNullOrWhiteSpace(Address), null, "AddressMissing", nameof(Address));
        Refuse.If(
            string.IsNullOrWhiteSpace(OpeningHours),
            null,
            "OpeningHoursMissing",
            nameof(OpeningHours)
        );
        Refuse.If(string.IsNullOrWhiteSpace(Phone), null, "OfficePhoneMissing", nameof(Phone));
        Refuse.If(Area <= 0, null, "AreaNotPositive", nameof(Area));
        Refuse.If(
            Longitude is null != Latitude is null
                || Longitude is < -180 or > 180
                || Latitude is < -90 or > 90,
            null,
            "PlaceNotOnEarth",
            nameof(Longitude)
        );
        yield return new StationPlaced(
            Address.Trim(),
            OpeningHours.Trim(),
            Phone.Trim(),
            Area,
            Longitude,
            Latitude
        );
    }
}
