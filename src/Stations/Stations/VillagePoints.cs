using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>A village point begins to work below the station.</summary>
/// <param name="Stream">The station.</param>
/// <param name="Village">12-digit code within the station's township.</param>
/// <param name="Address">Public address.</param>
[AllowedFor(Role.Official, Role.Agency)]
public sealed record OpenVillagePoint(StreamKey Stream, string Village, string Address)
    : IDecision<Station>
{
    public IEnumerable<object> Decide(Station? state, DecisionContext context)
    {
        var station = Station.Open(state, context);
        Refuse.If(
            RegionCode.LevelOf(Village) != RegionLevel.Village
                || !RegionCode.IsCode(Village)
                || RegionCode.ParentOf(Village) != station.Opened.Township,
            null,
            "VillageElsewhere",
            nameof(Village)
        );
        Refuse.If(station.Villages.Contains(Village), null, "VillagePointExists", nameof(Village));
        Refuse.If(string.IsNullOrWhiteSpace(Address), null, "AddressMissing", nameof(Address));
        yield return new VillagePointOpened(Village, Address.Trim());
    }
}

/// <summary>A village point is given up.</summary>
/// <param name="Stream">The station.</param>
/// <param name="Village">12-digit code.</param>
/// <param name="Reason">Why.</param>
[AllowedFor(Role.Official, Role.Agency)]
public sealed record CloseVillagePoint(StreamKey Stream, string Village, string Reason)
    : IDecision<Station>
{
    public IEnumerable<object> Decide(Station? state, DecisionContext context)
    {
        var station = Station.Open(state, context);
        if (!station.Villages.Contains(Village))
        {
            throw new NotInScopeException(nameof(Village));
        }

        Refuse.If(string.IsNullOrWhiteSpace(Reason), null, "ReasonMissing", nameof(Reason));
        yield return new VillagePointClosed(Village, Reason.Trim());
    }
}
