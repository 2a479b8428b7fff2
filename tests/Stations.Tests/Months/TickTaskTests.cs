using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using Xunit;
using static StationPortal.Stations.Tests.Months.MonthWorld;

namespace StationPortal.Stations.Tests.Months;

public sealed class TickTaskTests
{
    private static readonly GeoPoint Premises = new(113.30m, 23.10m);

    [Theory]
    [InlineData(EvidenceKind.Photo, "PhotoMissing")]
    [InlineData(EvidenceKind.Record, "RecordMissing")]
    [InlineData(EvidenceKind.Signature, "SignatureMissing")]
    [InlineData(EvidenceKind.PlaceAndTime, "PlaceAndTimeMissing")]
    public void what_the_duty_asks_for_is_refused_by_its_name_when_it_is_missing(
        EvidenceKind kind,
        string code
    )
    {
        Given(Planned(DutyOf("A01", kind))).Refused(Tick(), Worker, Now, "MT-01", code);
    }

    [Fact]
    public void all_evidence_that_the_duty_asks_for_must_be_there()
    {
        var month = Given(Planned(DutyOf("A01", EvidenceKind.Photo, EvidenceKind.Signature)));

        month.Refused(Tick(Photo()), Worker, Now, "MT-01", "SignatureMissing");
        var both = Tick(Photo(), Photo() with { Kind = EvidenceKind.Signature });
        Assert.IsType<TaskDone>(Assert.Single(month.When(both, Worker, Now).Events()));
    }

    [Fact]
    public void a_record_is_a_file_or_a_text_and_a_place_may_be_told_in_words()
    {
        var month = Given(Planned(DutyOf("A01", EvidenceKind.Record, EvidenceKind.PlaceAndTime)));

        var tick = Tick() with { Note = "入户两次", StatedPlace = "3 月 10 日上午，凤阳居委会" };

        var done = DoneBy(month.When(tick, Worker, Now));
        Assert.Equal("3 月 10 日上午，凤阳居委会", done.StatedPlace);
        Assert.Contains(EvidenceFlag.NoPlace, done.Flags);
        Assert.Contains(EvidenceFlag.NoTime, done.Flags);
    }

    [Fact]
    public void a_photo_without_time_and_place_is_kept_and_flagged()
    {
        Assert.Equal([EvidenceFlag.NoTime, EvidenceFlag.NoPlace], FlagsOf(Tick(Photo())));
    }

    [Theory]
    [InlineData("2026-03-04T23:59:00+08:00", true)]
    [InlineData("2026-03-05T00:00:00+08:00", false)]
    [InlineData("2026-03-04T16:00:00+00:00", false)]
    [InlineData("2026-03-10T10:09:00+08:00", false)]
    [InlineData("2026-03-10T10:11:00+08:00", true)]
    public void a_time_outside_the_tasks_days_or_in_the_future_is_flagged(string at, bool flagged)
    {
        var tick = Tick(
            Photo(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture))
        );

        Assert.Equal(flagged, FlagsOf(tick).Contains(EvidenceFlag.TimeOutside));
    }

    [Theory]
    [InlineData("23.105", false)]
    [InlineData("23.111", true)]
    public void a_place_far_from_the_station_is_flagged(string latitude, bool far)
    {
        var place = new GeoPoint(
            113.30m,
            decimal.Parse(latitude, System.Globalization.CultureInfo.InvariantCulture)
        );
        var tick = Tick(Photo(Now, place)) with
        {
            Known = TickKnowledge.None with { Premises = Premises },
        };

        Assert.Equal(far, FlagsOf(tick).Contains(EvidenceFlag.PlaceFar));
    }

    [Fact]
    public void a_file_that_showed_another_task_or_record_is_flagged()
    {
        var elsewhere = Tick(Photo(Now, Premises)) with
        {
            Known = TickKnowledge.None with
            {
                UsedBefore = new HashSet<string>(StringComparer.Ordinal) { AnyFile.Sha256 },
            },
        };
        var before = Done(2, Worker) with { Evidence = [Photo()] };
        var month = Given(
            Planned(DutyOf("A01", EvidenceKind.Photo), DutyOf("A02", EvidenceKind.Photo)),
            before
        );

        Assert.Equal([EvidenceFlag.UsedBefore], FlagsOf(elsewhere));
        Assert.Equal(
            [EvidenceFlag.UsedBefore],
            DoneBy(month.When(Tick(Photo(Now, Premises)), Worker, Now)).Flags
        );
    }

    [Fact]
    public void amounts_are_checked_by_their_unit_and_a_shortfall_is_explained()
    {
        var month = Given(Planned(DutyOf("A01")));
        var rate = DutyOf("A01") with { Amount = new DutyAmount(AmountKind.Rate, 95, null) };

        month.Refused(Tick() with { Amount = -1 }, Worker, Now, null, "AmountNegative");
        month.Refused(Tick() with { Amount = 1.5m }, Worker, Now, null, "CountNotWhole");
        month.Refused(Tick() with { Amount = 1 }, Worker, Now, "MT-02", "ShortfallNotExplained");
        Given(Planned(rate))
            .Refused(Tick() with { Amount = 101 }, Worker, Now, null, "RateOver100");
        month.Refused(
            Tick() with
            {
                Note = new string('长', 2001),
            },
            Worker,
            Now,
            null,
            "NoteTooLong"
        );
        Assert.Equal(
            1,
            DoneBy(month.When(Tick() with { Amount = 1, Note = "下雨" }, Worker, Now)).Amount
        );
    }

    [Fact]
    public void where_records_count_by_themselves_the_typed_amount_is_ignored()
    {
        var counted = DutyOf("A01") with
        {
            Amount = new DutyAmount(AmountKind.Count, 2, CountedRecord.Visit),
        };
        var month = Given(Planned(counted));
        var tick = Tick() with { Amount = 50, Known = TickKnowledge.None with { Counted = 3 } };

        Assert.Equal(3, DoneBy(month.When(tick, Worker, Now)).Amount);
        month.Refused(
            tick with
            {
                Known = TickKnowledge.None,
            },
            Worker,
            Now,
            "MT-02",
            "ShortfallNotExplained"
        );
    }

    [Fact]
    public void the_second_of_two_who_tick_one_task_meets_a_conflict_and_other_tasks_do_not_matter()
    {
        var month = new object[] { Planned(DutyOf("A01"), DutyOf("A02")), Done(1, Colleague) };

        var conflict = Assert.Throws<ConflictException>(() =>
            Given(month).When(Tick() with { Seen = 1 }, Worker, Now)
        );
        Assert.Equal((1, 2), (conflict.Expected, conflict.Actual));
        Assert.Single(Given(month).When(Tick() with { No = 2, Seen = 1 }, Worker, Now));
    }

    [Fact]
    public void only_what_is_to_do_and_has_begun_is_ticked()
    {
        var planned = Planned(DutyOf("A01"));
        Given(planned, Done(1, Worker)).Refused(Tick(), Worker, Now, null, "TaskIsDone");
        Given(planned, Done(1, Worker), new TaskPassed(1, Checker.Holder))
            .Refused(Tick(), Worker, Now, null, "TaskIsPassed");
        Given(planned, new TaskCalledOff(1, TaskCause.ByHand, "示例"))
            .Refused(Tick(), Worker, Now, null, "TaskIsCalledOff");
        Given(planned).Refused(Tick(), Worker, At(new(2026, 3, 4), 23), null, "TaskNotBegun");
        Assert.Single(
            Given(planned, Done(1, Worker), new TaskReturned(1, "缺照片", Checker.Holder))
                .When(Tick(), Worker, Now)
        );
    }

    [Fact]
    public void a_task_is_ticked_by_the_operators_own_people_only()
    {
        var month = Given(Planned(DutyOf("A01")));

        Assert.Throws<NotInScopeException>(() => month.When(Tick(), Stranger, Now));
        Assert.Throws<NotInScopeException>(() => month.When(Tick() with { No = 9 }, Worker, Now));
        var handed = Given(Planned(DutyOf("A01")), new MonthRevised(1, Guid.CreateVersion7()));
        Assert.Throws<NotInScopeException>(() => handed.When(Tick(), Worker, Now));
    }

    private static IReadOnlyList<EvidenceFlag> FlagsOf(TickTask tick) =>
        DoneBy(Given(Planned(DutyOf("A01", EvidenceKind.Photo))).When(tick, Worker, Now)).Flags;

    private static TaskDone DoneBy(IReadOnlyList<Change> changes) =>
        Assert.IsType<TaskDone>(Assert.Single(changes).Event);
}
