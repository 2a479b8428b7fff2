using Microsoft.EntityFrameworkCore;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Demo;

/// <summary>Evaluation in the county of case 1: the scheme, the evaluators, two finished rounds and one that is being scored.</summary>
internal sealed class DemoEvaluation(
    DemoWorld world,
    IServiceProvider services,
    IReadOnlyList<SupplierLine> suppliers,
    DemoStations stations,
    DemoDiary diary
)
{
    private const int DaysToPrepare = 4;

    private static readonly StreamKey Scheme = new(
        DemoRound.County.Code,
        DemoIds.Of("scheme", "T1")
    );

    public void Write(DateOnly today, WorkingDayCalendar calendar)
    {
        var words = DemoData.ReadEvaluation();
        var rounds = DemoRound.All(today, calendar);
        var begin = rounds[0].At(-DaysToPrepare, 9);
        var evaluators = new DemoEvaluators(world, suppliers, diary);
        evaluators.Write(words.Fields, begin);
        diary.Write(begin.AddHours(1), ct => PublishScheme(words.Scheme, ct));
        var log = services.GetRequiredService<IEventLog>();
        foreach (var round in rounds)
        {
            var evaluated = new EvaluatedStations(log, stations, round);
            new RoundScript(world, services, evaluators, Scheme, words, diary).Write(round);
            var sheets = new SheetScript(world, evaluated, words, diary);
            var opinions = new OpinionScript(world, services, evaluated, diary);
            if (round.Place == DemoRound.Running)
            {
                sheets.WriteBegun(round);
                opinions.WriteBegun(round);
            }
            else
            {
                sheets.Write(round);
                opinions.Write(round);
                new ResultScript(
                    world,
                    services.GetRequiredService<IDbContextFactory<ReadModels>>(),
                    evaluated,
                    words,
                    diary
                ).Write(round);
            }
        }
    }

    private async Task PublishScheme(string name, CancellationToken ct)
    {
        await world.Do(DemoRound.County.Planner, new CreateScheme(Scheme, name, "T1"), ct);
        await world.Do(DemoRound.County.Planner, new PublishScheme(Scheme), ct);
    }
}

/// <summary>The words of the demo's evaluation.</summary>
/// <param name="Rounds">Names of the three rounds.</param>
/// <param name="Fields">What each evaluator of a province is good at.</param>
/// <param name="Apart">Why one evaluator gave much less than the other.</param>
/// <param name="Agreed">Why the team agreed on its points.</param>
/// <param name="Objections">One that is upheld, one that is not.</param>
internal sealed record EvaluationFile(
    string Scheme,
    IReadOnlyList<string> Rounds,
    IReadOnlyList<string> Fields,
    IReadOnlyList<string> Reasons,
    string Apart,
    string Agreed,
    IReadOnlyList<string> Self,
    IReadOnlyList<string> Objections,
    IReadOnlyList<string> Answers,
    string Rectify,
    string Rectified,
    string Looked
);
