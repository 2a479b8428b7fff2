using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>What taking somebody up asks for, the first time and again.</summary>
internal static class TakingUp
{
    public static void Check(
        Station station,
        string village,
        DateOnly from,
        DecisionContext context
    )
    {
        Refuse.If(station.Status != StationStatus.Working, null, "StationNotWorking", "Station");
        CheckVillage(station, village);
        Refuse.If(from > context.Today, "SV-01", "TakenUpInFuture", "From", context.Today);
    }

    public static void CheckVillage(Station station, string village) =>
        Refuse.If(
            !RegionCode.IsCode(village)
                || village.Length != 12
                || !village.StartsWith(station.Opened.Township, StringComparison.Ordinal),
            "CA-17",
            "VillageNotOfStation",
            "Village",
            station.Opened.Township
        );

    public static PersonTakenUp Event(
        Guid person,
        StreamKey station,
        string village,
        VisitClass visitClass,
        DateOnly from,
        DecisionContext context,
        IReadOnlyList<ServedGroup>? groups = null
    )
    {
        // Somebody taken over from earlier is not late at once: the first visit counts from today.
        var due = VisitRhythm.Of(context, station.Tenant).First(visitClass, context.Now);
        return new PersonTakenUp(
            person,
            station.Id,
            village,
            visitClass,
            from,
            context.Now,
            due,
            groups is null ? null : [.. groups.Distinct().Order()]
        );
    }
}
