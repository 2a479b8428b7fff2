using StationPortal.Evaluation;

namespace StationPortal.Web.Evaluation.Counting;

/// <summary>One record on the frozen list of a figure.</summary>
/// <param name="Row">The station in the round.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Record">As it was counted.</param>
/// <param name="Facts">What it said then; nobody is named.</param>
/// <param name="Since">What became of it since; <c>null</c> when it still counts the same.</param>
public sealed record CountedRecordView(
    AssessmentRow Row,
    FigureView Figure,
    FigureRecord Record,
    IReadOnlyList<RecordFact> Facts,
    DriftKind? Since
)
{
    /// <summary>Page of the record itself, where the reader may open it.</summary>
    public string? Source { get; init; }

    /// <summary>The list that it stands on.</summary>
    public string Back => $"/assessments/{Row.TenantId}/{Row.Id}/figures/{Figure.Figure.Name}";
}
