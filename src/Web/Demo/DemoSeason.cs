using StationPortal.Jurisdiction;
using StationPortal.Volunteers;

namespace StationPortal.Web.Demo;

/// <summary>A season of orders: the menu, the grid, the volunteers, and week by week what people ordered and what became of it.</summary>
internal sealed class DemoSeason(
    DemoWorld world,
    IServiceProvider services,
    DemoStations stations,
    DemoDiary diary
)
{
    /// <summary>So many weeks of orders lie before the demo's today.</summary>
    public const int Weeks = 9;

    // Menu, grid and volunteers are there before the first order.
    private const int DaysToPrepare = 21;

    public void Write(DateOnly today)
    {
        var words = DemoData.ReadSeason();
        var first = today.AddDays(-7 * Weeks);
        var begin = first.AddDays(-DaysToPrepare);
        foreach (var county in DemoCounty.All)
        {
            diary.Write(PurchaseDates.At(begin, 9), ct => PublishMenu(county, begin, ct));
        }

        new DemoGrid(world, words, diary).Write(begin.AddDays(1));
        new DemoVolunteers(world, services, words, diary).Write(begin.AddDays(2));
        new DemoOrders(world, services, stations, words, diary).Write(first, today);
        new DemoContacts(
            world,
            services.GetRequiredService<LinkTokens>(),
            stations,
            words,
            diary
        ).Write(today);
        new DemoCertificates(world, services, stations, words, diary).Write(today);
    }

    private async Task PublishMenu(DemoCounty county, DateOnly from, CancellationToken ct)
    {
        await world.Do(county.Planner, new DraftMenu(county.Code, FromDefault: true), ct);
        await world.Do(county.Planner, new PublishMenu(Menu.KeyOf(county.Code), from), ct);
    }
}

/// <summary>The words of the demo's season.</summary>
/// <param name="Village">Name of a village's unit.</param>
/// <param name="Area">With a place for its number, as the next two.</param>
/// <param name="Department">To which orders are handed out.</param>
/// <param name="Policy">With a place for a number.</param>
/// <param name="Notes">What people said with their orders.</param>
/// <param name="Calls">What callers said.</param>
/// <param name="Rated">What somebody wrote by their own link.</param>
/// <param name="Handler">Real name of who checks certificates.</param>
/// <param name="Head">Real name of who issues them.</param>
internal sealed record SeasonFile(
    string Village,
    string Area,
    string Group,
    string Point,
    string Department,
    string Training,
    string Policy,
    string Consent,
    IReadOnlyList<string> Notes,
    IReadOnlyList<string> Calls,
    string Rated,
    string Handler,
    string Head
);
