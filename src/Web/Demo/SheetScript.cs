using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Demo;

/// <summary>Everybody's scores: the station's own words, two evaluators alone, the township for the buyer, the county for the supervisor, and a line that the two evaluators had to agree on.</summary>
internal sealed class SheetScript(
    DemoWorld world,
    EvaluatedStations stations,
    EvaluationFile words,
    DemoDiary diary
)
{
    private const int Whole = 100;
    private const int MuchLess = 40;
    private const int SelfLines = 12;

    private static DemoCounty County => DemoRound.County;

    public void Write(DemoRound round)
    {
        diary.Write(round.At(4, 9), ct => Each((station, stop) => SignSelf(station, stop), ct));
        diary.Write(round.At(5, 9), ct => Each(SignBuyer, ct));
        diary.Write(round.At(6, 9), ct => Each(SignSupervisor, ct));
        diary.Write(round.At(9, 16), ct => Each((station, stop) => SignTeam(station, stop), ct));
        diary.Write(round.At(10, 9), ct => Each(Agree, ct));
    }

    /// <summary>A round in the middle: some have signed, some have begun.</summary>
    public void WriteBegun(DemoRound round)
    {
        diary.Write(round.At(4, 9), ct => Each((station, stop) => SignSelf(station, stop), ct, 2));
        diary.Write(round.At(5, 9), ct => Each(SignBuyer, ct, 1));
        diary.Write(round.At(5, 16), ct => Each(SignTeam, ct, 1));
        diary.Write(round.At(6, 9), Begin);
    }

    private async Task Each(
        Func<EvaluatedDemoStation, CancellationToken, Task> step,
        CancellationToken ct,
        int most = int.MaxValue
    )
    {
        foreach (var station in (await stations.All(ct)).Take(most))
        {
            await step(station, ct);
        }
    }

    private Task SignSelf(EvaluatedDemoStation station, CancellationToken ct)
    {
        var lines = station
            .State.LeavesOf(ScoringPart.Evaluators)
            .Where(item => item.Kind == IndicatorKind.Judged)
            .Take(SelfLines)
            .Select(item => new LineEntry(
                item.Code,
                null,
                null,
                null,
                Pick(words.Self, station, item)
            ));
        return Sign(station, SheetKind.Self, station.Team.Head, lines, ct);
    }

    private Task SignBuyer(EvaluatedDemoStation station, CancellationToken ct) =>
        Sign(
            station,
            SheetKind.Buyer,
            station.Team.Station.TownshipOfficial,
            Lines(station, ScoringPart.Buyer, 2),
            ct
        );

    private Task SignSupervisor(EvaluatedDemoStation station, CancellationToken ct) =>
        Sign(
            station,
            SheetKind.Supervisor,
            County.Leader,
            Lines(station, ScoringPart.Supervisor, 1),
            ct
        );

    private async Task SignTeam(EvaluatedDemoStation station, CancellationToken ct)
    {
        foreach (var (evaluator, place) in station.State.Team.Select((each, i) => (each, i)))
        {
            await Sign(
                station,
                SheetKind.Evaluator,
                DemoEvaluators.ActorOf(evaluator, County),
                Lines(station, ScoringPart.Evaluators, place * 3, place > 0),
                ct
            );
        }
    }

    private async Task Agree(EvaluatedDemoStation station, CancellationToken ct)
    {
        var tolerance = await world.Number(AssessmentResult.Tolerance, County.Code, ct);
        var apart = TeamLine.Of(station.State, tolerance).Where(line => line.IsApart).ToList();
        if (apart.Count > 0)
        {
            await world.Do(
                DemoEvaluators.ActorOf(station.State.Chair, County),
                new ReachConsensus(
                    station.Key,
                    [
                        .. apart.Select(line => new AgreedEntry(
                            line.Item.Code,
                            decimal.Round(line.Mean, 1),
                            null,
                            words.Agreed
                        )),
                    ]
                ),
                ct
            );
        }
    }

    // The chair of the last station has written half of the sheet.
    private async Task Begin(CancellationToken ct)
    {
        var station = (await stations.All(ct))[^1];
        var lines = Lines(station, ScoringPart.Evaluators, 0).ToList();
        await world.Do(
            DemoEvaluators.ActorOf(station.State.Chair, County),
            new SaveScores(
                new SheetOf(station.Key, SheetKind.Evaluator, station.State.Chair),
                [.. lines.Take(lines.Count / 2)]
            ),
            ct
        );
    }

    private Task Sign(
        EvaluatedDemoStation station,
        SheetKind kind,
        Actor actor,
        IEnumerable<LineEntry> lines,
        CancellationToken ct
    )
    {
        var sheet = new SheetOf(station.Key, kind, actor.Account);
        var contract = station.State.Opened.Station.Contract is { } id
            ? new StreamKey(station.State.Opened.Station.Tenant, id)
            : (StreamKey?)null;
        return world.Do(
            actor,
            new DemoBatch([
                new SaveScores(sheet, [.. lines]),
                new SignSheet(sheet, null, kind == SheetKind.Supervisor ? contract : null),
            ]),
            ct
        );
    }

    /// <param name="less">Per cent that this scorer gives less than the first.</param>
    /// <param name="apart">One line of case 1's station is scored much lower.</param>
    private IEnumerable<LineEntry> Lines(
        EvaluatedDemoStation station,
        ScoringPart part,
        int less,
        bool apart = false
    )
    {
        var items = station.State.LeavesOf(part).ToList();
        var odd =
            apart && station.Township == EvaluatedStations.CaseOne
                ? items.First(item => item.Kind == IndicatorKind.Judged).Code
                : null;
        foreach (var item in items)
        {
            var percent = station.Quality + DemoWork.Chance(6, "line", station.Township, item.Code);
            var isOdd = item.Code == odd;
            yield return new LineEntry(
                item.Code,
                item.Kind == IndicatorKind.Judged
                    ? PointsOf(item, percent - less - (isOdd ? MuchLess : 0))
                    : null,
                item.Kind == IndicatorKind.Degree ? DegreeOf(item, station) : null,
                item.Kind == IndicatorKind.Veto ? false : null,
                isOdd ? words.Apart : Pick(words.Reasons, station, item)
            );
        }
    }

    private static decimal PointsOf(RatedItem item, int percent) =>
        decimal.Round(item.Points * Math.Min(Whole, percent) / Whole, 1);

    private static string? DegreeOf(RatedItem item, EvaluatedDemoStation station) =>
        item.Degrees?[DemoWork.Chance(5, "degree", station.Township, item.Code) == 0 ? 1 : 0].Name;

    private static string Pick(
        IReadOnlyList<string> from,
        EvaluatedDemoStation station,
        RatedItem item
    ) => from[DemoWork.Chance(from.Count, "words", station.Township, item.Code)];
}
