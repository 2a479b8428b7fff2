using System.Collections.Immutable;

namespace StationPortal.Stations;

/// <summary>One operator's time at a station under one contract. It lasts until the next run begins.</summary>
/// <param name="Operator">The supplier or the township's office; <c>null</c> once the station is closed.</param>
/// <param name="Contract">The contract, or <c>null</c> for another origin.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day of the contract, or <c>null</c>.</param>
public sealed record StationRun(Guid? Operator, Guid? Contract, DateOnly From, DateOnly? Until);

/// <summary>Whose a day's work at a station was, and to which contract it belongs.</summary>
public static class StationRuns
{
    /// <summary>Who ran the station on a day, or <c>null</c> before it opened and after it was closed.</summary>
    public static Guid? OperatorOn(this Station station, DateOnly day) =>
        On(station, day)?.Operator;

    /// <summary>The contract that a day's work belongs to, or <c>null</c>.</summary>
    public static Guid? ContractOn(this Station station, DateOnly day) =>
        On(station, day) is { } run && (run.Until is null || day <= run.Until)
            ? run.Contract
            : null;

    internal static ImmutableList<StationRun> After(ImmutableList<StationRun> runs, object next) =>
        next switch
        {
            StationOpened e => [new(StationOffice.OperatorOf(e), e.Contract, e.From, e.Until)],
            StationHandedOver e => runs.Add(new(e.Operator, e.Contract, e.On, e.Until)),
            StationContinued e => runs.Add(new(runs[^1].Operator, e.Contract, e.On, e.Until)),
            OperatorContractEnded e => runs.SetItem(runs.Count - 1, runs[^1] with { Until = e.On }),
            StationClosed e => runs.Add(new(null, null, e.On.AddDays(1), null)),
            _ => runs,
        };

    private static StationRun? On(Station station, DateOnly day) =>
        station.Runs.LastOrDefault(run => run.From <= day);
}
