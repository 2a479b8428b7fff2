namespace StationPortal.Jurisdiction;

/// <summary>A rule as a refusal shows it: what it asks, where it stands, how sure we are.</summary>
/// <param name="Id">E.g. <c>GP-33</c>.</param>
/// <param name="Zh">In one sentence, Chinese.</param>
/// <param name="En">In one sentence, English.</param>
/// <param name="Article">Law or rule with its article.</param>
/// <param name="Status">How sure the rule book is.</param>
public sealed record RuleText(string Id, string Zh, string En, string Article, RuleStatus Status)
{
    /// <summary>The letters before the dash, by which the rule book is grouped.</summary>
    public string Group => Id[..Id.IndexOf('-', StringComparison.Ordinal)];
}
