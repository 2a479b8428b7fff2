namespace StationPortal.Jurisdiction;

/// <summary>A decision is refused. Nothing was written. The page shows why, the article, and what to do, from the texts <c>Refusal.{Code}</c> and <c>Refusal.{Code}.Do</c>.</summary>
/// <param name="ruleId">The rule, e.g. <c>CA-06</c>; <c>null</c> for plain order of steps.</param>
/// <param name="code">Key of the texts in the module's <c>Texts.json</c>.</param>
/// <param name="field">The form field it is about, or <c>null</c> for the whole page.</param>
/// <param name="values">Put into the texts: amounts (decimal), dates (DateOnly), counts, names of things.</param>
public sealed class RuleBrokenException(
    string? ruleId,
    string code,
    string? field,
    params IReadOnlyList<object> values
) : Exception($"{code} [{ruleId}] {string.Join(", ", values)}")
{
    public string? RuleId { get; } = ruleId;
    public string Code { get; } = code;
    public string? Field { get; } = field;
    public IReadOnlyList<object> Values { get; } = values;
}

/// <summary>The thing does not exist for this actor: missing, or out of their scope. The page answers 404 in both cases.</summary>
public sealed class NotInScopeException(string what)
    : Exception($"{what} does not exist for this actor.");

/// <summary>Refuses in one line: <c>Refuse.If(amount &gt; left, "CA-06", "CapPassed", nameof(Amount), left);</c></summary>
public static class Refuse
{
    public static void If(
        bool broken,
        string? ruleId,
        string code,
        string? field = null,
        params IReadOnlyList<object> values
    )
    {
        if (broken)
        {
            throw new RuleBrokenException(ruleId, code, field, values);
        }
    }

    /// <summary>The state, or 404 when the stream does not exist.</summary>
    public static TState Missing<TState>(TState? state)
        where TState : class => state ?? throw new NotInScopeException(typeof(TState).Name);
}
