namespace StationPortal.Jurisdiction;

/// <summary>The law as the program knows it at one moment: working-day calendar and dated parameters. Immutable.</summary>
/// <param name="Calendar">Working days of the confirmed years.</param>
/// <param name="Parameters">Every parameter row of every region.</param>
public sealed record RuleBook(WorkingDayCalendar Calendar, ParameterSet Parameters)
{
    /// <summary>Whether years made for demonstrations (示例) may be loaded; Production refuses them.</summary>
    public bool ExamplesAllowed { get; init; } = true;
}

/// <summary>Gives the rule book in force; read again when a parameter or a calendar changes.</summary>
public interface IRuleBooks
{
    ValueTask<RuleBook> Current(CancellationToken ct);
}
