using StationPortal.Evaluation;
using StationPortal.Web.Evaluation.Assessments;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Counting;

/// <summary>The frozen figures of a station in a round.</summary>
/// <param name="Row">The station in the round.</param>
/// <param name="At">The moment that they stand for; <c>null</c> while nothing is frozen.</param>
/// <param name="Figures">Each with its lines.</param>
public sealed record FiguresView(
    AssessmentRow Row,
    DateTimeOffset? At,
    IReadOnlyList<FigureView> Figures
)
{
    /// <summary>What counting again found, by figure; empty while nobody asked.</summary>
    public IReadOnlyList<DriftView> Again { get; init; } = [];

    /// <summary>It was counted again for this page.</summary>
    public bool Recounted { get; init; }

    /// <summary>Page of the station in the round.</summary>
    public string Assessment => $"/assessments/{Row.TenantId}/{Row.Id}";

    /// <summary>Address of this page.</summary>
    public string Path => $"{Assessment}/figures";
}

/// <summary>A frozen figure and the lines that it earns points for.</summary>
public sealed record FigureView(FrozenFigure Figure, IReadOnlyList<FigureLine> Lines)
{
    /// <summary>Key of its name.</summary>
    public string Name => $"Figure.{Figure.Name}";

    /// <summary>Key of how it is counted, in words.</summary>
    public string How => $"Counting.How.{Figure.Name}";

    /// <summary>From numerator and denominator to the figure.</summary>
    public TextKey Formula => FigureWords.Value(Figure);

    /// <summary>It is out of something; a plain number has no denominator.</summary>
    public bool IsShare => !Figures.IsNumber(Figure.Name);
}

/// <summary>A line of the scheme that uses a figure.</summary>
/// <param name="Code">Of the line.</param>
/// <param name="Name">Of the line, as published.</param>
/// <param name="Rule">How the figure becomes points.</param>
/// <param name="Of">Points of the line.</param>
/// <param name="Points">Points earned.</param>
public sealed record FigureLine(
    string Code,
    string Name,
    CountRule Rule,
    decimal Of,
    decimal Points
)
{
    /// <summary>From the figure to the points.</summary>
    /// <param name="value">The figure.</param>
    public TextKey Formula(decimal value) => FigureWords.Points(value, Rule, Of);
}

/// <summary>The records behind a figure, a page of them.</summary>
/// <param name="Row">The station in the round.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Records">Of this page, named.</param>
/// <param name="Total">Over all pages.</param>
/// <param name="Page">1, 2, 3 …</param>
/// <param name="Pages">How many there are.</param>
public sealed record RecordsView(
    AssessmentRow Row,
    FigureView Figure,
    IReadOnlyList<NamedRecord> Records,
    RecordSum Total,
    int Page,
    int Pages
)
{
    /// <summary>Of this page.</summary>
    public RecordSum OnPage => RecordSum.Of([.. Records.Select(each => each.Record)]);

    public string Back => $"/assessments/{Row.TenantId}/{Row.Id}/figures";

    /// <summary>Address of this page.</summary>
    public string Path => $"{Back}/{Figure.Figure.Name}";
}

/// <summary>What records add up to.</summary>
/// <param name="Count">How many.</param>
/// <param name="Reached">Numerators together.</param>
/// <param name="Wanted">Denominators together.</param>
public sealed record RecordSum(int Count, decimal Reached, decimal Wanted)
{
    public static RecordSum Of(IReadOnlyCollection<FigureRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        return new(
            records.Count,
            records.Sum(record => record.Reached),
            records.Sum(record => record.Wanted)
        );
    }
}

/// <summary>A record as people read it.</summary>
/// <param name="Name">What it is called; people's names masked; empty when nothing is known of it any more.</param>
/// <param name="Href">Its page, or the page of it as it was counted; <c>null</c> when the reader may open neither.</param>
public sealed record NamedRecord(FigureRecord Record, string Name, string? Href)
{
    /// <summary>How its number came about, where that is a sum of its own.</summary>
    public TextKey? Formula { get; init; }
}

/// <summary>What counting a figure again found.</summary>
/// <param name="Name">Of the figure.</param>
/// <param name="Drift">Number and records then and now; <c>null</c> when the frozen list's file is missing.</param>
/// <param name="Records">What changed, named; at most the first hundred.</param>
public sealed record DriftView(string Name, FigureDrift? Drift, IReadOnlyList<NamedDrift> Records);

/// <summary>A record that is not as it was frozen.</summary>
public sealed record NamedDrift(RecordDrift Drift, NamedRecord Record);
