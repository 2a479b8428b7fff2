using StationPortal.Evaluation;
using StationPortal.Jurisdiction;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Assessments;

/// <summary>Offers steps on the page of a station in a round. Write one class per kind of step beside its pages; the frame finds it. The first step of all is the page's main button.</summary>
public interface IAssessmentStep
{
    /// <summary>What this actor may do now; nothing when it is not theirs to do.</summary>
    /// <param name="assessment">In reach of the actor.</param>
    /// <param name="actor">Who looks.</param>
    /// <param name="ct">Ends the queries.</param>
    Task<IReadOnlyList<AssessmentStep>> Of(
        AssessmentRow assessment,
        Actor actor,
        CancellationToken ct
    );
}

/// <summary>One step.</summary>
/// <param name="Order">Smaller stands first: below 100 what must be done now, above what may be done.</param>
/// <param name="Text">Text key of the button.</param>
/// <param name="Href">Page or action.</param>
/// <param name="Posts">A button that acts at once; otherwise a link to a page.</param>
/// <param name="Why">Text key of the sentence beside the main button, or <c>null</c> for the button's own.</param>
public sealed record AssessmentStep(
    int Order,
    string Text,
    string Href,
    bool Posts = false,
    string? Why = null
);

/// <summary>Brings a part to the page of a station in a round: the frozen figures, the people asked, what the grade does to the contract. The frame finds it.</summary>
public interface IAssessmentPart
{
    /// <summary>Smaller stands first.</summary>
    int Order { get; }

    /// <summary>The part, or <c>null</c> when there is nothing to show this actor.</summary>
    Task<PagePart?> Of(AssessmentRow assessment, Actor actor, CancellationToken ct);
}
