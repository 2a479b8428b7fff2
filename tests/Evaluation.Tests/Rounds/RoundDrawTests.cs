using System.Text.Json;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using Xunit;
using static StationPortal.Evaluation.Tests.Rounds.RoundWorld;

namespace StationPortal.Evaluation.Tests.Rounds;

public sealed class RoundDrawTests
{
    [Fact]
    public void All_stations_take_part_or_so_many_as_were_drawn()
    {
        var all = Chosen(ChooseAll);
        var two = Chosen(ChooseAll with { Number = 2 });

        Assert.Null(all.Seed);
        Assert.Equal(3, all.Chosen.Count);
        Assert.Equal("seed", two.Seed);
        Assert.Equal(
            AllStations
                .OrderBy(each => Lot.Of("seed", each.Station), StringComparer.Ordinal)
                .Take(2),
            two.Chosen
        );
        Assert.Equal(AllStations.Select(each => each.Station).Order(), two.Candidates);
    }

    [Fact]
    public void Stations_are_chosen_once_and_only_from_the_own_region()
    {
        var given = Given([Announced]);

        given.Refused(ChooseAll with { Candidates = [] }, "NoStationInTime");
        given.Refused(ChooseAll with { Number = 0 }, "StationNumberOutside");
        given.Refused(ChooseAll with { Number = 4 }, "StationNumberOutside");
        Given(After((ChooseAll, Official))).Refused(ChooseAll, "StationsAreChosen", "EV-08");
        Assert.Throws<NotInScopeException>(() =>
            given.Makes(ChooseAll with { Candidates = [AllStations[0] with { Tenant = "440106" }] })
        );
    }

    [Fact]
    public void Every_station_gets_its_evaluators_and_an_agencys_stations_stand_together()
    {
        var drawn = Drawn().OfType<TeamsDrawn>().Single();

        Assert.Equal(3, drawn.Teams.Count);
        Assert.All(drawn.Teams, team => Assert.Equal(2, team.Evaluators.Distinct().Count()));
        Assert.Equal(6, drawn.Teams.SelectMany(team => team.Evaluators).Distinct().Count());
        Assert.Equal(
            2,
            drawn
                .Teams.Zip(drawn.Teams.Skip(1))
                .Count(pair => AgencyOf(pair.First) != AgencyOf(pair.Second)) + 1
        );
    }

    [Fact]
    public void Anyone_who_has_seed_and_tickets_draws_the_same_order()
    {
        var drawn = Drawn().OfType<TeamsDrawn>().Single();
        var tickets = drawn.Order.Order().Select(each => RoundDraw.TicketOf(Key, each));

        Assert.Equal(
            drawn.Order.Select(each => RoundDraw.TicketOf(Key, each)),
            tickets.OrderBy(ticket => Lot.Of(drawn.Seed, ticket), StringComparer.Ordinal)
        );
        Assert.Equal(
            drawn.Teams.Select(team => (team.Station, string.Join(',', team.Evaluators))),
            RoundDraw
                .Teams(drawn.Seed, drawn.Order, AllStations, 2)
                .Select(team => (team.Station, string.Join(',', team.Evaluators)))
        );
    }

    [Fact]
    public void Whoever_is_bound_to_an_agency_the_buyer_or_a_supplier_is_barred_with_the_reason()
    {
        var employed = Library[0] with { Employer = SecondAgency };
        var acting = Library[1] with { Agencies = [FirstAgency] };
        var official = Library[2] with { ActsForAuthority = true };
        var elsewhere = Library[3] with { Agencies = [Guid.CreateVersion7()] };
        var consultant = Library[4] with { Employer = Guid.CreateVersion7() };

        var events = After(
            (ChooseAll, Official),
            (
                Draw with
                {
                    Library = [employed, acting, official, elsewhere, consultant, Library[5]],
                },
                Official
            )
        );

        var drawn = events.OfType<TeamsDrawn>().Single();
        Assert.Equal(
            new HashSet<BarredEvaluator>
            {
                new(employed.Account, BarReason.WorksForOperator),
                new(acting.Account, BarReason.WorksForOperator),
                new(official.Account, BarReason.ActsForBuyer),
                new(elsewhere.Account, BarReason.ActsForSupplier),
            },
            drawn.Barred.ToHashSet()
        );
        Assert.Equal(
            new HashSet<Guid> { consultant.Account, Library[5].Account },
            drawn.Order.ToHashSet()
        );
    }

    [Fact]
    public void Who_worked_for_the_operator_of_the_first_half_year_is_barred_too()
    {
        var before = Guid.CreateVersion7();
        var changed = AllStations[0] with
        {
            Earlier = [new(before, "丙社工中心", new(2025, 6, 30))],
        };

        var events = After(
            (ChooseAll with { Candidates = [changed] }, Official),
            (
                Draw with
                {
                    Library = [Library[0] with { Employer = before }, .. Library.Skip(1)],
                },
                Official
            )
        );

        Assert.Equal(
            [new BarredEvaluator(Library[0].Account, BarReason.WorksForOperator)],
            events.OfType<TeamsDrawn>().Single().Barred
        );
    }

    [Fact]
    public void Too_few_evaluators_are_refused_with_the_numbers()
    {
        var chosen = Given(After((ChooseAll, Official)));
        var few = Draw with { Library = [Library[0], Library[1] with { ActsForAuthority = true }] };

        var broken = chosen.Refused(few, Official, Now, "CA-15", "EvaluatorsTooFew");

        Assert.Equal([1, 2, 1], broken.Values);
    }

    [Fact]
    public void Teams_are_drawn_once_and_after_the_stations()
    {
        Given([Announced]).Refused(Draw, "StationsFirst");
        Given(Drawn()).Refused(Draw with { Seed = "another" }, "TeamsAreDrawn", "EV-08");
        Assert.Throws<NotInScopeException>(() =>
            Given(After((ChooseAll, Official))).Makes(Draw, Official with { Region = "440000" })
        );
    }

    [Fact]
    public void A_round_of_a_whole_province_fits_into_its_events()
    {
        var agencies = Enumerable.Range(0, 300).Select(_ => Guid.CreateVersion7()).ToList();
        var stations = Enumerable
            .Range(0, 1938)
            .Select(i =>
                RoundWorld.Chosen($"440105{i % 1000:D3}", agencies[i % 300]) with
                {
                    Station = Guid.CreateVersion7(),
                    Name = "广州市海珠区南华西街道社会工作服务站",
                    OperatorName = "广州市海珠区示例社会工作综合服务中心",
                    Contract = Guid.CreateVersion7(),
                }
            )
            .ToList();
        var library = Enumerable.Range(0, 120).Select(_ => Free(Guid.CreateVersion7())).ToList();

        var events = After(
            (ChooseAll with { Candidates = stations }, Official),
            (Draw with { Library = library }, Official)
        );

        Assert.All(
            events,
            each =>
                Assert.InRange(
                    JsonSerializer.SerializeToUtf8Bytes(each, StoredJson.Options).Length,
                    1,
                    StoredJson.LargestEventInBytes
                )
        );
        var round = Fold(events);
        Assert.InRange(
            round.Teams.Values.SelectMany(team => team).CountBy(each => each).Max(one => one.Value),
            32,
            33
        );
        Assert.True(library.Max(each => round.AgenciesOf(each.Account).Count) < 10);
    }

    private static StationsChosen Chosen(ChooseStations choose) =>
        Assert.IsType<StationsChosen>(Assert.Single(Given([Announced]).Makes(choose)));

    private static Guid AgencyOf(Team team) =>
        AllStations.Single(each => each.Station == team.Station).Operator;
}
