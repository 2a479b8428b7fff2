using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Vault;
using StationPortal.Web.Stations.People;

namespace StationPortal.Web.Demo;

/// <summary>The invented people whom a demo station looks after: taken up together, visited by the rhythm of their class, now and then with a finding; months without one end with a zero report.</summary>
internal sealed class DemoVisits(
    DemoWorld world,
    IServiceProvider services,
    DemoData data,
    WorkFile texts,
    DateOnly end
)
{
    // Numbers of their own, so that nobody bears the name of an account's holder or of the staff.
    private const int FirstPerson = 700;

    /// <summary>How many people each station looks after.</summary>
    public const int PeopleOfStation = 12;

    private const int LastDays = 9;

    private static readonly (VisitClass Class, ServedGroup[] Groups)[] Kinds =
    [
        (VisitClass.High, [ServedGroup.InNeed, ServedGroup.Disabled]),
        (VisitClass.OldAndAlone, [ServedGroup.Elderly]),
        (VisitClass.Raised, [ServedGroup.Child]),
        (VisitClass.Key, [ServedGroup.InNeed, ServedGroup.Elderly]),
        (VisitClass.Key, [ServedGroup.Elderly]),
        (VisitClass.Key, [ServedGroup.Child, ServedGroup.InNeed]),
        (VisitClass.Key, [ServedGroup.InNeed]),
        (VisitClass.Raised, [ServedGroup.Elderly]),
        (VisitClass.General, [ServedGroup.InNeed]),
        (VisitClass.General, [ServedGroup.Elderly]),
        (VisitClass.General, [ServedGroup.Disabled]),
        (VisitClass.Key, [ServedGroup.Elderly, ServedGroup.Disabled]),
    ];

    private readonly IDbContextFactory<ReadModels> contexts = services.GetRequiredService<
        IDbContextFactory<ReadModels>
    >();
    private readonly List<string> townships = [.. DemoStations.TownshipsOf(data)];
    private readonly SearchTokens tokens = services.GetRequiredService<SearchTokens>();

    /// <summary>The groups of a person by their place among a station's.</summary>
    public static IReadOnlyList<ServedGroup> GroupsOf(int place) => Kinds[place].Groups;

    public async Task TakeUp(DemoTeam team, CancellationToken ct)
    {
        var today = ChinaTime.DateOf(world.Clock.GetUtcNow());
        var station = team.Station;
        var rows = new List<TakeUpPerson>();
        var parts = new List<ITransactionPart>();
        for (var i = 0; i < PeopleOfStation; i++)
        {
            var name = $"{station.Line.Township}-{i}";
            var person = DemoIds.Of("served-person", name);
            var about = AboutOf(station, i);
            rows.Add(
                new TakeUpPerson(
                    new StreamKey(station.Key.Tenant, DemoIds.Of("served", name)),
                    station.Key,
                    person,
                    VillageOf(station.Line.Township, i),
                    Kinds[i].Class,
                    today.AddDays(-5 - i),
                    about.ToDictionary(
                        text => text.Key,
                        text => tokens.Fingerprint(person, text.Value),
                        StringComparer.Ordinal
                    ),
                    KnownPeople.None,
                    Kinds[i].Groups
                )
            );
            parts.Add(await world.Texts.Write(person, about, ct));
        }

        await world.Do(team.Head, new ImportPeople(rows), ct, parts);
    }

    /// <summary>Whoever is due by the end of the week is visited in it; in the last week some are left for today.</summary>
    public async Task Visit(DemoTeam team, bool last, CancellationToken ct)
    {
        var now = world.Clock.GetUtcNow();
        var visits = new List<IDecision>();
        var parts = new List<ITransactionPart>();
        foreach (var row in await People(team.Station.Key, now.AddDays(last ? 1 : 6), ct))
        {
            var week = ChinaTime.DateOf(now);
            if (IsLeft(team, row, week))
            {
                continue;
            }

            // Every second day is three visits a week; the others come once.
            var days =
                row.Class == VisitClass.OldAndAlone
                    ? (int[])[4, 2, 0]
                    : [DemoWork.Chance(4, "day", row.Id, week)];
            foreach (var back in days)
            {
                var at = now.AddDays(-back).AddHours(-DemoWork.Chance(6, "hour", row.Id, week));
                if (
                    at > (row.LastMet ?? DateTimeOffset.MinValue)
                    && ChinaTime.DateOf(at) >= row.From
                )
                {
                    visits.Add(await VisitOf(team, row, at, back == days[^1], parts, ct));
                }
            }
        }

        if (visits.Count > 0)
        {
            await world.Do(team.Worker, new DemoBatch(visits), ct, parts);
        }
    }

    /// <summary>The zero report of a month whose visits found nothing and left nobody out.</summary>
    public async Task Report(DemoTeam team, DateOnly month, CancellationToken ct)
    {
        var key = StationMonth.KeyOf(team.Station.Key, month);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.Set<StationMonthPage>().AnyAsync(row => row.Id == key.Id, ct))
        {
            return;
        }

        var people = await db.Set<PersonServedRow>()
            .AsNoTracking()
            .Where(row => row.Station == team.Station.Key.Id)
            .ToListAsync(ct);
        var count = MonthCount.Of(people, month);
        if (count is { Findings: 0, Missing: 0 })
        {
            await world.Do(team.Head, new GiveZeroReport(team.Station.Key, month, count), ct);
        }
    }

    // Somebody is forgotten now and then; at some stations somebody at high risk waits today.
    private bool IsLeft(DemoTeam team, PersonServedRow row, DateOnly day) =>
        DemoWork.Chance(30, "left", row.Id, day) == 0
        || (
            row.Class == VisitClass.High
            && day >= end.AddDays(-LastDays)
            && DemoWork.Chance(2, "late", team.Station.Key.Id) == 0
        );

    private async Task<IReadOnlyList<PersonServedRow>> People(
        StreamKey station,
        DateTimeOffset due,
        CancellationToken ct
    )
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<PersonServedRow>()
            .AsNoTracking()
            .Where(row => row.Station == station.Id && row.Due <= due)
            .OrderBy(row => row.Id)
            .ToListAsync(ct);
    }

    private async Task<RecordVisit> VisitOf(
        DemoTeam team,
        PersonServedRow row,
        DateTimeOffset at,
        bool isLast,
        List<ITransactionPart> parts,
        CancellationToken ct
    )
    {
        var finding = isLast ? FindingOf(team, row, at) : VisitFinding.Nothing;
        var note = finding switch
        {
            VisitFinding.Need => texts.NeedNotes[
                DemoWork.Chance(texts.NeedNotes.Count, "note", row.Id, at)
            ],
            VisitFinding.Risk => texts.RiskNote,
            _ => null,
        };
        var id = DemoIds.Of("visit", $"{row.Id:N} {at.UtcTicks}");
        if (note is not null)
        {
            var text = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [VisitTexts.NameOf(id)] = note,
            };
            parts.Add(await world.Texts.Write(row.Person, text, ct));
        }

        return new RecordVisit(
            new StreamKey(row.TenantId, row.Id),
            team.Station.Key,
            id,
            new VisitReport(
                at,
                row.Class == VisitClass.OldAndAlone ? VisitWay.Phone : VisitWay.Door,
                finding,
                finding switch
                {
                    VisitFinding.Risk => NextStep.ReportToTownship,
                    VisitFinding.Need => NextStep.Refer,
                    VisitFinding.NotMet => NextStep.VisitAgain,
                    _ => NextStep.AsPlanned,
                },
                row.Class == VisitClass.OldAndAlone
                    ? 10
                    : 25 + DemoWork.Chance(30, "long", row.Id, at),
                note is null ? null : id,
                note is null ? null : tokens.Fingerprint(row.Person, note),
                []
            )
        );
    }

    // One month in three goes by without a finding.
    private static VisitFinding FindingOf(DemoTeam team, PersonServedRow row, DateTimeOffset at)
    {
        var month = DutyCalendar.MonthOf(at);
        if (DemoWork.Chance(3, "quiet", team.Station.Key.Id, month) == 0)
        {
            return VisitFinding.Nothing;
        }

        return DemoWork.Chance(40, "finding", row.Id, at) switch
        {
            0 => VisitFinding.Risk,
            1 or 2 or 3 => VisitFinding.Need,
            4 => VisitFinding.NotMet,
            _ => VisitFinding.Nothing,
        };
    }

    private Dictionary<string, string> AboutOf(DemoStation station, int place)
    {
        var number =
            FirstPerson + (townships.IndexOf(station.Line.Township) * PeopleOfStation) + place;
        var person = DemoPerson.Of(number, data.Surnames, data.GivenNames);
        var home = HomeOf(station.Line.Township, place);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [PersonFields.Name] = person.Name,
            [PersonFields.IdNumber] = person.IdNumber,
            [PersonFields.Phone] = person.Phone,
            [PersonFields.Address] = string.Format(
                CultureInfo.InvariantCulture,
                texts.Address,
                1 + DemoWork.Chance(20, "building", station.Line.Township, home),
                101 + (home * 100)
            ),
        };
    }

    // Some live with somebody else who is looked after in the same village.
    private static int HomeOf(string township, int place)
    {
        var before = Enumerable
            .Range(0, place)
            .LastOrDefault(each => VillageOf(township, each) == VillageOf(township, place), place);
        return place % 3 == 2 ? before : place;
    }

    /// <summary>One of the villages of a township, in turn.</summary>
    public static string VillageOf(string township, int place)
    {
        var villages = ShippedRegions
            .All.Where(region => RegionCode.ParentOf(region.Code) == township)
            .Select(region => region.Code)
            .ToList();
        return villages.Count > 0
            ? villages[place % villages.Count]
            : $"{township}{1 + (place % 3):000}";
    }
}
