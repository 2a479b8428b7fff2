using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Stations;

namespace StationPortal.Web.Demo;

/// <summary>People served are drawn and called by the chair of the team; everybody answers, in the running round only some so far.</summary>
internal sealed class OpinionScript(
    DemoWorld world,
    IServiceProvider services,
    EvaluatedStations stations,
    DemoDiary diary
)
{
    private const int AnsweredSoFar = 4;

    public void Write(DemoRound round)
    {
        diary.Write(round.At(3, 9), ct => Each(Draw, ct));
        diary.Write(round.At(7, 10), ct => Each((one, stop) => Call(one, null, stop), ct));
        diary.Write(round.At(10, 10), ct => Each(Close, ct));
    }

    public void WriteBegun(DemoRound round)
    {
        diary.Write(round.At(3, 9), ct => Each(Draw, ct));
        diary.Write(
            round.At(5, 10),
            async ct => await Call((await stations.All(ct))[0], AnsweredSoFar, ct)
        );
    }

    private async Task Each(
        Func<EvaluatedDemoStation, CancellationToken, Task> step,
        CancellationToken ct
    )
    {
        foreach (var station in await stations.All(ct))
        {
            await step(station, ct);
        }
    }

    private async Task Draw(EvaluatedDemoStation station, CancellationToken ct)
    {
        var chosen = station.State.Opened.Station;
        await using var db = await services
            .GetRequiredService<IDbContextFactory<ReadModels>>()
            .CreateDbContextAsync(ct);
        var people = await db.Set<PersonServedRow>()
            .AsNoTracking()
            .Where(row => row.TenantId == chosen.Tenant && row.Station == chosen.Station)
            .ToDictionaryAsync(row => row.Id, row => row.Person, ct);
        var seed = SHA256.HashData(Encoding.UTF8.GetBytes($"demo survey {station.Key.Id}"));
        await world.Do(
            DemoRound.County.Planner,
            new DrawSurvey(station.Key, Convert.ToHexStringLower(seed), people),
            ct
        );
    }

    private async Task Call(EvaluatedDemoStation station, int? most, CancellationToken ct)
    {
        var survey = await stations.Read<Survey>(Survey.KeyOf(station.Key), ct);
        await world.Do(
            DemoEvaluators.ActorOf(station.State.Chair, DemoRound.County),
            new DemoBatch([
                .. survey
                    .Drawn.People.Take(most ?? int.MaxValue)
                    .Select(person => new GiveOpinionByPhone(
                        station.Key,
                        person.No,
                        new(survey.Drawn.County, person.Person),
                        [
                            .. survey.Drawn.Lines.Select(code => new OpinionAnswer(
                                code,
                                3 + DemoWork.Chance(3, "stars", person.Served, code)
                            )),
                        ],
                        null
                    )),
            ]),
            ct
        );
    }

    private Task Close(EvaluatedDemoStation station, CancellationToken ct) =>
        world.Do(DemoRound.County.Planner, new CloseSurvey(station.Key), ct);
}
