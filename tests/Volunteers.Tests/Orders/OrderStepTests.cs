using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Volunteers.Tests.Orders.OrdersWorld;

namespace StationPortal.Volunteers.Tests.Orders;

public sealed class OrderStepTests
{
    private static readonly DateTimeOffset Now = OrderWorld.Now.AddDays(3);
    private static readonly SaidRating Five = new(5, [RatingTag.Attitude], [], null);

    [Fact]
    public void an_order_is_its_stations_its_townships_and_its_countys_only()
    {
        var follow = new FollowUpOrder(Own, FollowUpWay.Phone, null);

        Assert.Single(Placed().When(follow, OrderWorld.Worker, Now));
        Assert.Single(Placed().When(follow, OrderWorld.Official, Now));
        Assert.Single(Placed().When(follow, TownshipOfficial, Now));
        Assert.Throws<NotInScopeException>(() => Placed().When(follow, Stranger, Now));
        Assert.Throws<NotInScopeException>(() =>
            Placed().When(follow, TownshipOfficial with { Township = "440105002" }, Now)
        );
        Assert.Throws<NotInScopeException>(() =>
            Placed()
                .When(
                    new FollowUpOrder(new(OrderWorld.Key), FollowUpWay.Phone, null),
                    OrderWorld.Worker,
                    Now
                )
        );
    }

    [Fact]
    public void a_grid_worker_deals_with_the_orders_of_their_village_and_with_no_others()
    {
        var follow = new FollowUpOrder(
            new(OrderWorld.Key, Unit: VillageGrid.Unit),
            FollowUpWay.Phone,
            null
        );

        Assert.Single(
            VillageGrid.Held(Placed(), OrderWorld.Village).When(follow, VillageGrid.Worker, Now)
        );
        Assert.Throws<NotInScopeException>(() =>
            VillageGrid.Held(Placed(), "440105001009").When(follow, VillageGrid.Worker, Now)
        );
        Assert.Throws<NotInScopeException>(() =>
            Placed()
                .When(
                    new FollowUpOrder(new(OrderWorld.Key), FollowUpWay.Phone, null),
                    VillageGrid.Worker,
                    Now
                )
        );
    }

    [Fact]
    public void a_grid_worker_sees_name_and_address_until_the_order_is_over()
    {
        var person = new StreamKey(OrderWorld.County, OrderWorld.Person);
        var reveal = new RevealOrderPerson(
            new(OrderWorld.Key, Unit: VillageGrid.Unit),
            person,
            Guid.NewGuid(),
            ["name"],
            RevealPurpose.Contact
        );
        var registered = new PersonRegistered(
            null,
            new Dictionary<string, string>(StringComparer.Ordinal)
        );
        var over = Placed(new OrderCancelled(CancelReason.Duplicate, [], OrderWorld.By));

        Assert.Single(
            VillageGrid
                .Held(Placed(), OrderWorld.Village)
                .And(person, registered)
                .When(reveal, VillageGrid.Worker, Now)
        );
        VillageGrid
            .Held(over, OrderWorld.Village)
            .And(person, registered)
            .Refused(reveal, VillageGrid.Worker, Now, "OR-14", "OrderOverMasked");
        VillageGrid
            .Held(Placed(), OrderWorld.Village)
            .And(person, registered)
            .Refused(
                reveal with
                {
                    Fields = [],
                },
                VillageGrid.Worker,
                Now,
                "PD-07",
                "RevealNothing"
            );
        VillageGrid
            .Held(Placed(), OrderWorld.Village)
            .And(person, registered, new PersonErased())
            .Refused(reveal, VillageGrid.Worker, Now, "PD-08", "PersonErased");
    }

    [Fact]
    public void nothing_is_done_with_an_order_that_is_over()
    {
        IDecision[] steps =
        [
            new FollowUpOrder(Own, FollowUpWay.Phone, null),
            new RescheduleOrder(Own, new(Now, Now.AddHours(1))),
            new RateOrder(Own, Five, RatingWay.Phone),
            new TryRating(Own),
            new FeedBackOrder(Own, FollowUpWay.Phone, OrderOutcome.Done),
            new CloseOrder(Own),
            new CancelOrder(Own, CancelReason.NoLongerNeeded, [], OrderWorld.Placed().From),
        ];
        var closed = Done([.. Asked, new OrderClosed(OrderWorld.By)]);
        var cancelled = Placed(new OrderCancelled(CancelReason.NoLongerNeeded, [], OrderWorld.By));

        Assert.All(
            steps,
            step =>
            {
                closed.Refused(step, OrderWorld.Manager, Now, null, "OrderIsClosed");
                cancelled.Refused(step, OrderWorld.Manager, Now, null, "OrderWasCancelled");
            }
        );
    }

    [Fact]
    public void another_time_is_agreed_on_before_anyone_has_claimed_or_begun()
    {
        var later = new RescheduleOrder(Own, new(Now.AddDays(1), Now.AddDays(1).AddHours(2)));

        var moved = (OrderRescheduled)
            Assert.Single(Placed().When(later, OrderWorld.Worker, Now)).Event;
        Assert.Equal(later.Time.Until, moved.Due);
        Placed(
                new OrderPutOnBoard(Now, OrderWorld.By),
                new OrderClaimed(Guid.NewGuid(), OrderWorld.Province, Waits: false)
            )
            .Refused(later, OrderWorld.Worker, Now, "OR-06", "OrderHasVolunteers");
        Done().Refused(later, OrderWorld.Worker, Now, null, "OrderIsBegun");
        Placed()
            .Refused(
                new RescheduleOrder(Own, new(Now.AddDays(-1), Now.AddHours(-1))),
                OrderWorld.Worker,
                Now,
                "OR-03",
                "OrderTimeOver"
            );
    }

    [Fact]
    public void an_order_is_rated_once_after_it_is_done_and_not_by_who_did_it()
    {
        var rate = new RateOrder(Own, Five, RatingWay.Phone);

        Assert.Single(Done().When(rate, OrderWorld.Manager, Now));
        Placed().Refused(rate, OrderWorld.Manager, Now, null, "OrderIsNotDone");
        Done(Asked).Refused(rate, OrderWorld.Manager, Now, "OR-13", "OrderIsRated");
        Done().Refused(rate, OrderWorld.Worker, Now, "OR-13", "RatingByDoer");
        Done()
            .Refused(
                rate,
                OrderWorld.Manager with
                {
                    DeputyFor = OrderWorld.Worker.Account,
                },
                Now,
                "OR-13",
                "RatingByDoer"
            );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void a_rating_has_one_to_five_stars(int stars) =>
        Done()
            .Refused(
                new RateOrder(Own, Five with { Stars = stars }, RatingWay.Phone),
                OrderWorld.Manager,
                Now,
                "OR-13",
                "RatingStars"
            );

    [Fact]
    public void a_tag_is_not_both_good_and_bad() =>
        Done()
            .Refused(
                new RateOrder(Own, Five with { Bad = [RatingTag.Attitude] }, RatingWay.Phone),
                OrderWorld.Manager,
                Now,
                "OR-13",
                "RatingTagTwice"
            );

    [Fact]
    public void only_the_persons_own_link_rates_by_own_link()
    {
        var byLink = new RateOrder(Own, Five, RatingWay.OwnLink);

        Assert.Throws<NotInScopeException>(() => Done().When(byLink, OrderWorld.Manager, Now));
        Assert.Single(Done().When(byLink, Actor.Portal(OrderWorld.County), Now));
    }

    [Theory]
    [InlineData("你这个混 蛋", true)]
    [InlineData("f.u.c.k", true)]
    [InlineData("ｆｕｃｋ", true)]
    [InlineData("饭菜热乎，很满意", false)]
    public void abusive_words_are_kept_and_hidden(string said, bool hidden)
    {
        var words = SaidWords.Of(Guid.CreateVersion7(), said);
        var rated = (OrderRated)
            Assert
                .Single(
                    Done()
                        .When(
                            new RateOrder(Own, Five with { Words = words }, RatingWay.Phone),
                            OrderWorld.Manager,
                            Now
                        )
                )
                .Event;

        Assert.Equal((words?.Text, hidden), (rated.Words, rated.Hidden));
    }

    [Fact]
    public void words_of_nothing_but_spaces_are_none() =>
        Assert.Null(SaidWords.Of(Guid.NewGuid(), "  "));

    [Fact]
    public void a_rating_is_asked_for_three_times_hours_apart_and_then_counts_as_not_reached()
    {
        var ask = new TryRating(Own);
        var first = Try(Done(), Now);
        var second = Try(Done(first), Now.AddHours(4));
        var third = Try(Done(first, second), Now.AddHours(8));

        Assert.Equal((1, false), (first.Try, first.Last));
        Assert.Equal((3, true), (third.Try, third.Last));
        Done(first)
            .Refused(ask, OrderWorld.Manager, Now.AddHours(3), "OR-13", "RatingTriedJustNow");
        Done(first, second, third)
            .Refused(ask, OrderWorld.Manager, Now.AddDays(1), "OR-13", "OrderIsRated");
        Done().Refused(ask, OrderWorld.Worker, Now, "OR-13", "RatingByDoer");
        Assert.Single(
            Done(first, second, third)
                .When(new RateOrder(Own, Five, RatingWay.Phone), OrderWorld.Manager, Now)
        );
    }

    [Fact]
    public void a_complaint_opens_the_order_for_the_same_hours_of_the_next_day_and_another_person()
    {
        var complain = new ComplainAboutOrder(
            Own,
            OrderWorld.Served,
            ComplaintKind.DoneBadly,
            null
        );
        var reopened = (OrderReopened)
            Assert
                .Single(
                    Done([.. Asked, new OrderClosed(OrderWorld.By)])
                        .When(complain, OrderWorld.Official, Now)
                )
                .Event;

        Assert.Equal([OrderWorld.Worker.Account], reopened.NotBy);
        Assert.Equal(OrderWorld.Placed().From.AddDays(2), reopened.From);
        Assert.Equal(Now.AddHours(72), reopened.Due);
        Assert.Equal(Now.AddHours(24), reopened.AssignBy);
        Placed().Refused(complain, OrderWorld.Official, Now, "OR-13", "ComplaintBeforeDone");
        Placed(new OrderCancelled(CancelReason.Duplicate, [], OrderWorld.By))
            .Refused(complain, OrderWorld.Official, Now, null, "OrderWasCancelled");
    }

    [Fact]
    public void feedback_is_given_once_after_the_service()
    {
        var tell = new FeedBackOrder(Own, FollowUpWay.Phone, OrderOutcome.Done);

        Assert.Single(Done().When(tell, OrderWorld.Worker, Now));
        Placed().Refused(tell, OrderWorld.Worker, Now, null, "OrderIsNotDone");
        Done(Asked).Refused(tell, OrderWorld.Worker, Now, "OR-12", "OrderIsFedBack");
    }

    [Fact]
    public void an_order_closes_with_all_five_haves_and_the_refusal_names_those_missing()
    {
        var close = new CloseOrder(Own);

        Assert.Single(Done(Asked).When(close, OrderWorld.Worker, Now));
        var refused = Done(Asked[1])
            .Refused(close, OrderWorld.Worker, Now, "OR-12", "HavesMissing");
        Assert.Equal(
            [FiveHave.Rating],
            Assert.IsAssignableFrom<IEnumerable<object>>(refused.Values[0])
        );
    }

    private static RatingTried Try(Specification order, DateTimeOffset at) =>
        (RatingTried)Assert.Single(order.When(new TryRating(Own), OrderWorld.Manager, at)).Event;
}
