using StationPortal.Evaluation;
using StationPortal.EventStore;

namespace StationPortal.Web.Demo;

/// <summary>The stations of a demo round as they stand on the demo's day.</summary>
internal sealed class EvaluatedStations(IEventLog log, DemoStations stations, DemoRound round)
{
    /// <summary>The station of case 1.</summary>
    public const string CaseOne = "440105012";

    /// <summary>All stations of the round, in the order of their townships.</summary>
    public async Task<IReadOnlyList<EvaluatedDemoStation>> All(CancellationToken ct)
    {
        var state = await Read<Round>(round.Key, ct);
        var all = new List<EvaluatedDemoStation>();
        foreach (
            var chosen in state.Chosen.Values.OrderBy(one => one.Township, StringComparer.Ordinal)
        )
        {
            var station = stations.Entered.First(each => each.Key.Id == chosen.Station);
            var key = Assessment.KeyOf(round.Key, chosen.Station);
            all.Add(new(key, await Read<Assessment>(key, ct), await stations.TeamOf(station, ct)));
        }

        return all;
    }

    /// <exception cref="InvalidOperationException">The diary has not come so far.</exception>
    public async Task<TState> Read<TState>(StreamKey key, CancellationToken ct)
        where TState : class, IStreamState<TState> =>
        await log.Find<TState>(key, ct)
        ?? throw new InvalidOperationException($"There is no {TState.StreamType} {key.Id}.");
}

/// <summary>A demo station in a round.</summary>
/// <param name="Key">Its assessment.</param>
/// <param name="Team">Who works there.</param>
internal sealed record EvaluatedDemoStation(StreamKey Key, Assessment State, DemoTeam Team)
{
    public string Township => State.Opened.Station.Township;

    /// <summary>How much of each line's points it gets, in per cent.</summary>
    public int Quality => 88 + DemoWork.Chance(9, "quality", Township, State.Opened.RoundName);
}
