using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StationPortal.EventStore;

/// <summary>The heads of all streams that moved since the last root, and the root over them. Each root covers the one before, so the newest covers every stream.</summary>
/// <param name="Number">1, 2, 3 … without holes.</param>
/// <param name="Day">The day it closes.</param>
/// <param name="TakenAt">When it was taken.</param>
/// <param name="Previous">The root before, in hex; empty for the first.</param>
/// <param name="Until">The last event it covers.</param>
/// <param name="Heads">The streams that moved, in the order of their keys.</param>
public sealed record DailyRoot(
    int Number,
    DateOnly Day,
    DateTimeOffset TakenAt,
    string Previous,
    FeedPosition Until,
    IReadOnlyList<StreamHead> Heads
)
{
    /// <summary>SHA-256 over every line of the file above it, in hex.</summary>
    public string Root { get; } =
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(Body(Number, Day, TakenAt, Previous, Until, Heads))
            )
        );

    /// <summary>Sorts by number.</summary>
    public string FileName =>
        string.Create(CultureInfo.InvariantCulture, $"{Number:D6}-{Day:yyyy-MM-dd}.root");

    /// <summary>The file as text: readable, and checked with any SHA-256 tool.</summary>
    public string Text => Body(Number, Day, TakenAt, Previous, Until, Heads) + $"root {Root}\n";

    /// <exception cref="FormatException">The text is not a root, or was changed: its last line is not the hash of the others.</exception>
    public static DailyRoot Parse(string text)
    {
        var lines = text.Split('\n');
        if (lines.Length < 7)
        {
            throw new FormatException("The root is cut off.");
        }

        var until = Value(lines[4], "until").Split(' ');
        var root = new DailyRoot(
            int.Parse(Value(lines[0], "number"), CultureInfo.InvariantCulture),
            DateOnly.ParseExact(Value(lines[1], "day"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTimeOffset.ParseExact(Value(lines[2], "taken"), "O", CultureInfo.InvariantCulture),
            Value(lines[3], "previous"),
            new FeedPosition(
                ulong.Parse(until[0], CultureInfo.InvariantCulture),
                long.Parse(until[1], CultureInfo.InvariantCulture)
            ),
            [.. lines[5..^2].Select(StreamHead.Parse)]
        );
        return root.Text == text
            ? root
            : throw new FormatException("The root does not fit the lines above it.");
    }

    private static string Body(
        int number,
        DateOnly day,
        DateTimeOffset takenAt,
        string previous,
        FeedPosition until,
        IReadOnlyList<StreamHead> heads
    )
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"number {number}\nday {day:yyyy-MM-dd}\ntaken {takenAt:O}\nprevious {previous}\nuntil {until.Transaction} {until.Sequence}\n"
        );
        foreach (var head in heads)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{head.Stream.Tenant} {head.Stream.Id} {head.Version} {head.Hash}\n"
            );
        }

        return text.ToString();
    }

    private static string Value(string line, string name) =>
        line.StartsWith(name + " ", StringComparison.Ordinal)
            ? line[(name.Length + 1)..]
            : throw new FormatException($"The line '{name}' is missing.");
}

/// <summary>Where one stream stood.</summary>
/// <param name="Stream">Which.</param>
/// <param name="Version">Of its last event.</param>
/// <param name="Hash">That event's hash in hex; <c>-</c> when it has none.</param>
public sealed record StreamHead(StreamKey Stream, long Version, string Hash)
{
    internal static StreamHead Parse(string line)
    {
        var parts = line.Split(' ');
        return parts.Length == 4
            ? new StreamHead(
                new StreamKey(parts[0], Guid.Parse(parts[1], CultureInfo.InvariantCulture)),
                long.Parse(parts[2], CultureInfo.InvariantCulture),
                parts[3]
            )
            : throw new FormatException("A line of the root is not a stream's head.");
    }
}
