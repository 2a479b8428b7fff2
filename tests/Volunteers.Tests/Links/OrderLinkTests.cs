using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Testing;
using StationPortal.Volunteers.Tests.Orders;
using Xunit;
using static StationPortal.Volunteers.Tests.Orders.OrdersWorld;

namespace StationPortal.Volunteers.Tests.Links;

public sealed class OrderLinkTests
{
    private const string Print = "f1";
    private static readonly StreamKey Key = OrderLink.KeyOf(OrderWorld.Served);
    private static readonly Actor Portal = Actor.Portal(OrderWorld.County);

    private static readonly OrderLinkMade Made = new(
        OrderWorld.Served.Id,
        OrderWorld.Person,
        Print,
        OrderWorld.Now.AddDays(365),
        OrderWorld.By
    );

    [Fact]
    public void a_link_is_made_for_a_year_and_renewed_by_whoever_looks_after_the_person()
    {
        var make = new MakeOrderLink(new(OrderWorld.Served, OrderWorld.Station), Print);

        Assert.Equal(Made, Only(Open(), make, OrderWorld.Worker));
        Assert.Equal(
            new OrderLinkRenewed("f2", Made.Until, OrderWorld.By),
            Only(Open().And(Key, Made), make with { Fingerprint = "f2" }, OrderWorld.Worker)
        );
        Assert.Throws<NotInScopeException>(() => Open().When(make, Stranger, OrderWorld.Now));
        Open(new PersonLetGo(LetGoReason.MovedAway, new(2026, 3, 1)))
            .Refused(make, OrderWorld.Worker, OrderWorld.Now, null, "PersonIsLetGo");
    }

    [Fact]
    public void a_grid_worker_makes_and_revokes_links_for_people_of_their_own_village_only()
    {
        var own = new OwnServed(OrderWorld.Served, OrderWorld.Station, VillageGrid.Unit);
        IDecision[] steps = [new MakeOrderLink(own, "f2"), new RevokeOrderLink(own, LinkEnd.Lost)];
        foreach (var step in steps)
        {
            var open = Open().And(Key, Made);

            Only(VillageGrid.Held(open, OrderWorld.Village), step, VillageGrid.Worker);
            NotTheirs(VillageGrid.Held(open, "440105001009"), step, VillageGrid.Worker);
            NotTheirs(VillageGrid.Held(open, OrderWorld.Village), step, Neighbour);
        }

        NotTheirs(
            VillageGrid.Held(Open(), OrderWorld.Village),
            new MakeOrderLink(own with { Unit = null }, "f2"),
            VillageGrid.Worker
        );
    }

    [Fact]
    public void a_link_is_revoked_once_with_a_reason()
    {
        var revoke = new RevokeOrderLink(new(OrderWorld.Served, OrderWorld.Station), LinkEnd.Lost);

        Assert.IsType<OrderLinkRevoked>(Only(Open().And(Key, Made), revoke, OrderWorld.Worker));
        Open().Refused(revoke, OrderWorld.Worker, OrderWorld.Now, "OR-20", "OrderLinkIsNot");
        Open()
            .And(Key, Made)
            .Refused(
                revoke with
                {
                    Reason = (LinkEnd)9,
                },
                OrderWorld.Worker,
                OrderWorld.Now,
                "OR-20",
                "OrderLinkReason"
            );
    }

    [Fact]
    public void somebody_orders_by_their_link()
    {
        var changes = Open().And(Key, Made).When(Order(), Portal, OrderWorld.Now);

        Assert.Equal(OrderChannel.OwnLink, Assert.IsType<OrderPlaced>(changes[0].Event).Channel);
        Assert.Equal(new OrderLinkUsed(OrderWorld.Key.Id, new(2026, 3, 2)), changes[1].Event);
    }

    [Fact]
    public void an_old_a_revoked_an_expired_link_and_one_of_somebody_gone_open_nothing()
    {
        NotFound(Open().And(Key, Made, new OrderLinkRenewed("f2", Made.Until, OrderWorld.By)));
        NotFound(Open().And(Key, Made, new OrderLinkRevoked(LinkEnd.Lost, OrderWorld.By)));
        NotFound(Open().And(Key, Made with { Until = OrderWorld.Now.AddSeconds(-1) }));
        NotFound(Open(new PersonLetGo(LetGoReason.Died, new(2026, 3, 1))).And(Key, Made));
        NotFound(Open(new PersonForgotten(new(2026, 3, 1))).And(Key, Made));
        NotFound(Open());
    }

    [Fact]
    public void a_link_is_no_key_to_another_persons_order()
    {
        var rate = new ByOrderLink(
            OrderWorld.Served,
            Print,
            OrderWorld.Key,
            new RateOrder(
                new OwnOrder(OrderWorld.Key),
                new SaidRating(5, [], [], null),
                RatingWay.OwnLink
            )
        );
        Assert.IsType<OrderRated>(Only(Done().And(Key, Made), rate, Portal));

        var others = Open()
            .And(Key, Made)
            .And(
                OrderWorld.Key,
                OrderWorld.Placed() with
                {
                    Served = Guid.NewGuid(),
                },
                new OrderTakenOn(null, OrderWorld.By),
                new OrderDoneByStaff(OrderWorld.Now, 30, OrderOutcome.Done, null, OrderWorld.By)
            );
        Assert.Throws<NotInScopeException>(() => others.When(rate, Portal, OrderWorld.Now));
    }

    [Fact]
    public void orders_of_a_day_are_limited_and_the_next_day_begins_anew()
    {
        var used = Enumerable
            .Range(0, 5)
            .Select(_ => (object)new OrderLinkUsed(Guid.NewGuid(), new(2026, 3, 2)));
        var full = Open().And(Key, [Made, .. used]);

        full.Refused(Order(), Portal, OrderWorld.Now, "OR-20", "OrderLinkTooMany");
        Assert.Equal(2, full.When(Order(), Portal, OrderWorld.Now.AddDays(1)).Count);
    }

    [Fact]
    public void nobody_but_the_portal_orders_by_a_link() =>
        Assert.Empty(
            typeof(ByOrderLink)
                .GetCustomAttributes(typeof(AllowedForAttribute), false)
                .Cast<AllowedForAttribute>()
                .Single()
                .Roles
        );

    [Fact]
    public void a_token_is_random_fits_an_address_and_other_texts_are_none()
    {
        var token = LinkTokens.New();

        Assert.True(LinkTokens.IsToken(token));
        Assert.NotEqual(token, LinkTokens.New());
        Assert.False(LinkTokens.IsToken("../../etc"));
        Assert.False(LinkTokens.IsToken(new string('a', 23)));
    }

    private static readonly Actor Neighbour = VillageGrid.Worker with { Account = Guid.NewGuid() };

    private static void NotTheirs(Specification given, IDecision step, Actor actor) =>
        Assert.Throws<NotInScopeException>(() => given.When(step, actor, OrderWorld.Now));

    private static void NotFound(Specification given) =>
        Assert.Throws<NotInScopeException>(() => given.When(Order(), Portal, OrderWorld.Now));

    private static ByOrderLink Order() =>
        new(
            OrderWorld.Served,
            Print,
            OrderWorld.Key,
            Place with
            {
                Wanted = Wanted with { Channel = OrderChannel.OwnLink },
            }
        );

    private static object Only(Specification given, IDecision decision, Actor actor) =>
        Assert.Single(given.When(decision, actor, OrderWorld.Now)).Event;
}
