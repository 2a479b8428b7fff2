using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Volunteers.Tests.Orders.OrdersWorld;

namespace StationPortal.Volunteers.Tests.SafetyChecks;

public sealed class SafetyCheckTests
{
    private static readonly StreamKey Key = new(
        OrderWorld.County,
        new("01970000-0000-7000-8000-0000000000c1")
    );

    private static readonly CheckedPeople Who = new(
        [OrderWorld.Village],
        [NeedGroup.LivingAlone],
        [ServedGroup.Elderly]
    );

    private static readonly StartSafetyCheck Press = new(
        Key,
        CheckWeather.ColdWave,
        OrderWorld.Shopping.Code,
        Who,
        OrderWorld.Now.AddHours(24),
        12
    );

    private static readonly SafetyCheckStarted Started = new(
        CheckWeather.ColdWave,
        OrderWorld.Shopping.Code,
        Who,
        OrderWorld.Now.AddHours(24),
        12,
        OrderWorld.Official.Holder
    );

    [Fact]
    public void the_county_and_the_township_of_the_villages_start_a_check()
    {
        Assert.Equal(Started, Only(Open(), Press, OrderWorld.Official));
        Assert.IsType<SafetyCheckStarted>(Only(Open(), Press, TownshipOfficial));
        Assert.Throws<NotInScopeException>(() =>
            Open().When(Press, TownshipOfficial with { Township = "440105002" }, OrderWorld.Now)
        );
    }

    [Fact]
    public void a_check_of_another_countys_village_does_not_exist() =>
        Assert.Throws<NotInScopeException>(() =>
            Open()
                .When(
                    Press with
                    {
                        Who = Who with { Villages = ["440106001002"] },
                    },
                    OrderWorld.Official,
                    OrderWorld.Now
                )
        );

    public static TheoryData<string, string, StartSafetyCheck> Unsound =>
        new()
        {
            { "OR-19", "SafetyCheckWeather", Press with { Weather = (CheckWeather)9 } },
            { "OR-19", "SafetyCheckVillages", Press with { Who = Who with { Villages = [] } } },
            {
                "OR-19",
                "SafetyCheckDeadline",
                Press with
                {
                    Deadline = OrderWorld.Now.AddMinutes(59),
                }
            },
            {
                "OR-19",
                "SafetyCheckDeadline",
                Press with
                {
                    Deadline = OrderWorld.Now.AddHours(73),
                }
            },
            { "OR-01", "ItemNotOnMenu", Press with { Item = "Z99" } },
            { "OR-19", "SafetyCheckNobody", Press with { Expected = 0 } },
        };

    [Theory]
    [MemberData(nameof(Unsound), DisableDiscoveryEnumeration = true)]
    public void a_check_that_cannot_be_answered_is_not_started(
        string rule,
        string code,
        StartSafetyCheck press
    ) => Open().Refused(press, OrderWorld.Official, OrderWorld.Now, rule, code);

    [Fact]
    public void without_a_menu_and_a_second_time_nothing_is_started()
    {
        Specification
            .GivenNothing()
            .Refused(Press, OrderWorld.Official, OrderWorld.Now, "OR-01", "NoMenuInForce");
        Open()
            .And(Key, Started)
            .Refused(Press, OrderWorld.Official, OrderWorld.Now, "OR-19", "SafetyCheckIsStarted");
    }

    [Fact]
    public void who_is_in_one_of_the_groups_is_asked_and_without_groups_everybody()
    {
        Assert.True(Who.Includes([], [NeedGroup.LivingAlone]));
        Assert.True(Who.Includes([ServedGroup.Elderly], []));
        Assert.False(Who.Includes([ServedGroup.Child], [NeedGroup.Disabled]));
        Assert.True(new CheckedPeople([OrderWorld.Village], [], []).Includes([], []));
    }

    [Fact]
    public void a_batch_is_noted_once()
    {
        var batch = new SafetyCheckAsked(OrderWorld.Served.Id, 1, 0, All: false);
        var note = new NoteSafetyCheckAsked(Key, null, batch);
        var portal = Actor.Portal(OrderWorld.County);

        Assert.Equal(batch, Only(Specification.Given(Key, Started), note, portal));
        Assert.Empty(Specification.Given(Key, Started, batch).When(note, portal, OrderWorld.Now));
    }

    [Fact]
    public void a_persons_order_of_a_check_is_the_same_however_often_it_is_asked_for()
    {
        Assert.Equal(
            SafetyCheck.OrderOf(Key, OrderWorld.Served.Id),
            SafetyCheck.OrderOf(Key, OrderWorld.Served.Id)
        );
        Assert.NotEqual(
            SafetyCheck.OrderOf(Key, OrderWorld.Served.Id),
            SafetyCheck.OrderOf(Key, OrderWorld.Person)
        );
    }

    [Fact]
    public void who_is_well_by_phone_needs_no_visit_and_who_is_not_keeps_the_order()
    {
        var well = Checked().When(Answer(CheckAnswer.AllWell), OrderWorld.Worker, OrderWorld.Now);
        var not = Checked().When(Answer(CheckAnswer.NeedsVisit), OrderWorld.Worker, OrderWorld.Now);

        Assert.IsType<SafetyCheckAnswered>(well[0].Event);
        Assert.IsType<OrderFollowedUp>(well[1].Event);
        Assert.IsType<OrderCancelled>(well[2].Event);
        Assert.Equal(2, not.Count);
    }

    [Fact]
    public void somebody_on_the_way_is_not_called_off_by_a_phone_call() =>
        Assert.Equal(
            2,
            Checked(
                    new OrderPutOnBoard(OrderWorld.Now, OrderWorld.By),
                    new OrderClaimed(Guid.NewGuid(), OrderWorld.Province, Waits: false)
                )
                .When(Answer(CheckAnswer.AllWell), OrderWorld.Worker, OrderWorld.Now)
                .Count
        );

    [Fact]
    public void an_answer_is_noted_once_while_the_check_runs_by_whoever_has_the_order()
    {
        Refused(
            Checked()
                .And(
                    SafetyAnswer.KeyOf(Key, OrderWorld.Served.Id),
                    new SafetyCheckAnswered(
                        Key.Id,
                        OrderWorld.Served.Id,
                        OrderWorld.Key.Id,
                        OrderWorld.Village,
                        OrderWorld.Station.Id,
                        CheckAnswer.AllWell,
                        OrderWorld.By
                    )
                ),
            "SafetyCheckIsAnswered"
        );
        Refused(
            Checked().And(Key, Started, new SafetyCheckEnded(OrderWorld.Official.Holder)),
            "SafetyCheckIsOver"
        );
        Checked()
            .Refused(
                Answer((CheckAnswer)9),
                OrderWorld.Worker,
                OrderWorld.Now,
                "OR-19",
                "SafetyCheckAnswer"
            );
        Assert.Throws<NotInScopeException>(() =>
            Checked().When(Answer(CheckAnswer.AllWell), Stranger, OrderWorld.Now)
        );
        Assert.Throws<NotInScopeException>(() =>
            Placed()
                .And(Key, Started)
                .When(Answer(CheckAnswer.AllWell), OrderWorld.Worker, OrderWorld.Now)
        );
    }

    [Fact]
    public void a_check_is_ended_once_by_the_county_or_its_township()
    {
        var end = new EndSafetyCheck(Key);
        var running = Specification.Given(Key, Started);

        Assert.IsType<SafetyCheckEnded>(Only(running, end, TownshipOfficial));
        Assert.Throws<NotInScopeException>(() =>
            running.When(end, TownshipOfficial with { Township = "440105002" }, OrderWorld.Now)
        );
        running
            .And(Key, Started, new SafetyCheckEnded(OrderWorld.Official.Holder))
            .Refused(end, OrderWorld.Official, OrderWorld.Now, "OR-19", "SafetyCheckIsOver");
    }

    private static Specification Checked(params object[] later) =>
        Open()
            .And(
                OrderWorld.Key,
                [OrderWorld.Placed() with { Cause = new OrderCause(SafetyCheck: Key.Id) }, .. later]
            )
            .And(Key, Started);

    private static AnswerSafetyCheck Answer(CheckAnswer answer) =>
        new(Key, Own, OrderWorld.Served.Id, answer);

    private static void Refused(Specification given, string code) =>
        given.Refused(
            Answer(CheckAnswer.AllWell),
            OrderWorld.Worker,
            OrderWorld.Now,
            "OR-19",
            code
        );

    private static object Only(Specification given, IDecision decision, Actor actor) =>
        Assert.Single(given.When(decision, actor, OrderWorld.Now)).Event;
}
