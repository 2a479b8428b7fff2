using System.Collections.Immutable;

namespace StationPortal.Procurement;

/// <summary>Yuan by source. Immutable; a source without money is absent.</summary>
public sealed record Funds
{
    public static readonly Funds None = new(ImmutableSortedDictionary<MoneySource, decimal>.Empty);

    private readonly ImmutableSortedDictionary<MoneySource, decimal> bySource;

    private Funds(ImmutableSortedDictionary<MoneySource, decimal> bySource) =>
        this.bySource = bySource;

    public decimal Total => bySource.Values.Sum();

    public bool IsNone => bySource.IsEmpty;

    public IEnumerable<MoneySource> Sources => bySource.Keys;

    public static Funds Of(IEnumerable<SourceAmount> parts) =>
        parts.Aggregate(None, (sum, part) => sum.Add(part.Source, part.Amount));

    public decimal From(MoneySource source) => bySource.GetValueOrDefault(source);

    public Funds Plus(Funds other) =>
        other.bySource.Aggregate(this, (sum, part) => sum.Add(part.Key, part.Value));

    public Funds Minus(Funds other) =>
        other.bySource.Aggregate(this, (sum, part) => sum.Add(part.Key, -part.Value));

    /// <summary>The part of these funds that makes up a sum, taken source by source in the order of <see cref="MoneySource"/>; less when there is not enough.</summary>
    public Funds Take(decimal amount)
    {
        var taken = None;
        foreach (var (source, held) in bySource)
        {
            taken = taken.Add(source, Math.Min(held, amount - taken.Total));
        }

        return taken;
    }

    /// <summary>As events write it.</summary>
    public IReadOnlyList<SourceAmount> ToParts() =>
        [.. bySource.Select(part => new SourceAmount(part.Key, part.Value))];

    public bool Equals(Funds? other) => other is not null && bySource.SequenceEqual(other.bySource);

    public override int GetHashCode() => Total.GetHashCode();

    private Funds Add(MoneySource source, decimal amount)
    {
        var sum = From(source) + amount;
        return new(sum == 0 ? bySource.Remove(source) : bySource.SetItem(source, sum));
    }
}
