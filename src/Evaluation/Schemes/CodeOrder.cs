using System.Globalization;

namespace StationPortal.Evaluation;

/// <summary>Codes as people count: 2 before 10, 1.9 before 1.10, numbers before letters.</summary>
public sealed class CodeOrder : IComparer<string>
{
    public static readonly CodeOrder Instance = new();

    private CodeOrder() { }

    public int Compare(string? x, string? y)
    {
        var (left, right) = ((x ?? "").Split('.'), (y ?? "").Split('.'));
        foreach (var (one, other) in left.Zip(right))
        {
            if (Compare(one.AsSpan(), other.AsSpan()) is not 0 and var order)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    private static int Compare(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        (NumberIn(one), NumberIn(other)) switch
        {
            ({ } left, { } right) => left.CompareTo(right),
            ({ }, null) => -1,
            (null, { }) => 1,
            _ => one.CompareTo(other, StringComparison.Ordinal),
        };

    private static int? NumberIn(ReadOnlySpan<char> part) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
