using System.Globalization;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Stations;
using StationPortal.Volunteers;

namespace StationPortal.Evaluation;

/// <summary>Counts a figure from what a station recorded (EV-16). Pure: the same records give the same list and number.</summary>
public static class FigureCount
{
    /// <summary>The figures that an assessment's lines use, each once.</summary>
    public static IReadOnlyList<string> NamesOf(IEnumerable<RatedItem> items) =>
        [
            .. items
                .Select(item => item.Count?.Figure)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>One figure.</summary>
    /// <param name="name">One of <see cref="Figures.Known"/>.</param>
    /// <param name="work">What the station recorded.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such figure.</exception>
    public static CountedFigure Of(string name, StationWork work)
    {
        ArgumentNullException.ThrowIfNull(work);
        var records = name switch
        {
            Figures.TaskRate => Tasks(work),
            Figures.VisitRate => CountedVisitMonths.Of(work),
            Figures.HoursRate => Services(work).Concat(work.Contracts.Select(Wanted)),
            Figures.CommunityShare => DirectService(work),
            Figures.Staff => Staff(work),
            Figures.CertifiedShare => Staff(work),
            Figures.OrdersClosedRate => Orders(work, order => IsClosed(order) ? 1 : 0),
            Figures.FiveHavesRate => Orders(
                work,
                order => IsClosed(order) && order.HaveBits == OrderPage.AllHaves ? 1 : 0
            ),
            Figures.OrderStars => Orders(work, order => order.Stars),
            Figures.ReportRate => CountedReports.Of(work),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
        };
        return new(
            name,
            [
                .. records
                    .OrderBy(record => record.On)
                    .ThenBy(record => record.Kind)
                    .ThenBy(record => record.Record)
                    .ThenBy(record => record.Part, StringComparer.Ordinal),
            ]
        );

        IEnumerable<FigureRecord> Staff(StationWork of) =>
            StaffAtTheEnd(of, name == Figures.CertifiedShare);
    }

    // A task is due on its last day; one that was called off was not due.
    private static IEnumerable<FigureRecord> Tasks(StationWork work) =>
        work.Months.SelectMany(month =>
            month
                .Row.Tasks.Where(task =>
                    work.Holds(task.Planned.Due) && task.Status != StationTaskStatus.CalledOff
                )
                .Select(task => new FigureRecord(
                    FigureRecordKind.Task,
                    month.Row.Id,
                    task.No.ToString(CultureInfo.InvariantCulture),
                    task.Planned.Due,
                    task.Status is StationTaskStatus.Done or StationTaskStatus.Passed ? 1 : 0,
                    1,
                    FigureRecord.MarkOf(task.Status, task.DoneAt?.UtcTicks)
                ))
        );

    // Minutes as they count now: a doubted record counts none until it is settled.
    private static IEnumerable<FigureRecord> Services(StationWork work, bool share = false) =>
        work
            .Services.Where(service => work.Holds(service.On))
            .Select(service => new FigureRecord(
                FigureRecordKind.Service,
                service.Id,
                "",
                service.On,
                !share || service.Kind == CountedRecord.Community ? service.Counted : 0,
                share ? service.Counted : 0,
                FigureRecord.MarkOf(service.Kind, service.Counted, service.State)
            ));

    private static FigureRecord Wanted(WantedHours wanted) =>
        new(
            FigureRecordKind.Contract,
            wanted.Contract,
            "",
            DateOnly.MinValue,
            0,
            wanted.Minutes,
            FigureRecord.MarkOf(wanted.Hours, wanted.Townships, wanted.Days, wanted.OfDays)
        );

    // In the community: events there, and visits at the door.
    private static IEnumerable<FigureRecord> DirectService(StationWork work) =>
        Services(work, share: true)
            .Concat(
                CountedVisitMonths
                    .VisitsOf(work)
                    .Select(each =>
                        CountedVisitMonths.Record(
                            each.Person,
                            each.Visit,
                            each.Visit.How == VisitWay.Door ? each.Visit.Minutes : 0,
                            each.Visit.Minutes
                        )
                    )
            );

    private static IEnumerable<FigureRecord> StaffAtTheEnd(StationWork work, bool certified) =>
        work
            .Staff.Where(one =>
                one.From <= work.Until && (one.Until is null || one.Until >= work.Until)
            )
            .DistinctBy(one => one.Person)
            .Select(one => new FigureRecord(
                FigureRecordKind.Staff,
                one.Person,
                "",
                one.From,
                !certified || one.Certificate != CertificateLevel.None ? 1 : 0,
                1,
                FigureRecord.MarkOf(one.From, one.Until, one.Certificate)
            ));

    // An order belongs to the day on which it was placed; a cancelled one was taken back. What gives no value takes no part.
    private static IEnumerable<FigureRecord> Orders(
        StationWork work,
        Func<OrderPage, int?> reached
    ) =>
        work
            .Orders.Where(order =>
                work.Holds(order.PlacedAt) && order.Status != OrderStatus.Cancelled
            )
            .Select(order => (Order: order, Reached: reached(order)))
            .Where(each => each.Reached is not null)
            .Select(each => new FigureRecord(
                FigureRecordKind.Order,
                each.Order.Id,
                "",
                ChinaTime.DateOf(each.Order.PlacedAt),
                each.Reached.GetValueOrDefault(),
                1,
                FigureRecord.MarkOf(each.Order.Status, each.Order.HaveBits, each.Order.Stars)
            ));

    private static bool IsClosed(OrderPage order) => order.Status == OrderStatus.Closed;
}
