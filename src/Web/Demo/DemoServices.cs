using System.Globalization;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Stations;

namespace StationPortal.Web.Demo;

/// <summary>The service records of the demo's stations (示例), each through the same decision as a worker's: half a year of those that ran before, and of case 1 since its first day.</summary>
internal sealed class DemoServices(
    DemoWorld world,
    IEventLog log,
    IReadOnlyList<SupplierLine> suppliers,
    DemoDiary diary
)
{
    private const int DaysBack = 180;
    private const int Every = 6;
    private const int FirstMonth = 30;

    private static readonly ServiceFile Given = DemoData.ReadServices();

    private readonly Dictionary<StreamKey, Station> stations = [];

    /// <summary>The station's record of a day; 1 for the first of the day.</summary>
    public static StreamKey KeyOf(StreamKey station, DateOnly day, int number) =>
        new(
            station.Tenant,
            DemoIds.Of(
                "service",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{station.Id:N}-{day:yyyyMMdd}-{number}"
                )
            )
        );

    /// <summary>The stations that ran before the portal was used: a record every sixth weekday up to yesterday. The last of the first station is doubted, that of the second also answered.</summary>
    public void WriteTakenOver(DateOnly today)
    {
        var days = Weekdays(today.AddDays(-DaysBack), today.AddDays(-2))
            .Where((_, i) => i % Every == 0)
            .ToList();
        var keys = DemoData
            .ReadStations()
            .Stations.Where(line => line.Supplier is not null)
            .Select(line => Station.KeyOf(line.Township, 1))
            .ToList();
        foreach (var key in keys)
        {
            foreach (var (day, i) in days.Select((day, i) => (day, i)))
            {
                Write(key, day, 1, Given.Lines[i % Given.Lines.Count]);
            }
        }

        var at = PurchaseDates.At(today.AddDays(-1), 10);
        diary.Write(at, ct => Dispute(KeyOf(keys[0], days[^1], 1), ct));
        diary.Write(at, ct => Dispute(KeyOf(keys[1], days[^1], 1), ct));
        diary.Write(at.AddHours(4), ct => Answer(KeyOf(keys[1], days[^1], 1), ct));
    }

    /// <summary>The stations of a counted contract: a record each weekday since its first day, two in the first month.</summary>
    public void WriteFromStart(PurchaseLine line, DateOnly start, DateOnly today)
    {
        foreach (var township in line.Townships)
        {
            var key = Station.KeyOf(township, 1);
            var number = 0;
            foreach (var day in Weekdays(start, today.AddDays(-1)))
            {
                Write(key, day, 1, Given.Lines[number++ % Given.Lines.Count]);
                if (day <= start.AddDays(FirstMonth))
                {
                    Write(key, day, 2, Given.Lines[number++ % Given.Lines.Count]);
                }
            }
        }
    }

    /// <summary>The county's acceptor doubts a record.</summary>
    public async Task Dispute(StreamKey record, CancellationToken ct) =>
        await world.Do(
            CountyOf(record).Acceptor,
            new DisputeService((await RowOf(record, ct)).Known(), Given.Doubt),
            ct
        );

    /// <summary>The operator answers.</summary>
    public async Task Answer(StreamKey record, CancellationToken ct) =>
        await world.Do(
            OperatorOf((await RowOf(record, ct)).Operator),
            new AnswerDispute(record, Given.Answer, []),
            ct
        );

    /// <summary>The county's acceptor lets half of the record count.</summary>
    public async Task Settle(StreamKey record, CancellationToken ct)
    {
        var row = await RowOf(record, ct);
        await world.Do(
            CountyOf(record).Acceptor,
            new SettleDispute(row.Known(), DisputeOutcome.Reduced, row.Minutes / 2, Given.Settled),
            ct
        );
    }

    private static IEnumerable<DateOnly> Weekdays(DateOnly from, DateOnly until)
    {
        for (var day = from; day <= until; day = day.AddDays(1))
        {
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                yield return day;
            }
        }
    }

    private static DemoCounty CountyOf(StreamKey record) =>
        DemoCounty.All.First(county => county.Code == record.Tenant);

    private void Write(StreamKey station, DateOnly day, int number, ServiceLine line) =>
        diary.Write(
            PurchaseDates.At(day, 17, 30 + number),
            ct => Record(station, day, number, line, ct)
        );

    private async Task Record(
        StreamKey key,
        DateOnly day,
        int number,
        ServiceLine line,
        CancellationToken ct
    )
    {
        var station = await StationOf(key, ct);
        var staff = station.Staff.Keys.Order().ToList();
        var (one, other) = (
            staff[day.DayNumber % staff.Count],
            staff[(day.DayNumber + 1) % staff.Count]
        );
        await world.Do(
            OperatorOf(station.Operator),
            new RecordService(
                KeyOf(key, day, number),
                key,
                new ServiceFacts(
                    line.Kind,
                    line.Field,
                    day,
                    new TimeOnly(number == 1 ? 9 : 14, 0),
                    line.Minutes,
                    one == other ? [one] : [one, other],
                    line.People,
                    [],
                    line.Title,
                    null,
                    null,
                    []
                )
            ),
            ct
        );
    }

    // The staff of the demo's stations stays; reading it once for each keeps the first start short.
    private async Task<Station> StationOf(StreamKey key, CancellationToken ct)
    {
        if (!stations.TryGetValue(key, out var station))
        {
            station =
                await log.Find<Station>(key, ct)
                ?? throw new InvalidOperationException($"There is no station {key.Id}.");
            stations.Add(key, station);
        }

        return station;
    }

    private async Task<ServiceRecordRow> RowOf(StreamKey record, CancellationToken ct) =>
        (await log.ReadStream(record, null, ct)).Aggregate(
            (ServiceRecordRow?)null,
            ServiceRecordRow.Fold
        ) ?? throw new InvalidOperationException($"There is no record {record.Id}.");

    private Actor OperatorOf(Guid supplier) =>
        DemoSuppliers.ActorOf(
            suppliers.First(line => Supplier.KeyOf(line.CreditCode).Id == supplier)
        );
}

/// <param name="Doubt">What an official doubts.</param>
/// <param name="Answer">What the operator answers.</param>
/// <param name="Settled">Why it is settled so.</param>
/// <param name="Summary">Of a deliverable reported from the records.</param>
/// <param name="Lines">Services, taken in turn.</param>
internal sealed record ServiceFile(
    string Doubt,
    string Answer,
    string Settled,
    string Summary,
    IReadOnlyList<ServiceLine> Lines
);

/// <summary>One invented service.</summary>
/// <param name="Minutes">Of each worker.</param>
internal sealed record ServiceLine(
    CountedRecord Kind,
    DutyField Field,
    string Title,
    int Minutes,
    int People
);
