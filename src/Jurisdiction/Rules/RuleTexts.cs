using System.Collections.Frozen;

namespace StationPortal.Jurisdiction;

/// <summary>The rules that the program knows by id, from <c>Data/rules.json</c>.</summary>
public static class RuleTexts
{
    /// <summary>In the order of the rule book.</summary>
    public static IReadOnlyList<RuleText> All { get; } =
        ShippedRules.Read<List<RuleText>>("rules.json");

    private static readonly FrozenDictionary<string, RuleText> ById = All.ToFrozenDictionary(
        rule => rule.Id,
        StringComparer.Ordinal
    );

    /// <summary>The rule, or <c>null</c> when no rule has this id.</summary>
    public static RuleText? Find(string id) => ById.GetValueOrDefault(id);
}
