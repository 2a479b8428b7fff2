using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Stations.Tests.Records.RecordWorld;

namespace StationPortal.Stations.Tests.Records;

public sealed class RecordServiceTests
{
    [Fact]
    public void a_record_carries_author_operator_and_contract_and_books_each_workers_day()
    {
        var changes = AtStation().When(Record(Facts), Worker, Now);

        var given = Assert.IsType<ServiceGiven>(changes[0].Event);
        Assert.Equal((Operator, Deal.Id), (given.Operator, given.Contract));
        Assert.Equal((Worker.Holder, 180), (given.By, given.Facts.AllMinutes()));
        Assert.Equal([DayOf(Ann), DayOf(Bo)], changes.Skip(1).Select(change => change.Stream));
        Assert.All(
            changes.Skip(1),
            change => Assert.Equal(new WorkBooked(Key.Id, new(9, 0), 90), change.Event)
        );
    }

    [Fact]
    public void service_is_over_before_it_is_recorded()
    {
        var today = Facts with { On = new(2026, 3, 20) };

        Refused(today with { Start = new(11, 0) }, "SR-01", "RecordInFuture");
        Refused(Facts with { On = new(2026, 3, 21), Start = null }, "SR-01", "RecordInFuture");
        Assert.NotEmpty(AtStation().When(Record(today with { Start = new(10, 30) }), Worker, Now));
    }

    [Fact]
    public void service_lies_within_the_operators_own_time_at_the_station()
    {
        Refused(Facts with { On = new(2026, 2, 28) }, "SR-01", "RecordOutsideOperation");
        AtStation(
                new StaffLeft(Ann, new(2026, 3, 19)),
                new StaffLeft(Bo, new(2026, 3, 19)),
                new StationHandedOver(null, Operator, "同一机构", new(2026, 3, 19), null, null)
            )
            .When(Record(Facts), Worker, Now);
        AtStation(
                new StationHandedOver(
                    null,
                    Stranger.Organisation!.Value,
                    "下一家",
                    new(2026, 3, 19),
                    null,
                    null
                )
            )
            .Refused(Record(Facts), Stranger, Now, "SR-01", "RecordOutsideOperation");
    }

    [Fact]
    public void a_closed_station_records_nothing_and_a_strangers_station_does_not_exist()
    {
        AtStation(new StationClosed(new(2026, 3, 19), "撤并"))
            .Refused(Record(Facts), Worker, Now, null, "StationIsClosed");
        Assert.Throws<NotInScopeException>(() => AtStation().When(Record(Facts), Stranger, Now));
    }

    [Fact]
    public void every_worker_was_of_the_staff_on_that_day()
    {
        Refused(Facts with { Workers = [] }, "SR-01", "RecordWorkers");
        Refused(Facts with { Workers = [Guid.NewGuid()] }, "SR-01", "WorkerNotOnRoll");
        AtStation(new StaffLeft(Bo, new(2026, 3, 17)))
            .Refused(Record(Facts), Worker, Now, "SR-01", "WorkerNotOnRoll");
        Assert.NotEmpty(
            AtStation(new StaffLeft(Bo, new(2026, 3, 18))).When(Record(Facts), Worker, Now)
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(721)]
    public void a_record_takes_minutes_within_a_day(int minutes) =>
        Refused(Facts with { Minutes = minutes }, "SR-01", "RecordMinutes");

    [Fact]
    public void a_visit_is_no_service_record() =>
        Refused(Facts with { Kind = CountedRecord.Visit }, "SR-01", "RecordIsVisit");

    [Fact]
    public void people_are_counted_and_those_chosen_are_among_them()
    {
        Refused(Facts with { PeopleServed = 0 }, "SR-01", "RecordPeople");
        Refused(
            Facts with
            {
                PeopleServed = 1,
                Served = [Guid.NewGuid(), Guid.NewGuid()],
            },
            "SR-01",
            "RecordPeople"
        );
        Refused(
            Facts with
            {
                PeopleServed = 100,
                Served = [.. Enumerable.Range(0, 61).Select(_ => Guid.NewGuid())],
            },
            "SR-01",
            "RecordServed"
        );
    }

    [Fact]
    public void the_title_says_something_and_holds_no_number_of_a_person()
    {
        Refused(Facts with { Title = " " }, "SR-01", "RecordTextMissing");
        Refused(Facts with { Title = new string('长', 121) }, "SR-01", "RecordTextTooLong");
        Refused(Facts with { Title = "联系 13812345678 家属" }, "PD-05", "TextNamesPerson");
        Refused(Facts with { Title = "核对44010519491231002X" }, "PD-05", "TextNamesPerson");
        Refused(Facts with { Title = "联系 138-1234-5678 家属" }, "PD-05", "TextNamesPerson");
        Refused(Facts with { Title = "核对 440105 19491231 0026" }, "PD-05", "TextNamesPerson");
        Refused(Facts with { Title = "联系１３８１２３４５６７８" }, "PD-05", "TextNamesPerson");
        Assert.NotEmpty(
            AtStation().When(Record(Facts with { Title = "第 2026031 期小组" }), Worker, Now)
        );
    }

    [Fact]
    public void a_text_about_a_person_names_one_person_of_the_own_station()
    {
        var person = new StreamKey(County, Guid.NewGuid());
        var facts = Facts with { Note = Guid.NewGuid() };
        var taken = People.PeopleWorld.TakenUp() with { Station = Here.Id };

        Refused(facts, "PD-05", "NoteNeedsPerson");
        Assert.NotEmpty(
            AtStation()
                .And(person, taken)
                .When(Record(facts with { Served = [person.Id] }), Worker, Now)
        );
        Assert.Throws<NotInScopeException>(() =>
            AtStation()
                .And(person, taken with { Station = Guid.NewGuid() })
                .When(Record(facts with { Served = [person.Id] }), Worker, Now)
        );
    }

    [Fact]
    public void nobody_works_twice_at_the_same_time_nor_more_than_a_day_has()
    {
        var other = Guid.NewGuid();
        AtStation()
            .And(DayOf(Bo), new WorkBooked(other, new(10, 0), 60))
            .Refused(Record(Facts), Worker, Now, "SR-02", "WorkOverlaps");
        AtStation()
            .And(DayOf(Bo), new WorkBooked(other, null, 1400))
            .Refused(Record(Facts), Worker, Now, "SR-02", "DayIsFull");
        Refused(Facts with { Start = new(23, 0) }, "SR-02", "RecordPastMidnight");
        Assert.NotEmpty(
            AtStation()
                .And(
                    DayOf(Bo),
                    new WorkBooked(other, new(10, 30), 60),
                    new WorkBooked(Guid.NewGuid(), null, 600)
                )
                .When(Record(Facts), Worker, Now)
        );
    }

    private static void Refused(ServiceFacts facts, string rule, string code) =>
        AtStation().Refused(Record(facts), Worker, Now, rule, code);
}
