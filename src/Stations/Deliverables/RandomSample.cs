using System.Security.Cryptography;
using System.Text;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>A random sample that anyone can draw again: the records in the order of SHA-256 over "seed:record", the first so many (SR-05).</summary>
public static class RandomSample
{
    /// <param name="seed">Chance, made by the portal.</param>
    /// <param name="size">How many.</param>
    /// <param name="items">All records; their order does not matter.</param>
    public static IReadOnlyList<Guid> Of(string seed, int size, IEnumerable<Guid> items) =>
        [
            .. items
                .Select(item => (Item: item, Place: PlaceOf(seed, item)))
                .OrderBy(each => each.Place, StringComparer.Ordinal)
                .Take(size)
                .Select(each => each.Item),
        ];

    /// <summary>The fewest that must be looked at: the parameters' share, rounded up, and not under their number; never more than there are.</summary>
    public static int SmallestOf(int items, RuleBook rules, string region, DateOnly today)
    {
        var percent = rules.Parameters.Number("SR-05.sample_percent", region, today);
        var least = rules.Parameters.Count("SR-05.sample_least", region, today);
        return Math.Min(items, Math.Max(least, (int)decimal.Ceiling(items * percent / 100m)));
    }

    private static string PlaceOf(string seed, Guid item) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}:{item:D}")));
}
