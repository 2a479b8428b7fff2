using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Volunteers;

namespace StationPortal.Web.Demo;

/// <summary>What the people of the demo's stations order, a few each week; <see cref="OrderScript"/> tells what becomes of each.</summary>
internal sealed class DemoOrders(
    DemoWorld world,
    IServiceProvider services,
    DemoStations stations,
    SeasonFile words,
    DemoDiary diary
)
{
    private const int EachWeek = 3;
    private const int StillOnBoard = 2;

    // People are taken up seven hours into the station's first day.
    private const int DaysToSettle = 7;

    private static readonly TimeSpan EveryDays = TimeSpan.FromDays(2);

    public void Write(DateOnly first, DateOnly today)
    {
        var number = 0;
        foreach (var station in stations.Entered)
        {
            var begin = ChinaTime.DateOf(station.At).AddDays(DaysToSettle);
            diary.Write(
                PurchaseDates.At(Later(begin, first.AddDays(-DaysToSettle)), 15),
                ct => TellGroups(station, ct)
            );
            for (var week = 0; week < DemoSeason.Weeks; week++)
            {
                for (var i = 0; i < EachWeek; i++)
                {
                    var day = first.AddDays((7 * week) + (int)(i * EveryDays.TotalDays));
                    if (day > begin && day < today)
                    {
                        Order(station, day, number++, stays: false);
                    }
                }
            }

            for (var i = 0; i < StillOnBoard && begin < today.AddDays(-1); i++)
            {
                Order(station, today.AddDays(-1), number++, stays: true);
            }
        }
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static string NameOf(DemoStation station, int place) =>
        $"{station.Line.Township}-{place}";

    /// <summary>Stream of somebody served.</summary>
    internal static StreamKey ServedOf(DemoStation station, int place) =>
        new(station.Key.Tenant, DemoIds.Of("served", NameOf(station, place)));

    /// <summary>The same person in the vault.</summary>
    internal static Guid PersonOf(DemoStation station, int place) =>
        DemoIds.Of("served-person", NameOf(station, place));

    /// <summary>To which groups of need they belong.</summary>
    internal static IReadOnlyList<NeedGroup> GroupsOf(int place) =>
        [
            .. DemoVisits
                .GroupsOf(place)
                .Select(group =>
                    group switch
                    {
                        ServedGroup.InNeed => NeedGroup.MinimumAllowance,
                        ServedGroup.Disabled => NeedGroup.Disabled,
                        ServedGroup.Elderly => NeedGroup.LivingAlone,
                        _ => NeedGroup.LeftBehind,
                    }
                ),
        ];

    private async Task TellGroups(DemoStation station, CancellationToken ct)
    {
        var team = await stations.TeamOf(station, ct);
        for (var place = 0; place < DemoVisits.PeopleOfStation; place++)
        {
            await world.Do(
                team.Worker,
                new TellNeedGroups(ServedOf(station, place), station.Key, GroupsOf(place)),
                ct
            );
        }
    }

    private void Order(DemoStation station, DateOnly day, int number, bool stays)
    {
        var place = number % DemoVisits.PeopleOfStation;
        var groups = GroupsOf(place);
        var items = DefaultMenu
            .Items.Where(item => item.Fits(groups) && item.Skill is null && !item.AgreementNeeded)
            .Where(item => item.ForVolunteers || !stays)
            .ToList();
        var township = station.Line.Township;
        var story = new OrderStory(
            new StreamKey(station.Key.Tenant, DemoIds.Of("order", $"{number}")),
            ServedOf(station, place),
            PersonOf(station, place),
            DemoVisits.VillageOf(township, place),
            items[DemoWork.Chance(items.Count, "item", number)],
            station,
            day,
            number,
            stays
        );
        new OrderScript(world, services, stations, words, diary, story).Write();
    }
}

/// <summary>One order of the demo.</summary>
/// <param name="Person">In the vault.</param>
/// <param name="Day">On which it is placed; it is wanted two days later.</param>
/// <param name="Number">Counts through all of them.</param>
/// <param name="Stays">Nobody has claimed it yet.</param>
internal sealed record OrderStory(
    StreamKey Key,
    StreamKey Served,
    Guid Person,
    string Village,
    MenuItem Item,
    DemoStation Station,
    DateOnly Day,
    int Number,
    bool Stays
)
{
    private const int DaysAhead = 2;

    /// <summary>When the person wants it.</summary>
    public DateTimeOffset From { get; } =
        PurchaseDates
            .At(Day.AddDays(DaysAhead), 9 + DemoWork.Chance(7, "wanted", Number))
            .AddMinutes(15 * DemoWork.Chance(4, "quarter", Number));

    /// <summary>Until when, at the latest.</summary>
    public DateTimeOffset Until => From.AddHours(3);

    /// <summary>When it is placed.</summary>
    public DateTimeOffset Placed { get; } =
        PurchaseDates
            .At(Day, 8 + DemoWork.Chance(3, "placed", Number))
            .AddMinutes(DemoWork.Chance(59, "minute", Number));

    /// <summary>The order through its station.</summary>
    public OwnOrder Own => new(Key, Station.Key);

    /// <summary>A number below another, always the same for this order.</summary>
    public int Chance(int below, string of) => DemoWork.Chance(below, of, Number);
}
