using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>What a scorer sends about one line of a sheet.</summary>
/// <param name="Code">The line.</param>
/// <param name="Points">For a judged line; passed over for others.</param>
/// <param name="Degree">For a line by degree; passed over for others.</param>
/// <param name="Found">For a veto; passed over for others.</param>
/// <param name="Reason">Why; for a self-evaluation what was done.</param>
public sealed record LineEntry(
    string Code,
    decimal? Points,
    string? Degree,
    bool? Found,
    string Reason
)
{
    /// <summary>Evidence that is new.</summary>
    public IReadOnlyList<FileRef> Added { get; init; } = [];

    /// <summary>SHA-256 of evidence that is taken away.</summary>
    public IReadOnlyList<string> Dropped { get; init; } = [];

    /// <summary>Nothing was given.</summary>
    public bool IsBlank =>
        Points is null
        && string.IsNullOrEmpty(Degree)
        && Found is null
        && string.IsNullOrWhiteSpace(Reason)
        && Added.Count == 0;

    /// <summary>The line as it stands after this entry, with what its kind asks for and nothing else.</summary>
    internal ItemScore On(RatedItem item, bool isSelf, ItemScore? before) =>
        new(
            Code,
            !isSelf && item.Kind == IndicatorKind.Judged ? Points : null,
            !isSelf && item.Kind == IndicatorKind.Degree ? Degree : null,
            !isSelf && item.Kind == IndicatorKind.Veto ? Found : null,
            Reason.Trim(),
            [
                .. (before?.Files ?? []).ExceptBy(
                    Dropped,
                    file => file.Sha256,
                    StringComparer.Ordinal
                ),
                .. Added,
            ]
        );
}
