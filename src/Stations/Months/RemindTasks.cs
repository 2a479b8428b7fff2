using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Reminds of a month's overdue tasks, each step once: worker, head, township, county (MT-05). Made by the portal itself.</summary>
/// <param name="Stream">The station's month.</param>
[AllowedFor]
public sealed record RemindTasks(StreamKey Stream) : IDecision<StationMonth>
{
    public IEnumerable<object> Decide(StationMonth? month, DecisionContext context)
    {
        var ladder = ReminderLadder.Of(context.Rules, Stream.Tenant, context.Today);
        return Refuse
            .Missing(month)
            .Tasks.Values.Where(task => task.IsToDo)
            .OrderBy(task => task.Planned.Due)
            .ThenBy(task => task.Planned.No)
            .SelectMany(task =>
                ladder
                    .Due(task.Planned.Due, task.Reminded, context.Today)
                    .Select(step => new TaskReminded(task.Planned.No, step))
            );
    }
}

/// <summary>After how many days each step is due.</summary>
/// <param name="Days">Calendar days after the last day, by step.</param>
public sealed record ReminderLadder(IReadOnlyDictionary<ReminderStep, int> Days)
{
    /// <exception cref="RuleBrokenException">A parameter is missing.</exception>
    public static ReminderLadder Of(RuleBook rules, string tenant, DateOnly today) =>
        new(
            new Dictionary<ReminderStep, int>
            {
                [ReminderStep.Worker] = DaysOf("MT-05.worker_days", rules, tenant, today),
                [ReminderStep.Head] = DaysOf("MT-05.head_days", rules, tenant, today),
                [ReminderStep.Township] = DaysOf("MT-05.township_days", rules, tenant, today),
                [ReminderStep.County] = DaysOf("MT-05.county_days", rules, tenant, today),
            }
        );

    /// <summary>The steps that are due and were not taken; none was taken out of turn.</summary>
    public IEnumerable<ReminderStep> Due(DateOnly due, ReminderStep? reached, DateOnly today) =>
        Days.Where(step =>
                (reached is null || step.Key > reached)
                && today.DayNumber - due.DayNumber >= step.Value
            )
            .Select(step => step.Key)
            .Order();

    private static int DaysOf(string name, RuleBook rules, string tenant, DateOnly today) =>
        rules.Parameters.Count(name, tenant, today);
}
