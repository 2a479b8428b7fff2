using StationPortal.Stations;
using StationPortal.Volunteers;

namespace StationPortal.Evaluation.Tests.Counting;

/// <summary>A station's records of the first quarter of 2025.</summary>
internal static class RecordedWork
{
    public static readonly Guid Station = new("01970000-0000-7000-8000-0000000000b1");
    public static readonly DateOnly January = new(2025, 1, 1);

    public static StationWork Nothing => Of();

    public static StationWork Of(
        IReadOnlyList<WorkMonth>? months = null,
        IReadOnlyList<PersonServedRow>? people = null,
        IReadOnlyList<ServiceRecordRow>? services = null,
        IReadOnlyList<OrderPage>? orders = null,
        IReadOnlyList<StaffOnRoll>? staff = null,
        IReadOnlyList<WantedHours>? contracts = null
    ) =>
        new(
            Station,
            January,
            new(2025, 3, 31),
            months ?? [],
            people ?? [],
            services ?? [],
            orders ?? [],
            staff ?? [],
            contracts ?? []
        );

    public static WorkMonth Month(
        int month,
        DateOnly? zeroReport,
        params IEnumerable<StationTaskStatus> tasks
    ) =>
        new(
            new StationMonthPage
            {
                Id = Guid.CreateVersion7(),
                Station = Station,
                Month = new(2025, month, 1),
                Tasks =
                [
                    .. tasks.Select(
                        (status, at) =>
                            new TaskLine
                            {
                                Planned = new(
                                    at + 1,
                                    null!,
                                    new(2025, month, 1),
                                    new(2025, month, 20)
                                ),
                                Status = status,
                            }
                    ),
                ],
            },
            zeroReport
        );

    public static PersonServedRow Person(params VisitLine[] visits) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Person = Guid.CreateVersion7(),
            Station = Station,
            Class = VisitClass.Key,
            From = new(2024, 6, 1),
            Visits = visits,
            MetMonths = Tags(visits.Where(visit => visit.IsMet)),
            FindingMonths = Tags(visits.Where(visit => visit.IsFinding)),
        };

    public static VisitLine Visit(
        int month,
        int day,
        VisitFinding finding = VisitFinding.Nothing,
        VisitWay how = VisitWay.Door,
        int minutes = 30
    ) =>
        new(
            Guid.CreateVersion7(),
            new(2025, month, day, 9, 0, 0, TimeSpan.FromHours(8)),
            how,
            finding,
            NextStep.AsPlanned,
            minutes,
            null,
            [],
            Guid.NewGuid(),
            false,
            Station
        );

    public static ServiceRecordRow Service(CountedRecord kind, int counted, int month = 2) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Station = Station,
            Kind = kind,
            On = new(2025, month, 10),
            Counted = counted,
        };

    public static OrderPage Order(OrderStatus status, int haves = 0, int? stars = null) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Station = Station,
            Status = status,
            HaveBits = haves,
            Stars = stars,
            PlacedAt = new(2025, 2, 3, 9, 0, 0, TimeSpan.FromHours(8)),
        };

    private static string Tags(IEnumerable<VisitLine> visits) =>
        string.Concat(
            visits
                .Select(visit => VisitMonth.Tag(new(visit.At.Year, visit.At.Month, 1)))
                .Distinct(StringComparer.Ordinal)
        );
}
