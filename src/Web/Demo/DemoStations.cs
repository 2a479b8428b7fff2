using System.Globalization;
using System.Reflection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Stations;
using StationPortal.Vault;

namespace StationPortal.Web.Demo;

/// <summary>The demo's stations: those of signed contracts, and those that ran before the portal was used; each with premises, staff, village points and standards.</summary>
internal sealed class DemoStations(
    DemoWorld world,
    IEventLog log,
    SearchTokens tokens,
    DemoData data,
    IReadOnlyList<SupplierLine> suppliers,
    DemoDiary diary
)
{
    // Staff have numbers of their own, so that nobody bears the name of an account's holder.
    private const int FirstPerson = 500;

    private static readonly StationFile Given = DemoData.ReadStations();

    private readonly List<DemoStation> entered = [];

    private int people = FirstPerson;

    /// <summary>Every station of the demo, and when it was entered.</summary>
    public IReadOnlyList<DemoStation> Entered => entered;

    /// <summary>Townships whose station own people run.</summary>
    public static IEnumerable<string> TownshipsOfOwnPeople =>
        Given.Stations.Where(line => line.Supplier is null).Select(line => line.Township);

    /// <summary>Townships that have a station in the demo.</summary>
    public static IEnumerable<string> TownshipsOf(DemoData data) =>
        Given
            .Stations.Select(line => line.Township)
            .Concat(
                data.Purchases.Where(line => line.Stage >= DemoStage.Signed)
                    .SelectMany(line => line.Townships)
            )
            .Distinct(StringComparer.Ordinal);

    /// <summary>Stations that ran already are entered in the first days of the demo.</summary>
    public void WriteTakenOver(DateTimeOffset begin, DateOnly today)
    {
        foreach (var (line, i) in Given.Stations.Select((line, i) => (line, i)))
        {
            var at = begin.AddDays(3).AddMinutes(10 * i);
            var opened = ChinaTime.DateOf(at).AddYears(-1);
            diary.Write(at, ct => world.Do(CountyOf(line).Planner, Open(line, opened, today), ct));
            Furnish(Station.KeyOf(line.Township, 1), line, at.AddMinutes(5));
        }
    }

    /// <summary>The stations of a signed contract; the portal's reaction then finds them there.</summary>
    public void WriteOfContract(PurchaseLine line, DemoCounty county, DateTimeOffset signed)
    {
        var contract = ContractScript.ContractKey(county, line);
        foreach (var township in line.Townships)
        {
            var name = StationNames.Of(ShippedRegions.Find(township), township);
            diary.Write(
                signed,
                ct =>
                    world.Do(
                        Actor.Portal(county.Code),
                        new ServeTownshipByContract(contract, township, name, 1),
                        ct
                    )
            );
            var like = Given.Stations.First(each =>
                each.Township.StartsWith(county.Code, StringComparison.Ordinal)
            );
            Furnish(
                Station.KeyOf(township, 1),
                like with
                {
                    Township = township,
                    Address = string.Format(
                        CultureInfo.InvariantCulture,
                        Given.Road,
                        ShippedRegions.Find(township)?.Zh
                    ),
                    Villages =
                    [
                        .. ShippedRegions
                            .All.Where(region => RegionCode.ParentOf(region.Code) == township)
                            .Select(region => region.Code),
                    ],
                },
                signed.AddMinutes(20)
            );
        }
    }

    private static DemoCounty CountyOf(StationLine line) =>
        DemoCounty.All.First(county => county.Code == RegionCode.AuthorityOf(line.Township));

    private OpenStation Open(StationLine line, DateOnly opened, DateOnly today) =>
        new(
            line.Township,
            1,
            line.Name,
            line.Supplier is null ? StationOrigin.OwnPeople : StationOrigin.TakenOver,
            line.Office ?? "",
            line.Supplier is { } supplier ? Supplier.KeyOf(suppliers[supplier].CreditCode) : null,
            opened,
            line.Until is { } days ? today.AddDays(days) : null
        );

    private void Furnish(StreamKey station, StationLine line, DateTimeOffset at)
    {
        entered.Add(new DemoStation(station, line, at));
        diary.Write(at, ct => Place(station, line, ct));
        for (var i = 0; i < line.Staff; i++)
        {
            var (number, place) = (people++, i);
            diary.Write(at.AddMinutes(2 + i), ct => TakeOn(station, line, number, place, ct));
        }

        foreach (var village in line.Villages)
        {
            diary.Write(
                at.AddMinutes(8),
                async ct =>
                    await world.Do(
                        await KeeperOf(station, ct),
                        new OpenVillagePoint(station, village, line.Address),
                        ct
                    )
            );
        }

        foreach (var item in StandardItems.All.Take(line.Items))
        {
            diary.Write(at.AddMinutes(9), ct => Meet(station, item, ct));
        }
    }

    private async Task Place(StreamKey station, StationLine line, CancellationToken ct) =>
        await world.Do(
            await KeeperOf(station, ct),
            new PlaceStation(
                station,
                line.Address,
                Given.Hours,
                string.Format(
                    CultureInfo.InvariantCulture,
                    Given.Phone,
                    DemoIds.Number(line.Township) % 10000
                ),
                60 + line.Staff * 10,
                line.Longitude,
                line.Latitude
            ),
            ct
        );

    // The first is the head; the second works with minors, and their check is due again a little after the demo's today.
    private async Task TakeOn(
        StreamKey station,
        StationLine line,
        int number,
        int place,
        CancellationToken ct
    )
    {
        var person = DemoPerson.Of(number, data.Surnames, data.GivenNames);
        var id = DemoIds.Person($"staff-{number}");
        var texts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [PersonFields.Name] = person.Name,
            [PersonFields.Phone] = person.Phone,
            [PersonFields.IdNumber] = person.IdNumber,
        };
        var today = ChinaTime.DateOf(world.Clock.GetUtcNow());
        var keeper = await KeeperOf(station, ct);
        await world.Do(
            keeper,
            new TakeOnStaff(
                new JoinStaff(
                    station,
                    id,
                    place == 1 ? WorkerAccount(keeper, line) : null,
                    place == 0 ? StationPost.Head : StationPost.Worker,
                    place == 0 ? CertificateLevel.Worker
                        : place == 1 ? CertificateLevel.Assistant
                        : CertificateLevel.None,
                    WithMinors: place == 1,
                    today,
                    place == 1 ? today.AddDays(-100) : null,
                    Clear: true
                ),
                texts.ToDictionary(
                    text => text.Key,
                    text => tokens.Fingerprint(id, text.Value),
                    StringComparer.Ordinal
                )
            ),
            ct,
            await world.Texts.Write(id, texts, ct)
        );
    }

    private async Task Meet(StreamKey station, StandardItem item, CancellationToken ct)
    {
        await using var picture =
            Assembly.GetExecutingAssembly().GetManifestResourceStream("Demo.photo.png")
            ?? throw new InvalidOperationException("The demo's photo is not embedded.");
        using var bytes = new MemoryStream();
        await picture.CopyToAsync(bytes, ct);
        var photo = await world.Store($"{item.Code}.png", bytes.ToArray(), ct);
        await world.Do(
            await KeeperOf(station, ct),
            new MeetStandardItem(station, item.Standard, item.Code, [photo]),
            ct
        );
    }

    private Guid WorkerAccount(Actor keeper, StationLine line) =>
        WorkerOf(keeper)?.Account ?? DemoIds.Account(DemoAccounts.OfficeWorkerName(line.Township));

    /// <summary>The social worker of an operator; <c>null</c> for own people.</summary>
    public Actor? WorkerOf(Actor keeper)
    {
        var place = suppliers
            .Select((line, i) => (line, i))
            .FirstOrDefault(each => DemoSuppliers.ActorOf(each.line).Account == keeper.Account);
        return place.line is null
            ? null
            : keeper with
            {
                Account = DemoIds.Account(DemoAccounts.WorkerName(place.i)),
                Role = Role.SocialWorker,
            };
    }

    /// <summary>Who works at a station on the demo's day.</summary>
    public async Task<DemoTeam> TeamOf(DemoStation station, CancellationToken ct)
    {
        var keeper = await KeeperOf(station.Key, ct);
        return WorkerOf(keeper) is { } worker
            ? new DemoTeam(station, keeper, keeper, worker)
            : new DemoTeam(station, keeper, station.OfficeWorker, station.OfficeWorker);
    }

    /// <summary>Whoever runs the station enters what it has; a station of own people the county.</summary>
    public async Task<Actor> KeeperOf(StreamKey station, CancellationToken ct)
    {
        var state =
            await log.Find<Station>(station, ct)
            ?? throw new InvalidOperationException($"There is no station {station.Id}.");
        var supplier = suppliers.FirstOrDefault(line =>
            Supplier.KeyOf(line.CreditCode).Id == state.Operator
        );
        return supplier is null
            ? DemoCounty.All.First(county => county.Code == station.Tenant).Planner
            : DemoSuppliers.ActorOf(supplier);
    }
}

/// <param name="Hours">Opening hours of all.</param>
/// <param name="Phone">With a place for a number.</param>
/// <param name="Road">Address of a contract's station, with a place for the township.</param>
/// <param name="Stations">Those that ran before the portal was used.</param>
internal sealed record StationFile(
    string Hours,
    string Phone,
    string Road,
    IReadOnlyList<StationLine> Stations
);

/// <summary>One station of the demo.</summary>
/// <param name="Supplier">Place in the list of suppliers; <c>null</c> for own people.</param>
/// <param name="Office">Who runs it, for own people.</param>
/// <param name="Until">Days after today when the operator's agreement ends, or <c>null</c>.</param>
/// <param name="Staff">How many.</param>
/// <param name="Items">How many items of the standards are met.</param>
internal sealed record StationLine(
    string Township,
    string Name,
    int? Supplier,
    string? Office,
    string Address,
    decimal Longitude,
    decimal Latitude,
    int? Until,
    int Staff,
    int Items
)
{
    public IReadOnlyList<string> Villages { get; init; } = [];
}

/// <summary>A station of the demo.</summary>
/// <param name="At">When it was entered.</param>
internal sealed record DemoStation(StreamKey Key, StationLine Line, DateTimeOffset At)
{
    /// <summary>Social worker of the township's office, where own people run the station.</summary>
    public Actor OfficeWorker =>
        new(
            DemoIds.Account(DemoAccounts.OfficeWorkerName(Line.Township)),
            Role.SocialWorker,
            Key.Tenant,
            StationOffice.Of(Line.Township),
            Township: Line.Township
        );

    /// <summary>Official of its township.</summary>
    public Actor TownshipOfficial =>
        new(
            DemoIds.Account($"town-{Line.Township}"),
            Role.TownshipOfficial,
            Key.Tenant,
            Township: Line.Township
        );
}
