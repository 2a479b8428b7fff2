using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Volunteers.Tests.Orders.OrdersWorld;

namespace StationPortal.Volunteers.Tests.Orders;

public sealed class CallTests
{
    private static readonly DateTimeOffset Now = OrderWorld.Now;
    private static readonly StreamKey Key = new(
        OrderWorld.County,
        new("01970000-0000-7000-8000-0000000000c1")
    );
    private static readonly StreamKey Newcomer = new(
        OrderWorld.County,
        new("01970000-0000-7000-8000-0000000000c2")
    );
    private static readonly OwnCall OwnCall = new(Key, OrderWorld.Station);

    private static readonly TakeCall Known = new(
        Key,
        OrderWorld.Served,
        OrderWorld.Station,
        CallAbout.Question,
        Callback: true,
        null,
        null,
        null
    );

    private static readonly TakeUpPerson TakeUp = new(
        Newcomer,
        OrderWorld.Station,
        new("01970000-0000-7000-8000-0000000000c3"),
        OrderWorld.Village,
        VisitClass.Key,
        new(2026, 3, 2),
        new Dictionary<string, string>(StringComparer.Ordinal),
        KnownPeople.None
    );

    private static readonly TakeCall New = Known with
    {
        Served = Newcomer,
        About = CallAbout.Order,
        TakeUp = TakeUp,
        Place = Place with { Served = Newcomer },
    };

    [Fact]
    public void a_new_person_is_taken_up_and_their_order_placed_in_one_decision()
    {
        var changes = Open().When(New, OrderWorld.Official, Now);

        Assert.Contains(changes, change => change.Event is PersonRegistered);
        Assert.Contains(changes, change => change.Event is PersonTakenUp);
        var placed = changes.Select(change => change.Event).OfType<OrderPlaced>().Single();
        var taken = changes.Select(change => change.Event).OfType<CallTaken>().Single();
        Assert.Equal(TakeUp.Person, placed.Person);
        Assert.Equal((OrderWorld.Key.Id, Newcomer.Id), (taken.Order, taken.Served));
        Assert.Equal(Now.AddHours(24), taken.CallbackBy);
    }

    [Fact]
    public void somebody_alike_stops_the_whole_call_until_it_is_said_to_be_another()
    {
        var alike = New with { TakeUp = TakeUp with { Known = new(false, true, false) } };
        var another = New with { TakeUp = TakeUp with { Known = new(false, true, true) } };

        Open().Refused(alike, OrderWorld.Official, Now, "PD-08", "PersonAlike");
        Assert.NotEmpty(Open().When(another, OrderWorld.Official, Now));
    }

    [Fact]
    public void who_wants_to_order_chooses_an_item() =>
        Open()
            .Refused(
                Known with
                {
                    About = CallAbout.Order,
                },
                OrderWorld.Worker,
                Now,
                "OR-17",
                "CallWithoutOrder"
            );

    [Fact]
    public void a_wrong_number_is_nobodys_call() =>
        Open()
            .Refused(
                Known with
                {
                    About = CallAbout.WrongNumber,
                },
                OrderWorld.Worker,
                Now,
                "OR-17",
                "CallWrongNumberOfPerson"
            );

    [Fact]
    public void a_call_about_nobody_keeps_its_topic_and_the_place_where_it_was_taken()
    {
        var ask = new TakeGeneralCall(
            Key,
            OrderWorld.Station,
            CallAbout.Question,
            CallTopic.Services
        );

        var taken = Assert.IsType<GeneralCallTaken>(
            Assert.Single(Open().When(ask, OrderWorld.Worker, Now)).Event
        );

        Assert.Equal(
            (CallTopic.Services, OrderWorld.Village[..9], OrderWorld.Station.Id),
            (taken.Topic, taken.Place, taken.Station)
        );
        var wrong = ask with { Station = null, About = CallAbout.WrongNumber };
        var at = Open().When(wrong, OrderWorld.Official, Now)[0].Event;
        Assert.Null(Assert.IsType<GeneralCallTaken>(at).Topic);
    }

    [Fact]
    public void a_call_about_nobody_is_no_order_needs_a_topic_and_is_taken_at_ones_own_place()
    {
        var ask = new TakeGeneralCall(Key, OrderWorld.Station, CallAbout.Question, null);

        Open().Refused(ask, OrderWorld.Worker, Now, "OR-17", "CallTopicMissing");
        Open()
            .Refused(
                ask with
                {
                    About = CallAbout.Order,
                },
                OrderWorld.Worker,
                Now,
                "OR-17",
                "CallNeedsPerson"
            );
        Open().And(Key, Taken()).Refused(ask, OrderWorld.Worker, Now, null, "CallIsTaken");
        Assert.Throws<NotInScopeException>(() => Open().When(ask, Stranger, Now));
        Assert.Throws<NotInScopeException>(() =>
            Open().When(ask with { Station = null }, OrderWorld.Worker, Now)
        );
    }

    [Fact]
    public void a_second_press_and_anothers_person_take_no_call()
    {
        Open().And(Key, Taken()).Refused(Known, OrderWorld.Worker, Now, null, "CallIsTaken");
        Assert.Throws<NotInScopeException>(() => Open().When(Known, Stranger, Now));
    }

    [Fact]
    public void a_callback_that_nobody_answers_three_times_becomes_a_lead_with_a_due_moment()
    {
        var ask = new TryCallback(OwnCall);
        var first = Call().When(ask, OrderWorld.Worker, Now)[0].Event;
        var second = Call(first).When(ask, OrderWorld.Worker, Now.AddHours(2))[0].Event;
        var last = Call(first, second).When(ask, OrderWorld.Worker, Now.AddHours(4));

        Assert.Equal(3, Assert.IsType<CallbackTried>(last[0].Event).Try);
        Assert.Equal(Now.AddHours(52), Assert.IsType<LeadNoted>(last[1].Event).Due);
        Call(first)
            .Refused(ask, OrderWorld.Worker, Now.AddHours(1), "OR-17", "CallbackTriedJustNow");
        Call(first, second, last[0].Event, last[1].Event)
            .Refused(ask, OrderWorld.Worker, Now.AddDays(1), "OR-17", "CallNotCallback");
    }

    [Fact]
    public void a_lead_is_settled_once()
    {
        var settle = new SettleLead(OwnCall, LeadOutcome.NoNeed, null);
        var lead = new LeadNoted(Now.AddDays(2));

        Assert.Single(Call(lead).When(settle, OrderWorld.Worker, Now));
        Call().Refused(settle, OrderWorld.Worker, Now, "OR-17", "CallNotLead");
        Call(lead, new LeadSettled(LeadOutcome.NoNeed, null, OrderWorld.By))
            .Refused(settle, OrderWorld.Worker, Now, "OR-17", "CallNotLead");
    }

    [Fact]
    public void an_answered_callback_is_open_no_longer()
    {
        var answer = new AnswerCallback(OwnCall);

        Assert.Single(Call().When(answer, OrderWorld.Worker, Now));
        Call(new CallAnswered(OrderWorld.By))
            .Refused(answer, OrderWorld.Worker, Now, "OR-17", "CallNotCallback");
    }

    [Fact]
    public void a_call_is_handed_on_once_and_only_to_a_station_that_is_there()
    {
        var handOn = new HandCallOn(new(Key));

        Assert.Single(Call().When(handOn, OrderWorld.Official, Now));
        Call(new CallHandedOn(OrderWorld.By))
            .Refused(handOn, OrderWorld.Official, Now, "OR-17", "CallIsHandedOn");
        Open()
            .And(Key, Taken() with { Station = null })
            .Refused(handOn, OrderWorld.Official, Now, "OR-17", "CallWithoutStation");
    }

    [Fact]
    public void anothers_call_does_not_exist()
    {
        var answer = new AnswerCallback(OwnCall);

        Assert.Throws<NotInScopeException>(() => Call().When(answer, Stranger, Now));
        Assert.Throws<NotInScopeException>(() =>
            Call().When(answer, TownshipOfficial with { Township = "440105002" }, Now)
        );
        Assert.Single(Call().When(answer, TownshipOfficial, Now));
    }

    private static Specification Call(params object[] later) =>
        Open().And(Key, [Taken(), .. later]);

    private static CallTaken Taken() =>
        new(
            OrderWorld.Served.Id,
            OrderWorld.Person,
            OrderWorld.Village,
            OrderWorld.Station.Id,
            CallAbout.Question,
            null,
            Now.AddHours(24),
            null,
            OrderWorld.By
        );
}
