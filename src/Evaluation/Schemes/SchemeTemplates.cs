using System.Text.Json;
using System.Text.Json.Serialization;

namespace StationPortal.Evaluation;

/// <summary>Templates T1 to T4 in <c>Data</c>: their frames come from the sources that they name, everything finer is our own example (示例).</summary>
public static class SchemeTemplates
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>T1 to T4.</summary>
    public static IReadOnlyList<SchemeTemplate> All { get; } =
    [Read("T1"), Read("T2"), Read("T3"), Read("T4")];

    /// <summary>A template by its key, or <c>null</c>.</summary>
    public static SchemeTemplate? Find(string key) =>
        All.FirstOrDefault(template => template.Key == key);

    private static SchemeTemplate Read(string key)
    {
        using var stream =
            typeof(SchemeTemplates).Assembly.GetManifestResourceStream(
                $"Evaluation.Data.{key}.json"
            ) ?? throw new InvalidOperationException($"Schemes/Data/{key}.json is not embedded.");
        return JsonSerializer.Deserialize<SchemeTemplate>(stream, Json)
            ?? throw new InvalidOperationException($"Schemes/Data/{key}.json is empty.");
    }
}

/// <summary>A scheme that ships with the portal.</summary>
/// <param name="Key">T1 to T4.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Source">Where its frame comes from.</param>
/// <param name="Maximum">What the top lines add up to.</param>
/// <param name="Bands">Grades, the best first.</param>
/// <param name="BandsAreExample">The grades are not from the source.</param>
/// <param name="Indicators">All lines, a line before its parts.</param>
public sealed record SchemeTemplate(
    string Key,
    string Name,
    string Source,
    decimal Maximum,
    IReadOnlyList<GradeBand> Bands,
    bool BandsAreExample,
    IReadOnlyList<Indicator> Indicators
)
{
    /// <summary>How many lines are scored.</summary>
    [JsonIgnore]
    public int Leaves => Indicators.Count(line => line.IsLeaf);
}
