using System.Globalization;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>An ID number that a volunteer has, known by its HMAC only.</summary>
/// <param name="Volunteer">Whose.</param>
public sealed record VolunteerIdentity(Guid Volunteer) : IStreamState<VolunteerIdentity>
{
    public static string StreamType => "volunteer_identity";

    /// <summary>In the nation's tenant, so that nobody is registered in two provinces. When the one who had it was erased, the next number is free.</summary>
    /// <param name="token">HMAC of the ID number, in hex.</param>
    /// <param name="no">From 1.</param>
    public static StreamKey KeyOf(string token, int no) =>
        new(
            RegionCode.Nation,
            DerivedId.From(StreamType, token, no.ToString(CultureInfo.InvariantCulture))
        );

    public static VolunteerIdentity Start(object first) =>
        first is IdentityTaken e
            ? new(e.Volunteer)
            : throw new UnexpectedEventException(StreamType, first);

    public VolunteerIdentity Apply(object next) => this;
}
