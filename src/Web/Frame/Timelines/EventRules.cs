using System.Collections.Frozen;
using System.Text.Json;

namespace StationPortal.Web.Frame;

/// <summary>Which rule asks for a step: the rule id of each event's stored name, for timelines. An event that cites its own rule does not need one here.</summary>
public static class EventRules
{
    private static readonly FrozenDictionary<string, string> ByName = Read();

    /// <summary>Stored names that have a rule.</summary>
    public static IReadOnlyDictionary<string, string> All => ByName;

    /// <summary>The rule's id, or <c>null</c> when the law says nothing of this step.</summary>
    public static string? Of(string storedName) => ByName.GetValueOrDefault(storedName);

    private static FrozenDictionary<string, string> Read()
    {
        using var stream =
            typeof(EventRules).Assembly.GetManifestResourceStream("EventRules.json")
            ?? throw new InvalidOperationException("EventRules.json is not embedded.");
        return (
            JsonSerializer.Deserialize<Dictionary<string, string>>(stream) ?? []
        ).ToFrozenDictionary(StringComparer.Ordinal);
    }
}
