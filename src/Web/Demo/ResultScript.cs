using Microsoft.EntityFrameworkCore;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Web.Demo;

/// <summary>A round from its draft results to publication: case 1's agency objects with success, another in vain, a third puts something right; the grades reach the contracts.</summary>
internal sealed class ResultScript(
    DemoWorld world,
    IDbContextFactory<ReadModels> contexts,
    EvaluatedStations stations,
    EvaluationFile words,
    DemoDiary diary
)
{
    private static DemoCounty County => DemoRound.County;

    public void Write(DemoRound round)
    {
        diary.Write(
            PurchaseDates.At(round.Closed, 9),
            async ct => await world.Do(County.Planner, new CloseRound(await Of(round, ct)), ct)
        );
        diary.Write(PurchaseDates.At(round.Closed.AddDays(1), 10), ct => Object(round, ct));
        diary.Write(PurchaseDates.At(round.Closed.AddDays(2), 10), Answer);
        Rectify(round);
        diary.Write(PurchaseDates.At(round.Published, 10), ct => Publish(round, ct));
    }

    private async Task<RoundStations> Of(DemoRound round, CancellationToken ct) =>
        new(
            round.Key,
            [.. (await stations.All(ct)).Select(one => one.State.Opened.Station.Station)]
        );

    private async Task Object(DemoRound round, CancellationToken ct)
    {
        foreach (var (station, no) in (await Objecting(ct)).Select((one, i) => (one, i)))
        {
            await world.Do(
                station.Team.Head,
                new RaiseObjection(
                    station.Key,
                    round.Key,
                    LineOf(station).Code,
                    words.Objections[no],
                    []
                ),
                ct
            );
        }
    }

    private async Task Answer(CancellationToken ct)
    {
        foreach (var (station, no) in (await Objecting(ct)).Select((one, i) => (one, i)))
        {
            await world.Do(
                County.Checker,
                new AnswerObjection(
                    station.Key,
                    1,
                    no == 0,
                    no == 0 ? LineOf(station).Points : null,
                    null,
                    words.Answers[no]
                ),
                ct
            );
        }
    }

    private void Rectify(DemoRound round)
    {
        diary.Write(
            PurchaseDates.At(round.Closed.AddDays(2), 15),
            async ct =>
            {
                var station = await Lacking(ct);
                await world.Do(
                    County.Checker,
                    new AskRectification(
                        station.Key,
                        LineOf(station).Code,
                        words.Rectify,
                        round.Closed.AddDays(20)
                    ),
                    ct
                );
            }
        );
        diary.Write(
            PurchaseDates.At(round.Closed.AddDays(5), 9),
            async ct =>
            {
                var station = await Lacking(ct);
                await world.Do(
                    station.Team.Head,
                    new ReportRectification(station.Key, 1, words.Rectified, []),
                    ct
                );
            }
        );
        if (round.Place == 0)
        {
            diary.Write(
                PurchaseDates.At(round.Closed.AddDays(6), 9),
                async ct =>
                    await world.Do(
                        County.Checker,
                        new CheckRectification(
                            (await Lacking(ct)).Key,
                            1,
                            true,
                            null,
                            words.Looked
                        ),
                        ct
                    )
            );
        }
    }

    // The portal's own reaction then finds the results in the contracts.
    private async Task Publish(DemoRound round, CancellationToken ct)
    {
        await world.Do(County.Planner, new PublishRound(await Of(round, ct)), ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        foreach (var station in await stations.All(ct))
        {
            var row = await db.Set<AssessmentRow>()
                .AsNoTracking()
                .SingleAsync(each => each.Id == station.Key.Id, ct);
            if (row.Contract is { } contract && station.State.Result is { } result)
            {
                await world.Do(
                    Actor.Portal(row.County),
                    new TakeStationResult(
                        new StreamKey(row.County, contract),
                        RecordResultsWhenGradePublished.Of(row, result)
                    ),
                    ct
                );
            }
        }
    }

    // Case 1's agency, and the next one that is an agency.
    private async Task<IReadOnlyList<EvaluatedDemoStation>> Objecting(CancellationToken ct) =>
        [
            .. (await stations.All(ct))
                .Where(one => one.Team.Head.Role == Role.Agency)
                .OrderByDescending(one => one.Township == EvaluatedStations.CaseOne)
                .Take(2),
        ];

    private async Task<EvaluatedDemoStation> Lacking(CancellationToken ct) =>
        (await stations.All(ct)).First(one => one.Team.Head.Role != Role.Agency);

    private static RatedItem LineOf(EvaluatedDemoStation station) =>
        station
            .State.LeavesOf(ScoringPart.Evaluators)
            .First(item => item.Kind == IndicatorKind.Judged);
}
