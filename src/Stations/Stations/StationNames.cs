using System.Globalization;
using System.Text.Json;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>The usual name of a township's station, from <c>Data/station-names.json</c>; officials may choose another one for stations they enter.</summary>
public static class StationNames
{
    private static readonly NamePattern Pattern = EmbeddedData.Read<NamePattern>(
        "station-names.json"
    );

    /// <param name="township">The township, or <c>null</c> when it is not known by name.</param>
    /// <param name="code">Its code, used in place of a name.</param>
    public static string Of(RegionName? township, string code)
    {
        var name = township?.Zh ?? code;
        var plain = name.Replace(Pattern.Example, "", StringComparison.Ordinal);
        return string.Format(CultureInfo.InvariantCulture, Pattern.Pattern, plain)
            + (plain == name ? "" : Pattern.Example);
    }

    private sealed record NamePattern(string Pattern, string Example);
}

/// <summary>Data files that ship with the module.</summary>
internal static class EmbeddedData
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };

    public static T Read<T>(string name)
    {
        using var stream =
            typeof(EmbeddedData).Assembly.GetManifestResourceStream($"Stations.Data.{name}")
            ?? throw new InvalidOperationException($"Data/{name} is not embedded in the assembly.");
        return JsonSerializer.Deserialize<T>(stream, Json)
            ?? throw new InvalidOperationException($"Data/{name} is empty.");
    }
}
