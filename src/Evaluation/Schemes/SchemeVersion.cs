using System.Collections.Immutable;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>One version of a scheme.</summary>
/// <param name="Maximum">Points of all top lines together.</param>
/// <param name="Bands">Grades, the best first.</param>
/// <param name="Indicators">All lines: a line before its parts, and parts of one line in the order of their codes.</param>
/// <param name="BandsAreExample">The grades are our own example 示例.</param>
public sealed record SchemeVersion(
    int Number,
    decimal Maximum,
    ImmutableList<GradeBand> Bands,
    ImmutableList<Indicator> Indicators,
    bool BandsAreExample = false
)
{
    /// <summary>Nothing in it yet.</summary>
    public static SchemeVersion Empty(int number) => new(number, 0, [], []);

    /// <summary>Its lines alone, as every versioned list has them.</summary>
    public ListVersion<Indicator> AsList => new(Number, null, Indicators);

    /// <summary>The line with this code, or <c>null</c>.</summary>
    public Indicator? Find(string code) => Indicators.Find(line => line.Code == code);

    /// <summary>The parts right below a line; of <c>null</c> the top lines.</summary>
    public IEnumerable<Indicator> PartsOf(string? code) =>
        Indicators.Where(line => line.Parent == code);

    /// <summary>Whether another version has the same lines, maximum and grades.</summary>
    public bool SaysTheSame(SchemeVersion other) =>
        Maximum == other.Maximum
        && BandsAreExample == other.BandsAreExample
        && Bands.SequenceEqual(other.Bands)
        && ListDifference.Between(other.Indicators, Indicators).IsNothing;

    /// <summary>The draft after one more event; rules and pages fold by this.</summary>
    public SchemeVersion After(object next) =>
        next switch
        {
            SchemeSettingsSet e => this with
            {
                Maximum = e.Maximum,
                Bands = [.. e.Bands],
                BandsAreExample = e.BandsAreExample,
            },
            IndicatorSet e => this with
            {
                Indicators = SchemeTree.InOrder(
                    Indicators.Where(line => line.Code != e.Indicator.Code).Append(e.Indicator)
                ),
            },
            IndicatorRemoved e => Without(e.Code),
            SchemeImported e => this with { Indicators = SchemeTree.InOrder(e.Indicators) },
            _ => this,
        };

    private SchemeVersion Without(string code)
    {
        var gone = SchemeTree
            .Below(code, Indicators)
            .Append(code)
            .ToHashSet(StringComparer.Ordinal);
        return this with { Indicators = Indicators.RemoveAll(line => gone.Contains(line.Code)) };
    }
}
