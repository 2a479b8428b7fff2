using System.Text.Json;

namespace StationPortal.Jurisdiction.Tests;

/// <summary>The rule book's test vectors, <c>tests/Vectors/vectors.json</c>, copied beside the tests.</summary>
internal static class Vectors
{
    public static IReadOnlyList<JsonElement> Of(string group)
    {
        using var file = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Vectors", "vectors.json"))
        );
        return [.. file.RootElement.GetProperty(group).EnumerateArray().Select(e => e.Clone())];
    }

    public static DateOnly Date(this JsonElement vector, string name) =>
        DateOnly.Parse(vector.Text(name), System.Globalization.CultureInfo.InvariantCulture);

    public static decimal Amount(this JsonElement vector, string name) =>
        decimal.Parse(vector.Text(name), System.Globalization.CultureInfo.InvariantCulture);

    public static string Text(this JsonElement vector, string name) =>
        vector.GetProperty(name).GetString()
        ?? throw new InvalidOperationException($"The vector has no {name}.");
}
