using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Web.Demo;

/// <summary>A round from its announcement to the moment when scoring begins: stations and evaluators drawn, ties declared, figures frozen.</summary>
internal sealed class RoundScript(
    DemoWorld world,
    IServiceProvider services,
    DemoEvaluators evaluators,
    StreamKey scheme,
    EvaluationFile words,
    DemoDiary diary
)
{
    private const int Scorers = 2;
    private readonly IEventLog log = services.GetRequiredService<IEventLog>();

    private static DemoCounty County => DemoRound.County;

    public void Write(DemoRound round)
    {
        diary.Write(round.At(0, 9), ct => Announce(round, ct));
        diary.Write(round.At(0, 10), ct => Choose(round, ct));
        diary.Write(round.At(0, 11), ct => Draw(round, ct));
        diary.Write(round.At(1, 9), ct => Declare(round, ct));
        diary.Write(PurchaseDates.At(round.Started, 9), ct => Start(round, ct));
        diary.Write(PurchaseDates.At(round.Started, 10), Freeze);
    }

    private Task Announce(DemoRound round, CancellationToken ct) =>
        world.Do(
            County.Planner,
            new AnnounceRound(
                round.Key,
                new RoundPlan(
                    words.Rounds[round.Place],
                    round.Kind,
                    round.Until.Year,
                    round.From,
                    round.Until,
                    round.SelfUntil,
                    round.ScoreUntil
                ),
                scheme,
                1,
                Scorers
            ),
            ct
        );

    private async Task Choose(DemoRound round, CancellationToken ct)
    {
        await using var db = await services
            .GetRequiredService<IDbContextFactory<ReadModels>>()
            .CreateDbContextAsync(ct);
        var terms = await db.Set<StationTerms>()
            .AsNoTracking()
            .Where(row => row.TenantId == County.Code)
            .ToListAsync(ct);
        var candidates = StationsOfTime.Of(
            terms,
            round.From,
            round.Until,
            ChinaTime.DateOf(world.Clock.GetUtcNow())
        );
        await world.Do(
            County.Planner,
            new ChooseStations(round.Key, candidates, round.Drawn, Seed(round, "stations")),
            ct
        );
    }

    private Task Draw(DemoRound round, CancellationToken ct) =>
        world.Do(
            County.Planner,
            new DrawTeams(round.Key, evaluators.LibraryOf(County), Seed(round, "evaluators")),
            ct
        );

    // In the running round one evaluator has a tie: the next of the drawn order comes in.
    private async Task Declare(DemoRound round, CancellationToken ct)
    {
        var state = await Read(round, ct);
        if (round.Place == DemoRound.Running)
        {
            var (evaluator, agency) = state
                .Undeclared.OrderBy(pair => pair.Evaluator)
                .ThenBy(pair => pair.Agency)
                .First();
            await world.Do(
                DemoEvaluators.ActorOf(evaluator, County),
                new DeclareConflict(
                    round.Key,
                    agency,
                    TieKind.Family,
                    evaluators.LibraryOf(County)
                ),
                ct
            );
            state = await Read(round, ct);
        }

        foreach (var each in state.Undeclared.ToLookup(pair => pair.Evaluator, pair => pair.Agency))
        {
            await world.Do(
                DemoEvaluators.ActorOf(each.Key, County),
                new DeclareNoConflict(round.Key, [.. each]),
                ct
            );
        }
    }

    // The portal's own reaction and job then find everything there.
    private async Task Start(DemoRound round, CancellationToken ct)
    {
        await world.Do(
            County.Planner,
            new StartRound(round.Key, round.SelfUntil, round.ScoreUntil),
            ct
        );
        var state = await Read(round, ct);
        var rated = await log.Find<Scheme>(scheme, ct);
        var version =
            rated?.Of(1) ?? throw new InvalidOperationException("The scheme is not published.");
        await world.Do(
            Actor.Portal(County.Code),
            new OpenAssessments([
                .. state
                    .Chosen.Keys.Order()
                    .Select(station =>
                        OpenAssessmentsWhenRoundStarted.Opening(round.Key, state, version, station)
                    ),
            ]),
            ct
        );
    }

    private async Task Freeze(CancellationToken ct)
    {
        var job = ActivatorUtilities.CreateInstance<FreezeFiguresWhenDue>(services);
        await foreach (var due in job.WhatIsDue(world.Clock.GetUtcNow(), ct))
        {
            await world.Do(Actor.Portal(due.Tenant), due.Decision, ct);
        }
    }

    private async Task<Round> Read(DemoRound round, CancellationToken ct) =>
        await log.Find<Round>(round.Key, ct)
        ?? throw new InvalidOperationException("The round is not announced.");

    // Invented as everything here: the same draw in every demo.
    private static string Seed(DemoRound round, string what) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"demo {round.Place} {what}"))
        );
}
