namespace StationPortal.Procurement;

/// <summary>A part of a deliverable that is defined by a count of work, e.g. 35,244 hours of direct service (case 1).</summary>
/// <param name="Kind">What is counted.</param>
/// <param name="Amount">How much is wanted, in the kind's own unit; more than 0.</param>
public sealed record WantedCount(WantedKind Kind, int Amount);

/// <summary>What a contract may count. Whoever keeps the records of the work says how each is counted.</summary>
public enum WantedKind
{
    /// <summary>直接服务时数: hours of direct service.</summary>
    ServiceHours = 1,

    /// <summary>个案.</summary>
    Cases = 2,

    /// <summary>小组活动.</summary>
    GroupSessions = 3,

    /// <summary>社区活动.</summary>
    CommunityEvents = 4,

    /// <summary>咨询.</summary>
    Consultations = 5,

    /// <summary>探访.</summary>
    Visits = 6,

    /// <summary>职责任务: tasks of the duty list that were done and found well done.</summary>
    DutiesDone = 7,
}

/// <summary>Questions about a milestone's counts.</summary>
public static class WantedCounts
{
    /// <summary>The milestone is defined by counts of work.</summary>
    public static bool IsCounted(this Milestone milestone) => milestone.Wanted is { Count: > 0 };
}
