using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using Xunit;
using static StationPortal.Evaluation.Tests.Rounds.RoundWorld;

namespace StationPortal.Evaluation.Tests.Rounds;

public sealed class DeclareTiesTests
{
    private static readonly IReadOnlyList<object> drawn = Drawn();
    private static readonly Team team = drawn.OfType<TeamsDrawn>().Single().Teams[0];
    private static readonly Guid me = team.Evaluators[0];
    private static readonly Guid agency = AllStations
        .Single(s => s.Station == team.Station)
        .Operator;
    private static readonly Guid other = agency == FirstAgency ? SecondAgency : FirstAgency;

    [Fact]
    public void An_evaluator_declares_once_for_each_agency_of_their_stations()
    {
        var declare = new DeclareNoConflict(Key, [agency]);

        var made = Given(drawn).Makes(declare, Of(me));

        Assert.Equal([new NoConflictDeclared(me, agency)], made);
        Assert.Empty(Given([.. drawn, .. made]).Makes(declare, Of(me)));
        Given(drawn).Refused(declare with { Agencies = [] }, "NoAgencyTicked", "EV-09", Of(me));
    }

    [Fact]
    public void Nobody_declares_for_agencies_or_rounds_that_are_not_theirs()
    {
        Assert.Throws<NotInScopeException>(() =>
            Given(drawn).Makes(new DeclareNoConflict(Key, [other]), Of(me))
        );
        Assert.Throws<NotInScopeException>(() =>
            Given(drawn).Makes(new DeclareNoConflict(Key, [agency]), Of(Guid.CreateVersion7()))
        );
        Assert.Throws<NotInScopeException>(() =>
            Given(drawn).Makes(new DeclareConflict(Key, other, TieKind.Family, Library), Of(me))
        );
    }

    [Fact]
    public void A_tie_gives_all_stations_of_the_agency_to_the_next_of_the_drawn_order()
    {
        var reserve = Guid.CreateVersion7();
        var events = With(draw => draw with { Order = [.. draw.Order, reserve] });
        IReadOnlyList<LibraryEvaluator> library = [.. Library, Free(reserve)];

        var made = Given(events)
            .Makes(new DeclareConflict(Key, agency, TieKind.Family, library), Of(me));

        Assert.Equal(new ConflictDeclared(me, agency, TieKind.Family), made[0]);
        Assert.Equal(new EvaluatorReplaced(team.Station, me, reserve), made[1]);
        var round = Fold([.. events, .. made]);
        Assert.Empty(round.StationsOf(me, agency));
        Assert.Contains((reserve, agency), round.Undeclared);
    }

    [Fact]
    public void Whoever_has_a_tie_there_or_sits_in_the_team_does_not_step_in()
    {
        var tied = drawn
            .OfType<TeamsDrawn>()
            .Single()
            .Order.First(each => !team.Evaluators.Contains(each));
        object[] events = [.. drawn, new ConflictDeclared(tied, agency, TieKind.Other)];

        var made = Given(events)
            .Makes(new DeclareConflict(Key, agency, TieKind.Family, Library), Of(me));

        var next = Assert.IsType<EvaluatorReplaced>(made[1]).Next;
        Assert.DoesNotContain(next, new[] { tied, me, team.Evaluators[1] });
    }

    [Fact]
    public void Who_left_the_library_or_was_bound_since_the_draw_does_not_step_in()
    {
        var (delisted, employed, office, free) = (
            Guid.CreateVersion7(),
            Guid.CreateVersion7(),
            Guid.CreateVersion7(),
            Guid.CreateVersion7()
        );
        var events = With(draw =>
            draw with
            {
                Order = [.. draw.Order, delisted, employed, office, free],
            }
        );
        IReadOnlyList<LibraryEvaluator> today =
        [
            .. Library,
            Free(employed) with
            {
                Employer = other,
            },
            Free(office) with
            {
                ActsForAuthority = true,
            },
            Free(free),
        ];

        var made = Given(events)
            .Makes(new DeclareConflict(Key, agency, TieKind.Family, today), Of(me));

        Assert.Equal(free, Assert.IsType<EvaluatorReplaced>(made[1]).Next);
    }

    [Fact]
    public void A_tie_is_refused_when_nobody_is_left_to_step_in()
    {
        var events = With(draw => draw with { Order = team.Evaluators });

        Given(events)
            .Refused(
                new DeclareConflict(Key, agency, TieKind.Family, Library),
                "NoEvaluatorLeft",
                "EV-09",
                Of(me)
            );
    }

    [Fact]
    public void A_station_that_changed_hands_asks_for_a_declaration_about_both_agencies()
    {
        var before = Guid.CreateVersion7();
        var changed = AllStations[0] with
        {
            Earlier = [new(before, "丙社工中心", new(2025, 6, 30))],
        };

        var round = Fold(
            After((ChooseAll with { Candidates = [changed] }, Official), (Draw, Official))
        );

        Assert.Equal(
            new HashSet<Guid> { before, FirstAgency },
            round.Undeclared.Select(pair => pair.Agency).ToHashSet()
        );
    }

    [Fact]
    public void Scoring_begins_when_nobodys_declaration_is_missing()
    {
        Given([Announced]).Refused(Start, "TeamsFirst");
        var broken = Given(drawn).Refused(Start, Official, Now, "EV-09", "TiesUndeclared");
        Assert.Equal([6], broken.Values);
        var started = Given(Declared()).Makes(Start);
        Assert.Equal(
            new RoundStarted(Now, Official.Holder, Planned.SelfUntil, Planned.ScoreUntil),
            Assert.Single(started)
        );
        Given([.. Declared(), .. started]).Refused(Start, "RoundHasStarted");
        Given(Declared()).Refused(Start with { SelfUntil = new(2026, 3, 1) }, "SelfUntilPast");
        Given(Declared()).Refused(Start with { ScoreUntil = new(2026, 3, 9) }, "ScoreBeforeSelf");
    }

    [Fact]
    public void Who_declared_no_tie_cannot_take_it_back_once_scoring_runs()
    {
        object[] running = [.. Declared(), new RoundStarted(Now, Official.Holder)];

        Given(running)
            .Refused(
                new DeclareConflict(Key, agency, TieKind.Family, Library),
                "TieAfterStart",
                "EV-09",
                Of(me)
            );
    }

    private static List<object> With(Func<TeamsDrawn, TeamsDrawn> change) =>
        [.. drawn.Select(each => each is TeamsDrawn draw ? change(draw) : each)];
}
