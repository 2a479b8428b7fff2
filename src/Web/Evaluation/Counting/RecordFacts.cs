using System.Globalization;
using StationPortal.Evaluation;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Volunteers;
using StationPortal.Web.Frame;
using StationPortal.Web.Stations.Records;

namespace StationPortal.Web.Evaluation.Counting;

/// <summary>Tells what a counted record says, as it stood when it was counted: days, kinds, minutes and findings, read from the records alone. No person's text or name is opened for it (PD-05).</summary>
public sealed class RecordFacts(PageTexts texts)
{
    /// <summary>What a record says; nothing when the log has lost it.</summary>
    /// <param name="record">On the frozen list.</param>
    /// <param name="work">The station's records as they stood then.</param>
    public IReadOnlyList<RecordFact> Of(FigureRecord record, StationWork work)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(work);
        return
        [
            .. record.Kind switch
            {
                FigureRecordKind.Visit => work
                    .People.Where(each => each.Id == record.Record)
                    .SelectMany(person => OfVisit(person, record.Part, work)),
                FigureRecordKind.MissedVisit => work
                    .People.Where(each => each.Id == record.Record)
                    .SelectMany(person => OfMissed(person, record.On)),
                FigureRecordKind.Service => work
                    .Services.Where(each => each.Id == record.Record)
                    .SelectMany(service => OfService(service, work)),
                FigureRecordKind.Task => work
                    .Months.Where(each => each.Row.Id == record.Record)
                    .SelectMany(month => month.Row.Tasks)
                    .Where(task => task.No.ToString(CultureInfo.InvariantCulture) == record.Part)
                    .SelectMany(OfTask),
                FigureRecordKind.Order => work
                    .Orders.Where(each => each.Id == record.Record)
                    .SelectMany(OfOrder),
                FigureRecordKind.Staff => work
                    .Staff.Where(each => each.Person == record.Record && each.From == record.On)
                    .SelectMany(OfStaff),
                FigureRecordKind.Month => work
                    .Months.Where(each => each.Row.Id == record.Record)
                    .SelectMany(month => OfMonth(month, work)),
                _ => work
                    .Contracts.Where(each => each.Contract == record.Record)
                    .Select(wanted => new RecordFact(
                        "FigureRecordKind.Contract",
                        texts.Of(FormulaOf(wanted))
                    )),
            },
        ];
    }

    /// <summary>How the minutes that a contract wants of one station come about.</summary>
    public static TextKey FormulaOf(WantedHours wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        return new(
            "Counting.Wanted.Hours",
            Show.Number(wanted.Hours),
            wanted.Townships,
            wanted.Days,
            wanted.OfDays,
            Show.Number(wanted.Minutes)
        );
    }

    private IEnumerable<RecordFact> OfVisit(PersonServedRow person, string visit, StationWork work)
    {
        foreach (var line in person.Visits.Where(each => each.Visit.ToString("D") == visit))
        {
            var last = VisitMonth.LastOf(VisitMonth.Of(ChinaTime.DateOf(line.At)));
            yield return new("Visit.At", Show.Moment(line.At));
            yield return new("Visit.How", texts.Of(line.How));
            yield return new("Visit.Minutes", Show.Number(line.Minutes));
            yield return new("Visit.Finding", texts.Of(line.Finding));
            yield return new("Visit.Next", texts.Of(line.Next));
            yield return new("People.Class", texts.Of(person.AsOf(last).Class));
            yield return new("Visit.IsCorrected", YesNo(line.Corrected));
            yield return new(
                "Counting.Certified",
                Certified([.. work.Staff.Where(one => one.Account == line.By)])
            );
        }
    }

    private IEnumerable<RecordFact> OfMissed(PersonServedRow person, DateOnly month)
    {
        var then = person.AsOf(VisitMonth.LastOf(month));
        yield return new("Counting.Month", MonthOf(month));
        yield return new("People.Class", texts.Of(then.Class));
        yield return new("People.From", Show.Date(then.From));
        yield return new(
            "Counting.InVain",
            Show.Number(
                person.Visits.Count(visit =>
                    VisitMonth.Of(ChinaTime.DateOf(visit.At)) == month && !visit.IsMet
                )
            )
        );
    }

    private IEnumerable<RecordFact> OfService(ServiceRecordRow service, StationWork work)
    {
        var facts = service.Versions[^1].Facts;
        yield return new("Record.On", RecordView.TimeOf(facts, texts));
        yield return new("Record.Kind", texts.Of(service.Kind));
        yield return new("Record.Field", texts.Of(service.Field));
        yield return new(
            "Record.AllMinutes",
            texts["Counting.Minutes", facts.Minutes, facts.Workers.Count, service.Minutes]
        );
        yield return new("Record.Counted", Show.Number(service.Counted));
        yield return new("Record.State", texts.Of(service.State));
        yield return new("Record.People", Show.Number(service.PeopleServed));
        yield return new("Visit.IsCorrected", YesNo(service.Versions.Count > 1));
        yield return new(
            "Counting.Certified",
            Certified([.. work.Staff.Where(one => facts.Workers.Contains(one.Person))])
        );
    }

    private IEnumerable<RecordFact> OfTask(TaskLine task)
    {
        var duty = task.Planned.Duty;
        yield return new("FigureRecordKind.Task", texts["Frame.Aside", duty.Title, duty.Code]);
        yield return new(
            "Month.Task.Days",
            texts["Frame.Between", task.Planned.From, task.Planned.Due]
        );
        yield return new(
            "Month.Task.Wanted",
            texts[$"Month.Amount.{duty.Amount.Kind}", Show.Number(duty.Amount.Number)]
        );
        yield return new("Record.State", texts.Of(task.Status));
        if (task is { Done: { } done, DoneAt: { } at })
        {
            yield return new("Month.Done.At", Show.Moment(at));
            yield return new(
                "Month.Done.Amount",
                texts[$"Month.Amount.{duty.Amount.Kind}", Show.Number(done.Amount)]
            );
            yield return new("Counting.Evidence", Show.Number(done.Evidence.Count));
        }
    }

    private IEnumerable<RecordFact> OfOrder(OrderPage order)
    {
        yield return new("FigureRecordKind.Order", order.Number);
        yield return new("Order.Item", order.Title);
        yield return new("Order.PlacedAt", Show.Moment(order.PlacedAt));
        yield return new("Order.Urgency", texts.Of(order.Urgency));
        yield return new("Order.Due", Show.Moment(order.Due));
        yield return new("Record.State", texts.Of(order.Status));
        foreach (
            var (label, at) in new[]
            {
                ("Counting.DoneAt", order.DoneAt),
                ("Counting.ClosedAt", order.ClosedAt),
            }
        )
        {
            yield return new(
                label,
                at is { } moment ? Show.Moment(moment) : texts["Frame.Nothing"]
            );
        }

        yield return new(
            "Order.Haves",
            string.Join(texts["Frame.Comma"], order.Now.Haves.Select(have => texts.Of(have)))
        );
        yield return new(
            "Order.Stars",
            order.Stars is { } stars ? Show.Number(stars) : texts["Frame.Nothing"]
        );
    }

    private IEnumerable<RecordFact> OfStaff(StaffOnRoll one)
    {
        yield return new("Station.Staff.From", Show.Date(one.From));
        yield return new(
            "Counting.Until",
            one.Until is { } until ? Show.Date(until) : texts["Frame.Nothing"]
        );
        yield return new("Counting.Certified", Certified([one]));
    }

    private IEnumerable<RecordFact> OfMonth(WorkMonth month, StationWork work)
    {
        var first = month.Row.Month;
        var last = VisitMonth.LastOf(first);
        var found = work
            .People.Where(person => person.AsOf(last).Station == work.Station)
            .Select(person =>
                person
                    .Visits.Where(visit => visit.IsFinding)
                    .Select(visit => ChinaTime.DateOf(visit.At))
                    .Where(day => VisitMonth.Of(day) == first)
                    .ToList()
            )
            .Where(days => days.Count > 0)
            .ToList();
        yield return new("Counting.Month", MonthOf(first));
        yield return new("Counting.Findings", Show.Number(found.Count));
        yield return new(
            "Counting.FindingDays",
            found.Count == 0
                ? texts["Frame.Nothing"]
                : string.Join(
                    texts["Frame.Comma"],
                    found.SelectMany(days => days).Distinct().Order().Select(Show.Date)
                )
        );
        yield return new(
            "Counting.ZeroReport",
            month.ZeroReportedOn is { } day ? Show.Date(day) : texts["Frame.Nothing"]
        );
    }

    private string MonthOf(DateOnly month) => texts["Month.Name", month.Year, month.Month];

    private string YesNo(bool yes) => texts[yes ? "Frame.Yes" : "Frame.No"];

    private string Certified(IReadOnlyCollection<StaffOnRoll> workers) =>
        workers.Count == 0
            ? texts["Counting.Certified.Unknown"]
            : string.Join(
                texts["Frame.Comma"],
                workers
                    .DistinctBy(one => one.Person)
                    .Select(one =>
                        one.Certificate == CertificateLevel.None
                            ? texts["Frame.No"]
                            : texts["Frame.Aside", texts["Frame.Yes"], one.Certificate]
                    )
            );
}

/// <summary>One thing that a record says.</summary>
/// <param name="Label">Key of what it is.</param>
/// <param name="Text">What it says.</param>
public sealed record RecordFact(string Label, string Text);
