using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Evaluation.Tests.Results.RatedRound;

namespace StationPortal.Evaluation.Tests.Results;

public sealed class ClosingTests
{
    [Fact]
    public void Closing_makes_every_draft_result_and_ranks_the_stations()
    {
        var changes = Specification
            .Given(TheRound, RoundOpen)
            .And(KeyOf(First), Scored(First))
            .And(KeyOf(Second), Scored(Second, 30, 35))
            .When(new CloseRound(Both), Official, Now);

        var closed = Assert.IsType<RoundClosed>(changes[^1].Event);
        Assert.Equal(LastDay, closed.ObjectionsUntil);
        Assert.Equal(
            [(First, 87m, "良好", 1), (Second, 83.5m, "良好", 2)],
            Ranked(closed.Standings)
        );
        Assert.Equal(2, changes.Count(change => change.Event is GradeDrafted));
    }

    [Fact]
    public void Stations_with_the_same_points_share_a_place_and_a_veto_stands_last()
    {
        var (third, fourth) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var standings = Standings.Of([
            (First, Result(95, 3)),
            (Second, Result(85, 1)),
            (third, Result(85, 1)),
            (fourth, Result(70, 2)),
        ]);

        Assert.Equal([1, 1, 3, 4], standings.Select(one => one.Place));
        Assert.Equal(First, standings[^1].Station);
    }

    [Fact]
    public void A_round_with_something_missing_is_not_closed_and_the_station_and_lines_are_named()
    {
        var refused = Specification
            .Given(TheRound, RoundOpen)
            .And(KeyOf(First), Scored(First)[..3])
            .And(KeyOf(Second), Scored(Second))
            .Refused(new CloseRound(Both), Official, Now, "EV-18", "RoundMissesScores");

        var named = Assert.Single(Assert.IsType<List<object>>(refused.Values[1]));
        Assert.Equal("第一社工站", Assert.IsType<NamedValues>(named).Name);
        Assert.Equal(["1.1", "2", "V"], ((NamedValues)named).Values);
    }

    [Fact]
    public void Evaluators_who_stand_apart_agree_first() =>
        Specification
            .Given(TheRound, RoundOpen)
            .And(KeyOf(First), Scored(First, 40, 31))
            .And(KeyOf(Second), Scored(Second))
            .Refused(new CloseRound(Both), Official, Now, "EV-15", "RoundNeedsConsensus");

    [Fact]
    public void A_station_that_is_not_opened_yet_stops_the_closing() =>
        Specification
            .Given(TheRound, RoundOpen)
            .And(KeyOf(First), Scored(First))
            .Refused(new CloseRound(Both), Official, Now, "EV-18", "RoundStationsNotOpened");

    [Fact]
    public void All_stations_of_the_round_are_closed_together_and_no_other()
    {
        var given = Specification.Given(TheRound, RoundOpen).And(KeyOf(First), Scored(First));
        var left = given.Refused(
            new CloseRound(new(TheRound, [First])),
            Official,
            Now,
            "EV-18",
            "RoundStationsNotOpened"
        );

        Assert.Equal([1, new[] { "第二社工站" }], left.Values);
        given.Refused(
            new CloseRound(new(TheRound, [First, Second, Guid.CreateVersion7()])),
            Official,
            Now,
            null,
            "RoundStationsDiffer"
        );
    }

    [Fact]
    public void A_closed_round_is_not_closed_again_and_another_county_has_none() =>
        Assert.Multiple(
            () => Closed().Refused(new CloseRound(Both), Official, Now, "EV-18", "RoundNotScoring"),
            () =>
                Assert.Throws<Jurisdiction.NotInScopeException>(() =>
                    Closed().When(new CloseRound(Both), Elsewhere, Now)
                )
        );

    [Fact]
    public void Results_are_published_after_the_period_with_places_as_they_are_then()
    {
        var upheld = new ObjectionAnswered(1, true, 20, null, Reason, Official.Holder);
        var changes = Closed(Raised("2"), upheld)
            .When(new PublishRound(Both), Official, At(2026, 3, 10));

        var published = Assert.IsType<RoundPublished>(changes[^1].Event);
        Assert.Equal(
            [(Second, 87m, "良好", 1), (First, 83m, "良好", 2)],
            Ranked(published.Standings)
        );
        var grade = (GradePublished)changes.Single(c => c.Stream == KeyOf(First)).Event;
        Assert.Equal((83m, 2, 2), (grade.Result.Points, grade.Place, grade.Of));
    }

    [Fact]
    public void Nothing_is_published_on_the_last_day_for_objections() =>
        Closed()
            .Refused(
                new PublishRound(Both),
                Official,
                At(2026, 3, 9),
                "EV-19",
                "ObjectionPeriodRuns"
            );

    [Fact]
    public void An_unanswered_objection_stops_the_publication() =>
        Closed(Raised("2"))
            .Refused(
                new PublishRound(Both),
                Official,
                At(2026, 3, 10),
                "EV-19",
                "ObjectionsUnanswered"
            );

    [Fact]
    public void A_change_without_a_second_person_stops_closing_and_publication()
    {
        var open = new ChangeProposed(1, "2", 24, 20, null, Reason, Official.Holder);
        Closed(open)
            .Refused(
                new PublishRound(Both),
                Official,
                At(2026, 3, 10),
                "EV-21",
                "RoundHasOpenChanges"
            );
        Specification
            .Given(TheRound, RoundOpen)
            .And(KeyOf(First), [.. Scored(First), open])
            .And(KeyOf(Second), Scored(Second))
            .Refused(new CloseRound(Both), Official, Now, "EV-21", "RoundHasOpenChanges");
    }

    [Fact]
    public void A_round_is_published_once() =>
        Specification
            .Given(
                TheRound,
                [
                    .. RoundOpen,
                    new RoundClosed(LastDay, [], Official.Holder),
                    new RoundPublished([], Official.Holder),
                ]
            )
            .Refused(
                new PublishRound(Both),
                Official,
                At(2026, 3, 10),
                "EV-22",
                "RoundPublishedAlready"
            );

    [Fact]
    public void What_is_being_scored_is_not_published() =>
        Specification
            .Given(TheRound, RoundOpen)
            .Refused(new PublishRound(Both), Official, Now, "EV-18", "RoundNotClosed");

    private static ObjectionRaised Raised(string code) => new(1, code, Reason, [], Agency.Holder);

    private static Result Result(decimal points, int grade) =>
        new(points, 100, points, Bands[grade].Name, grade, [], []);

    private static IEnumerable<(Guid, decimal, string, int)> Ranked(
        IEnumerable<Standing> standings
    ) => standings.Select(one => (one.Station, one.Points, one.Grade, one.Place));
}
