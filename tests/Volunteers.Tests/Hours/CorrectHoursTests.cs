using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Volunteers.Tests.Attendance.AttendanceWorld;

namespace StationPortal.Volunteers.Tests.Hours;

public sealed class CorrectHoursTests
{
    private static readonly HoursRecorded Record = Served(
        Came,
        Left,
        null,
        HourFlag.RoundHours,
        HourFlag.Late
    );

    private static readonly RecordOfYear Which = new(AnnKey, 2026, Record.Record);
    private static readonly DateTimeOffset Later = Left.AddDays(1);
    private static readonly Actor Colleague = OrderWorld.Worker;

    [Fact]
    public void a_correction_keeps_the_old_value_and_settles_what_was_odd()
    {
        var change = Assert.Single(
            Kept().When(Correct(Came, Left.AddMinutes(-12), 60), Colleague, Later)
        );

        var now = HourRecord.After(After(Record), change.Event)[Record.Record];
        Assert.Equal((60, 60), (now.Minutes, now.Counted));
        Assert.Equal([HourFlag.Late], now.Flags);
        Assert.Equal([new EarlierHours(Came, Left, 72, HourReason.WrongTime)], now.Before);
    }

    [Fact]
    public void who_confirmed_a_service_neither_settles_what_is_odd_nor_adds_to_it_alone()
    {
        var confirmer = OrderWorld.Manager;
        Kept().Refused(Correct(Came, Left, 60), confirmer, Later, "VO-17", "ConfirmerCorrects");
        var cleared = new HourFlagsCleared(Record.Record, Colleague.Holder);
        var longer = Correct(Came, Left.AddMinutes(10), 80);

        Kept(cleared).Refused(longer, confirmer, Later, "VO-17", "ConfirmerCorrects");
        Assert.Single(Kept(cleared).When(longer, Colleague, Later));
        Assert.Single(Kept(cleared).When(Correct(Came, Left, 60), confirmer, Later));
    }

    [Fact]
    public void a_correction_is_a_time_that_can_be()
    {
        Refused(Correct(Left, Came, 1), "OR-11", "GoneBeforeCome");
        Refused(Correct(Came, Came.AddHours(25), 60), "VO-05", "LongerThanDay");
        Refused(Correct(Came, Left, 73), "VO-05", "MinutesTooMany");
        Refused(Correct(Came, Left, -1), "VO-05", "MinutesTooMany");
        Refused(Correct(Later, Later.AddHours(1), 60), "OR-11", "PresenceInFuture");
        Refused(Correct(Came.AddYears(-1), Left.AddYears(-1), 60), "VO-07", "RecordOfOtherYear");
    }

    [Fact]
    public void a_correction_meets_no_other_record()
    {
        var other = Served(Left, Left.AddHours(1));

        Kept(other)
            .Refused(
                Correct(Came, Left.AddMinutes(1), 60),
                Colleague,
                Later,
                "VO-05",
                "HoursOverlap"
            );
        Assert.NotEmpty(Kept(other).When(Correct(Came, Left, 60), Colleague, Later));
    }

    [Fact]
    public void a_void_record_counts_nothing_and_changes_no_more()
    {
        var voided = Assert
            .Single(
                Kept().When(new VoidHours(Which, Station, HourReason.NotServed), Colleague, Later)
            )
            .Event;

        var now = HourRecord.After(After(Record), voided)[Record.Record];
        Assert.Equal((0, HourReason.NotServed, 72), (now.Counted, now.Voided, now.Minutes));
        Kept(voided).Refused(Correct(Came, Left, 60), Colleague, Later, "VO-07", "RecordIsVoid");
        Kept(voided)
            .Refused(
                new VoidHours(Which, Station, HourReason.Twice),
                Colleague,
                Later,
                "VO-07",
                "RecordIsVoid"
            );
    }

    [Fact]
    public void who_confirmed_does_not_clear_what_is_odd_and_somebody_else_does()
    {
        var clear = new ClearHours(Which, Station);

        Kept().Refused(clear, OrderWorld.Manager, Later, "VO-17", "ConfirmerClears");
        var cleared = Assert.Single(Kept().When(clear, Colleague, Later)).Event;

        Assert.Equal(0, After(Record)[Record.Record].Counted);
        Assert.Equal(72, HourRecord.After(After(Record), cleared)[Record.Record].Counted);
        Kept(cleared).Refused(clear, Colleague, Later, "VO-17", "NothingOdd");
    }

    [Fact]
    public void a_volunteer_asks_about_their_own_record_once_and_is_answered_within_the_working_days()
    {
        var question = new QuestionHours(Which, HourReason.WrongTime);

        var asked = Assert.Single(Kept().When(question, Ann, Left)).Event;

        Assert.Equal(new DateOnly(2026, 3, 11), Assert.IsType<HoursQuestioned>(asked).AnswerBy);
        Kept(asked).Refused(question, Ann, Later, "VO-07", "QuestionIsOpen");
        Assert.Throws<NotInScopeException>(() => Kept().When(question, Bo, Later));
        Kept(new HoursVoided(Record.Record, HourReason.Twice, OrderWorld.By))
            .Refused(question, Ann, Later, "VO-07", "RecordIsVoid");
    }

    [Fact]
    public void a_question_is_answered_by_word_or_by_a_correction()
    {
        var asked = new HoursQuestioned(Record.Record, HourReason.WrongTime, new(2026, 3, 11));
        var answer = new AnswerHourQuestion(Which, Station);

        var answered = Assert.Single(Kept(asked).When(answer, Colleague, Later)).Event;

        var open = HourRecord.After(After(Record), asked);
        Assert.NotNull(open[Record.Record].Question);
        Assert.Null(HourRecord.After(open, answered)[Record.Record].Question);
        var corrected = new HoursCorrected(
            Record.Record,
            Came,
            Left,
            60,
            HourReason.WrongTime,
            OrderWorld.By
        );
        Assert.Null(HourRecord.After(open, corrected)[Record.Record].Question);
        Kept().Refused(answer, Colleague, Later, "VO-07", "NoQuestion");
    }

    [Fact]
    public void another_station_and_the_volunteer_themselves_change_no_record()
    {
        var stranger = OrderWorld.Manager with { Organisation = Guid.NewGuid() };

        Assert.Throws<NotInScopeException>(() =>
            Kept().When(Correct(Came, Left, 60), stranger, Later)
        );
        Kept()
            .Refused(
                Correct(Came, Left, 60),
                Colleague with
                {
                    Account = Ann.Account,
                },
                Later,
                "VO-10",
                "OwnService"
            );
        Assert.Throws<NotInScopeException>(() =>
            Kept()
                .When(
                    new VoidHours(
                        Which with
                        {
                            Record = Guid.NewGuid(),
                        },
                        Station,
                        HourReason.Twice
                    ),
                    Colleague,
                    Later
                )
        );
    }

    [Theory]
    [InlineData(99, 0, 100)]
    [InlineData(100, 1, 300)]
    [InlineData(999, 3, 1000)]
    [InlineData(1500, 5, null)]
    public void stars_follow_the_steps_of_the_parameter(int hours, int stars, int? next) =>
        Assert.Equal(
            new Stars(stars, next),
            Stars.Of(hours * 60, TestRules.Book, "440000", new(2026, 3, 2))
        );

    private static CorrectHours Correct(DateTimeOffset from, DateTimeOffset until, int minutes) =>
        new(Which, Station, from, until, minutes, HourReason.WrongTime);

    private static void Refused(IDecision decision, string rule, string code) =>
        Kept().Refused(decision, Colleague, Later, rule, code);

    private static Specification Kept(params object[] then) =>
        Specification.Given(Year, [Taken(Ann.Account), Record, .. then]).And(Station, Opened);

    private static System.Collections.Immutable.ImmutableDictionary<Guid, HourRecord> After(
        object first
    ) => VolunteerYear.Start(first).Records;
}
