using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>What the server finds odd about the times, places and files of a tick. Nothing is refused for it: the township sees the flags when it checks (MT-03).</summary>
internal static class EvidenceJudge
{
    private const double EarthRadius = 6_371_000;

    public static IEnumerable<EvidenceFlag> FlagsOf(
        TickTask tick,
        StationMonth month,
        PlannedTask task,
        DecisionContext context
    )
    {
        if (FileIsUsed(tick, month))
        {
            yield return EvidenceFlag.UsedBefore;
        }

        if (!TickKnowledge.AsksForPremises(task.Duty))
        {
            yield break;
        }

        var times = TimesOf(tick).ToList();
        if (times.Count == 0)
        {
            yield return EvidenceFlag.NoTime;
        }
        else if (times.Exists(at => IsOutside(at, task, context, tick.Stream.Tenant)))
        {
            yield return EvidenceFlag.TimeOutside;
        }

        var places = PlacesOf(tick).ToList();
        if (places.Count == 0)
        {
            yield return EvidenceFlag.NoPlace;
        }
        else if (
            tick.Known.Premises is { } premises
            && FarMetres(context, tick.Stream.Tenant) is var most
            && places.Exists(place => MetresBetween(place, premises) > most)
        )
        {
            yield return EvidenceFlag.PlaceFar;
        }
    }

    /// <summary>Along the surface; a few metres off is near enough.</summary>
    internal static double MetresBetween(GeoPoint a, GeoPoint b)
    {
        var (latA, latB) = (Radians(a.Latitude), Radians(b.Latitude));
        var half = Square(Math.Sin((latB - latA) / 2));
        var across = Square(Math.Sin((Radians(b.Longitude) - Radians(a.Longitude)) / 2));
        return 2
            * EarthRadius
            * Math.Asin(Math.Min(1, Math.Sqrt(half + (Math.Cos(latA) * Math.Cos(latB) * across))));
    }

    private static IEnumerable<DateTimeOffset> TimesOf(TickTask tick) =>
        tick.Evidence.Select(file => file.TakenAt).Append(tick.Place?.At).OfType<DateTimeOffset>();

    private static IEnumerable<GeoPoint> PlacesOf(TickTask tick) =>
        tick
            .Evidence.Select(file => file.TakenIn)
            .Append(tick.Place is { } at ? new GeoPoint(at.Longitude, at.Latitude) : null)
            .OfType<GeoPoint>();

    // A task's days are days of Asia/Shanghai, whatever zone the device or the server counts in. A late tick with a late photo is seen as late, and as outside.
    private static bool IsOutside(
        DateTimeOffset at,
        PlannedTask task,
        DecisionContext context,
        string tenant
    )
    {
        var day = ChinaTime.DateOf(at);
        var wrongClock = TimeSpan.FromMinutes(
            context.Rules.Parameters.Count("MT-03.clock_minutes", tenant, context.Today)
        );
        return day < task.From || day > task.Due || at > context.Now + wrongClock;
    }

    private static bool FileIsUsed(TickTask tick, StationMonth month)
    {
        var here = month
            .Tasks.Values.Where(other => other.Planned.No != tick.No)
            .SelectMany(other => other.Done?.Evidence ?? [])
            .Select(file => file.File.Sha256);
        var files = tick
            .Evidence.Select(file => file.File.Sha256)
            .ToHashSet(StringComparer.Ordinal);
        return files.Overlaps(tick.Known.UsedBefore) || files.Overlaps(here);
    }

    private static int FarMetres(DecisionContext context, string tenant) =>
        context.Rules.Parameters.Count("MT-03.far_metres", tenant, context.Today);

    private static double Radians(decimal degrees) => (double)degrees * Math.PI / 180;

    private static double Square(double value) => value * value;
}
