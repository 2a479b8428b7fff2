namespace StationPortal.Jurisdiction;

/// <summary>What a decision knows besides its streams: the time, the person, the law in force.</summary>
/// <param name="Now">The host's clock; dates are read in Asia/Shanghai.</param>
/// <param name="Actor">Who decides.</param>
/// <param name="Rules">Calendar and parameters.</param>
public sealed record DecisionContext(DateTimeOffset Now, Actor Actor, RuleBook Rules)
{
    /// <summary>The civil date in Asia/Shanghai.</summary>
    public DateOnly Today => ChinaTime.DateOf(Now);
}
