using System.Diagnostics;
using System.Runtime.CompilerServices;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.LocalPostgres;

namespace StationPortal.Bench;

/// <summary><c>./dev bench evaluation</c>: a province's round with every score of its stations is closed and ranked, results are looked at, sheets are saved, the results are published. Pages and saves are real HTTP, and their times the server's own.
/// Each figure is told twice: against its limit, and against the bare SQL that does the same. <c>evaluation/close</c> (and publish), <c>/page</c> and <c>/save</c> measure one of them.</summary>
internal static class EvaluationBench
{
    private const double CloseSeconds = 10;
    private const double PageMilliseconds = 50;
    private const double SaveMilliseconds = 20;
    private const int Officials = 4;
    private const int PastObjections = 60;
    private const string Page = "assessments/{tenant}/{id:guid}";
    private static readonly string[] tabs = ["Overview", "Lines", "Comparison"];

    public static async IAsyncEnumerable<Line> Run(
        LocalDatabase database,
        string filter,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var db = await database.Database("bench_evaluation", ct);
        var now = ChinaTime.At(BenchRounds.Today, new TimeOnly(10, 0));
        await using var portal = await BenchPortal.Open(db, now, ct);
        var rounds = new BenchRounds();
        var watch = Stopwatch.StartNew();
        await rounds.Write(portal, ct);
        await portal.Settle(ct, "mt_events", "mt_streams", "assessment_row", "sheet_row");
        Console.WriteLine($"two rounds written in {watch.Elapsed.TotalSeconds:N0} s");
        await using var raw = await RawEvaluation.On(rounds, db, ct);
        // Results are looked at once there are any.
        if (filter != "save")
        {
            foreach (var line in await Closing(portal, rounds, raw, ct))
            {
                yield return line;
            }
        }

        if (filter == "close")
        {
            foreach (var line in await Publishing(portal, rounds, raw, ct))
            {
                yield return line;
            }

            yield break;
        }

        await portal.Settle(ct, "mt_events", "mt_streams", "assessment_row");
        var people = new PortalUsers(portal.Services, await portal.Serve(ct));
        using var times = new ServerTimes();
        foreach (var tab in filter == "save" ? [] : tabs)
        {
            foreach (var line in await Looks(rounds, raw, people, times, tab, ct))
            {
                yield return line;
            }
        }

        foreach (
            var line in filter == "page" ? [] : await Saves(portal, rounds, raw, people, times, ct)
        )
        {
            yield return line;
        }

        // Last of all: the days go on to the end of the agencies' period for objections.
        foreach (var line in filter.Length == 0 ? await Publishing(portal, rounds, raw, ct) : [])
        {
            yield return line;
        }
    }

    private static async Task<IEnumerable<Line>> Closing(
        BenchPortal portal,
        BenchRounds rounds,
        RawEvaluation raw,
        CancellationToken ct
    )
    {
        var (commit, ours) = await Decided(portal, new CloseRound(Whole(rounds)), ct);
        var bare = await raw.CloseRound(ct);
        RequireSame(commit, await raw.Standings(ct));
        var scores = BenchRounds.Stations * BenchScheme.Judged * BenchRounds.Scorers;
        return Limits.Both(
            $"a round of {scores:N0} scores closed and ranked",
            [ours],
            [bare],
            CloseSeconds * 1000
        );
    }

    private static async Task<IEnumerable<Line>> Publishing(
        BenchPortal portal,
        BenchRounds rounds,
        RawEvaluation raw,
        CancellationToken ct
    )
    {
        portal.Clock.Now = portal.Clock.Now.AddDays(PastObjections);
        var (commit, ours) = await Decided(portal, new PublishRound(Whole(rounds)), ct);
        var grades = commit.Events.Count(e => e.Data is GradePublished);
        return grades == BenchRounds.Stations
            ? Limits.Both(
                $"the results of {grades:N0} stations published",
                [ours],
                [await raw.PublishRound(ct)],
                CloseSeconds * 1000
            )
            : throw new InvalidOperationException($"Only {grades} grades were published.");
    }

    private static async Task<(Commit Commit, double Milliseconds)> Decided(
        BenchPortal portal,
        IDecision decision,
        CancellationToken ct
    )
    {
        var official = new Actor(Guid.CreateVersion7(), Role.Official, BenchRounds.Organiser);
        var watch = Stopwatch.StartNew();
        var commit = await portal.Decider.Decide(decision, official, ct);
        return (commit, watch.Elapsed.TotalMilliseconds);
    }

    private static RoundStations Whole(BenchRounds rounds) =>
        new(rounds.Scored, [.. rounds.Chosen.Select(station => station.Station)]);

    private static async Task<IEnumerable<Line>> Looks(
        BenchRounds rounds,
        RawEvaluation raw,
        PortalUsers people,
        ServerTimes times,
        string tab,
        CancellationToken ct
    )
    {
        var officials = new PortalUser[Officials];
        for (var each = 0; each < Officials; each++)
        {
            officials[each] = await people.SignIn(Role.Official, BenchRounds.Organiser, null, ct);
        }

        // Another station each time, so that nothing is remembered of it.
        StreamKey Key(int look) =>
            rounds.AssessmentOf(rounds.Scored, look * 5 % BenchRounds.Stations);
        return await Limits.InTurns(
            $"the result page, {tab}",
            PageMilliseconds,
            Page,
            times,
            look =>
                officials[look % Officials]
                    .Get($"/assessments/{Key(look).Tenant}/{Key(look).Id}?tab={tab}", ct),
            look => raw.Look(Key(look), tab == "Comparison" ? rounds.Scored.Id : null, ct)
        );
    }

    private static async Task<IEnumerable<Line>> Saves(
        BenchPortal portal,
        BenchRounds rounds,
        RawEvaluation raw,
        PortalUsers people,
        ServerTimes times,
        CancellationToken ct
    )
    {
        var saving = new Saving(rounds);
        var users = await saving.SignIn(people, ct);
        Task Save(int user, int no, CancellationToken stop) => saving.Ours(users[user], user, stop);
        Task SaveBare(int user, int no, CancellationToken stop) => saving.Raw(raw, user, stop);

        await Ticking.Begin(Save, ct);
        var processor = await ProcessorTimes.Begin(portal.Source, ct);
        var ours = await times.Of(Saving.Route, () => Ticking.Run(Save, ct));
        if (ours.Count == 0)
        {
            throw new InvalidOperationException("The server told of no save.");
        }

        Console.WriteLine($"a save: {processor.PerPress(ours.Count)}");
        await Ticking.Begin(SaveBare, ct);
        var bare = await Ticking.Run(SaveBare, ct);
        return Limits.Both(
            "an evaluator's save, 100 every 2 s, open loop",
            ours,
            bare,
            SaveMilliseconds
        );
    }

    // The decision and SQL come to the same points, scores, grades and places.
    private static void RequireSame(
        Commit commit,
        IReadOnlyList<(Guid Station, decimal Points, decimal Score, int Grade, int Place)> raw
    )
    {
        var closed = commit.Events.Select(e => e.Data).OfType<RoundClosed>().Single();
        var ours = closed.Standings.Select(one =>
            (one.Station, one.Points, one.Score, GradeOf(one.Grade), one.Place)
        );
        if (!ours.ToHashSet().SetEquals(raw))
        {
            throw new InvalidOperationException("The results are not those of the bare SQL.");
        }
    }

    private static int GradeOf(string name) =>
        BenchScheme.Bands.Select(band => band.Name).ToList().IndexOf(name);
}
