using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Volunteers;

/// <summary>A service that a list may hold.</summary>
/// <param name="Order">The order, in the county's tenant.</param>
/// <param name="Volunteer">Who served.</param>
/// <param name="Home">The province that keeps them.</param>
/// <param name="Year">Calendar year of the service.</param>
public sealed record AllowanceService(Guid Order, Guid Volunteer, string Home, int Year);

/// <summary>Lists a station's allowances of a month that is over, from the menu's amounts and confirmed service; what stands on a list already, or whose hours are void, is passed over (OR-28).</summary>
/// <param name="List">New stream in the county's tenant.</param>
/// <param name="Number">For people to name it by.</param>
/// <param name="Station">The station.</param>
/// <param name="Unit">Its name.</param>
/// <param name="Month">First day of the month; earlier services that came late are listed too.</param>
/// <param name="Services">As the page found them.</param>
[AllowedFor(Role.Official, Role.Agency, Role.SocialWorker)]
public sealed record MakeAllowanceList(
    StreamKey List,
    string Number,
    StreamKey Station,
    string Unit,
    DateOnly Month,
    IReadOnlyList<AllowanceService> Services
) : IDecision
{
    /// <summary>The most lines of one list.</summary>
    public const int MostLines = 500;

    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<AllowanceList>(List, seenVersion: 0),
            StreamUse.Of<Stations.Station>(Station),
            .. Services
                .Select(each => StreamUse.Of<AllowanceOrder>(OrderOf(each)))
                .DistinctBy(use => use.Key),
            .. Services
                .Select(each => StreamUse.Of<VolunteerYear>(YearOf(each)))
                .DistinctBy(use => use.Key),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var station = Refuse.Missing(streams.Find<Stations.Station>(Station));
        if (
            List.Tenant != Station.Tenant
            || (
                context.Actor.Role == Role.Official
                    ? context.Actor.Region != Station.Tenant
                    : context.Actor.Organisation != station.Operator
            )
        )
        {
            throw new NotInScopeException(nameof(Stations.Station));
        }

        Refuse.If(Month.AddMonths(1) > context.Today, "OR-28", "AllowanceMonthRuns", nameof(Month));
        Refuse.If(Services.Count > MostLines, "OR-28", "AllowanceTooLong", null, MostLines);
        var lines = Lines(streams);
        Refuse.If(lines.Count == 0, "OR-28", "AllowanceNothing");
        yield return Change.To<AllowanceList>(
            List,
            new AllowanceListMade(Number, Station.Id, Unit, Month, lines, context.Actor.Holder)
        );
        foreach (var line in lines)
        {
            yield return Change.To<Order>(
                new StreamKey(List.Tenant, line.Order),
                new AllowanceListed(line.Volunteer, List.Id, line.Amount)
            );
        }
    }

    private List<AllowanceLine> Lines(LoadedStreams streams) =>
        [
            .. Services
                .DistinctBy(each => (each.Order, each.Volunteer))
                .Select(each => LineOf(each, streams))
                .OfType<AllowanceLine>()
                .Where(line => line.On < Month.AddMonths(1))
                .OrderBy(line => line.On)
                .ThenBy(line => line.OrderNumber, StringComparer.Ordinal)
                .Select((line, at) => line with { Line = at + 1 }),
        ];

    private AllowanceLine? LineOf(AllowanceService service, LoadedStreams streams)
    {
        var order = streams.Find<AllowanceOrder>(OrderOf(service));
        if (
            order?.Placed.Station != Station.Id
            || order.LineOf(service.Order, service.Volunteer) is not { } line
            || line.Home != service.Home
            || line.On.Year != service.Year
        )
        {
            return null;
        }

        // The hours of the service must still stand: void service is not paid.
        var year = streams.Find<VolunteerYear>(YearOf(service));
        return
            year?.Records.Values.Any(record =>
                record.First.Order == service.Order && record.Voided is null
            ) == true
            ? line
            : null;
    }

    private StreamKey OrderOf(AllowanceService service) => new(List.Tenant, service.Order);

    private static StreamKey YearOf(AllowanceService service) =>
        VolunteerYear.KeyOf(new StreamKey(service.Home, service.Volunteer), service.Year);
}
