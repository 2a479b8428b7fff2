using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using Xunit;
using static StationPortal.Volunteers.Tests.Grid.GridWorld;

namespace StationPortal.Volunteers.Tests.Grid;

public sealed class BoardAndHandOutTests
{
    private static readonly PutOnBoard Put = new(OrderKey, null, OrderWorld.Station.Id);
    private static readonly TakeOffBoard Off = new(OrderKey, null, OrderWorld.Station.Id);
    private static readonly Guid Name = Guid.NewGuid();
    private static readonly HandOutOrder Hand = new(
        OrderKey,
        OrderWorld.Station.Id,
        Name,
        HandOutKind.Department,
        "Housing office",
        null,
        HandOutBasis.LegalDuty,
        null,
        OrderWorld.Now.AddDays(3)
    );
    private static readonly AnswerHandOut Answer = new(
        OrderKey,
        OrderWorld.Station.Id,
        Name,
        OrderOutcome.Done,
        null
    );

    [Fact]
    public void the_station_or_a_leader_of_the_grid_offers_an_order_to_volunteers()
    {
        Assert.Equal(
            [new OrderPutOnBoard(Now.AddHours(24), OrderWorld.Worker.Holder)],
            Given().When(Put, OrderWorld.Worker, Now).Events()
        );
        Assert.Single(
            Given(DownTo(GridLevel.Area))
                .When(new PutOnBoard(OrderKey, VillageUnit.Id, null), VillageLeader, Now)
        );
        Assert.Throws<NotInScopeException>(() => Given().When(Put, OtherOperator, Now));
    }

    [Fact]
    public void an_order_is_offered_once_in_time_and_only_for_what_volunteers_may_do()
    {
        Of(OrderWorld.Shopping with { Doers = [Doer.StationWorker] })
            .Refused(Put, OrderWorld.Worker, Now, "OR-01", "ItemNotForVolunteers");
        Given(new OrderPutOnBoard(Now.AddHours(1), OrderWorld.By))
            .Refused(Put, OrderWorld.Worker, Now, null, "OrderIsOnBoard");
        Given().Refused(Put, OrderWorld.Worker, Now.AddDays(9), null, "OrderTimeIsOver");
    }

    [Fact]
    public void what_nobody_claimed_is_taken_off()
    {
        Assert.Single(
            Given(new OrderPutOnBoard(Now.AddHours(1), OrderWorld.By))
                .When(Off, OrderWorld.Worker, Now)
        );
        Given().Refused(Off, OrderWorld.Worker, Now, null, "OrderIsNotOnBoard");
        Given(
                new OrderPutOnBoard(Now.AddHours(1), OrderWorld.By),
                new OrderClaimed(Guid.NewGuid(), OrderWorld.Province, Waits: false)
            )
            .Refused(Off, OrderWorld.Worker, Now, null, "RouteTakenOn");
    }

    [Fact]
    public void what_goes_to_one_receiver_on_one_day_stands_on_one_list()
    {
        var first = List(Hand, Now);

        Assert.StartsWith("ZB440105-20260302-", first, StringComparison.Ordinal);
        Assert.Equal(first, List(Hand with { HandOut = Guid.NewGuid() }, Now.AddHours(2)));
        Assert.NotEqual(first, List(Hand with { Receiver = "School" }, Now));
        Assert.NotEqual(first, List(Hand, Now.AddDays(1)));
    }

    [Fact]
    public void a_receiver_learns_whom_it_is_about_on_a_basis_of_the_law_only()
    {
        var given = Given();
        void Refused(HandOutOrder hand, string rule, string code) =>
            given.Refused(hand, OrderWorld.Worker, Now, rule, code);

        Refused(Hand with { Receiver = " " }, "OR-15", "HandOutReceiverMissing");
        Refused(Hand with { Basis = HandOutBasis.Contract }, "PD-03", "HandOutDepartmentBasis");
        Refused(Hand with { Basis = HandOutBasis.Consent }, "PD-03", "HandOutConsentMissing");
        Refused(Hand with { To = HandOutKind.ThirdParty }, "PD-03", "HandOutThirdPartyBasis");
        Refused(Hand with { Due = Now }, "OR-15", "HandOutDuePast");
        Refused(Hand with { Due = Now.AddDays(60) }, "OR-15", "HandOutDueLate");
        Assert.Single(
            given.When(
                Hand with
                {
                    Basis = HandOutBasis.Consent,
                    Paper = new FileRef("a.pdf", new string('a', 64), 10),
                },
                OrderWorld.Worker,
                Now
            )
        );
        Assert.Throws<NotInScopeException>(() => given.When(Hand, OtherOperator, Now));
    }

    [Fact]
    public void the_station_answers_for_a_department_and_a_supplier_for_itself()
    {
        var supplier = OtherOperator with { Role = Role.Agency };
        var handed = Handed() with { Supplier = supplier.Organisation };

        Assert.Single(Given(handed).When(Answer, OrderWorld.Worker, Now));
        Assert.Single(Given(handed).When(Answer with { Station = null }, supplier, Now));
        Assert.Throws<NotInScopeException>(() =>
            Given(Handed()).When(Answer with { Station = null }, supplier, Now)
        );
    }

    [Fact]
    public void a_handing_out_is_answered_once_and_with_a_word_when_it_is_not_done()
    {
        Given(Handed(), new HandOutAnswered(Name, OrderOutcome.Done, null, OrderWorld.By))
            .Refused(Answer, OrderWorld.Worker, Now, "OR-15", "HandOutAnswered");
        Given(Handed())
            .Refused(
                Answer with
                {
                    Outcome = OrderOutcome.NotDone,
                },
                OrderWorld.Worker,
                Now,
                "OR-15",
                "DoneNeedsNote"
            );
    }

    [Fact]
    public void what_the_receiver_did_not_do_is_the_stations_again()
    {
        var order = Order
            .Start(OrderWorld.Placed())
            .Apply(Handed())
            .Apply(new HandOutAnswered(Name, OrderOutcome.NotDone, Guid.NewGuid(), OrderWorld.By));

        Assert.Equal(
            (OrderStatus.Placed, OrderWorld.Placed().Due),
            (order.Now.Status, order.Now.Route.Clock)
        );
    }

    private static OrderHandedOut Handed() =>
        new(
            Name,
            HandOutKind.ThirdParty,
            "Example",
            null,
            "ZB",
            Now.AddDays(1),
            OrderWorld.By,
            HandOutBasis.Contract,
            null
        );

    private static string List(HandOutOrder hand, DateTimeOffset now) =>
        ((OrderHandedOut)Given().When(hand, OrderWorld.Worker, now)[0].Event).ListNumber;
}
