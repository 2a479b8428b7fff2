using System.Text.Json.Serialization;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>One line of a scheme 指标: an inner one adds up its parts, a leaf is scored.</summary>
/// <param name="Code">Unique in the scheme, e.g. <c>2.1.3</c>; names the same line through all versions.</param>
/// <param name="Parent">Code of the line above; <c>null</c> at the top.</param>
/// <param name="Name">Short name.</param>
/// <param name="Points">The most it can give, two places; the parts of a line add up to it exactly. 0 for a veto.</param>
/// <param name="Kind">How its points are made.</param>
/// <param name="Part">Who scores it; <c>null</c> for a sum.</param>
/// <param name="Standard">What is asked for full points.</param>
/// <param name="Evidence">What the station shows.</param>
/// <param name="Count">The formula of a counted line, otherwise <c>null</c>.</param>
/// <param name="Degrees">The steps of a line by degree, the best first; otherwise <c>null</c>.</param>
/// <param name="IsExample">It is our own example 示例, not from the source.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record Indicator(
    string Code,
    string? Parent,
    string Name,
    decimal Points,
    IndicatorKind Kind,
    ScoringPart? Part,
    string Standard,
    string Evidence,
    CountRule? Count,
    IReadOnlyList<Degree>? Degrees,
    bool IsExample,
    string Source
) : IListLine<Indicator>
{
    /// <summary>What the formula needs of it.</summary>
    [JsonIgnore]
    public RatedItem Rated => new(Code, Parent, Points, Kind, Part, Count, Degrees);

    /// <summary>Whether it is scored; otherwise it adds up its parts.</summary>
    [JsonIgnore]
    public bool IsLeaf => Kind != IndicatorKind.Sum;

    string IListLine<Indicator>.Title => Name;

    public bool SaysTheSame(Indicator other) =>
        this with { Count = other.Count, Degrees = other.Degrees } == other
        && Count?.Figure == other.Count?.Figure
        && Count?.Target == other.Count?.Target
        && (Count?.Steps ?? []).SequenceEqual(other.Count?.Steps ?? [])
        && (Degrees ?? []).SequenceEqual(other.Degrees ?? []);
}

/// <summary>How a line's points are made.</summary>
public enum IndicatorKind
{
    /// <summary>组合分: the sum of its parts.</summary>
    Sum = 1,

    /// <summary>计数: from the records of stations and orders.</summary>
    Counted = 2,

    /// <summary>评判: points given with a reason.</summary>
    Judged = 3,

    /// <summary>程度分: a degree is chosen.</summary>
    Degree = 4,

    /// <summary>一票否决: when found, the grade is the lowest whatever the points.</summary>
    Veto = 5,
}

/// <summary>Who scores a leaf.</summary>
public enum ScoringPart
{
    /// <summary>专业评估: the third party's evaluators, each alone.</summary>
    Evaluators = 1,

    /// <summary>购买方评估.</summary>
    Buyer = 2,

    /// <summary>监督方评估.</summary>
    Supervisor = 3,

    /// <summary>服务对象评价: people served, sampled.</summary>
    PeopleServed = 4,

    /// <summary>The records; nobody.</summary>
    Records = 5,
}

/// <summary>How a figure becomes points: by steps, or in proportion to a target.</summary>
/// <param name="Figure">Name of the figure, one of <see cref="Figures.Known"/>.</param>
/// <param name="Steps">From which value on which percentage, the highest first; below the last it is 0. Empty with a target.</param>
/// <param name="Target">The value that earns full points; less earns its proportion. <c>null</c> with steps.</param>
public sealed record CountRule(string Figure, IReadOnlyList<CountStep> Steps, decimal? Target);

/// <summary>From a value on, included, this percentage of the points.</summary>
public sealed record CountStep(decimal From, decimal Percent);

/// <summary>One degree with its percentage of the points, e.g. 完全达到 100.</summary>
public sealed record Degree(string Name, decimal Percent);

/// <summary>From a score on, included, this grade 等级. The scheme lists the best first; the last begins at 0 and is also what a veto gives.</summary>
/// <param name="Name">E.g. 优秀.</param>
/// <param name="FromScore">0 to 100, points / maximum × 100.</param>
public sealed record GradeBand(string Name, decimal FromScore);

/// <summary>A line as far as the formula needs it: kept in the assessment, so that a result depends on nothing that can change.</summary>
public sealed record RatedItem(
    string Code,
    string? Parent,
    decimal Points,
    IndicatorKind Kind,
    ScoringPart? Part,
    CountRule? Count,
    IReadOnlyList<Degree>? Degrees
)
{
    /// <summary>Whether somebody scores it or records make it.</summary>
    public bool IsLeaf => Kind != IndicatorKind.Sum;
}
