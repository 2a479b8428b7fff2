using System.Globalization;
using System.Text.Json;

namespace StationPortal.Bench;

/// <summary>A table for people and JSON for machines.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
    };

    public static void Head() =>
        Write("what", "ours/s", "raw/s", "ratio", "target", "p50 ms", "p99 ms");

    public static void Row(Line line) =>
        Write(
            line.Name,
            Number(line.Ours, "N0"),
            Number(line.Raw, "N0"),
            Number(line.Ratio, "F2") + (line.Ratio < line.Target ? " !" : ""),
            Number(line.Target, "F2"),
            Number(line.P50, "F2"),
            Number(line.P99, "F2")
        );

    /// <summary>Writes name, ours, raw, ratio, p50, p99 and target of each line.</summary>
    public static async Task Save(string file, IReadOnlyList<Line> lines, CancellationToken ct)
    {
        await using var stream = File.Create(file);
        await JsonSerializer.SerializeAsync(stream, lines, json, ct);
    }

    private static void Write(params string[] cells) =>
        Console.WriteLine(
            cells[0].PadRight(62) + string.Concat(cells.Skip(1).Select(cell => cell.PadLeft(11)))
        );

    private static string Number(double value, string format) =>
        value.ToString(format, CultureInfo.InvariantCulture);
}
