namespace StationPortal.Procurement;

/// <summary>The parts of a bid with their status, as the supplier's task list shows them; each status is a small function of the draft.</summary>
public static class BidTaskList
{
    public const string OfferPath = "offer";
    public const string DocumentsPath = "documents";

    /// <summary>Every part in the order it is written.</summary>
    public static IReadOnlyList<BidTask> Of(
        TenderPricing pricing,
        TenderRequirements? requirements,
        IReadOnlyList<Criterion> criteria,
        BidContent content
    ) =>
        [
            new(OfferPath, null, OfferStatus(pricing, requirements, content)),
            .. criteria
                .Where(criterion => criterion.Kind == CriterionKind.Judged)
                .Select(criterion => new BidTask(
                    $"answers/{criterion.Id}",
                    criterion.Name,
                    AnswerStatus(criterion, content)
                )),
            new(DocumentsPath, null, DocumentStatus(content)),
        ];

    /// <summary>The offer is complete when <see cref="SealBid"/> will take it.</summary>
    public static SectionStatus OfferStatus(
        TenderPricing pricing,
        TenderRequirements? requirements,
        BidContent content
    ) =>
        content.Price is null ? SectionStatus.NotStarted
        : content.Price <= pricing.Ceiling
        && (pricing.Basis == OfferBasis.Price || content.YearlyHours >= pricing.MinimumYearlyHours)
        && (content.EssentialsAccepted || requirements is not { Essentials.Count: > 0 })
            ? SectionStatus.Complete
        : SectionStatus.ToMend;

    public static SectionStatus AnswerStatus(Criterion criterion, BidContent content) =>
        string.IsNullOrWhiteSpace(content.Answers.GetValueOrDefault(criterion.Id))
            ? SectionStatus.NotStarted
            : SectionStatus.Complete;

    /// <summary>Documents are not required; with one the part counts as done.</summary>
    public static SectionStatus DocumentStatus(BidContent content) =>
        content.Documents.Count == 0 ? SectionStatus.NotStarted : SectionStatus.Complete;
}

/// <summary>One line of the task list.</summary>
/// <param name="Path">Last part of the page's address.</param>
/// <param name="Name">Name of the criterion; <c>null</c> for a part with a text of its own.</param>
public sealed record BidTask(string Path, string? Name, SectionStatus Status);
