using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Assessments;

/// <summary>The page of a station in a round.</summary>
/// <param name="Row">As it stands, or stood on a day.</param>
/// <param name="On">The day shown; <c>null</c> for now.</param>
/// <param name="Tab">Which tab.</param>
public sealed record AssessmentView(AssessmentRow Row, DateOnly? On, AssessmentTab Tab)
{
    public StreamKey Key => new(Row.TenantId, Row.Id);

    /// <summary>Address of the page.</summary>
    public string Path => $"/assessments/{Row.TenantId}/{Row.Id}";

    /// <summary>The address of a part of this page, on the day that is shown.</summary>
    public string HrefOf(string query) =>
        On is { } day ? $"{Path}?{query}&on={Show.Date(day)}" : $"{Path}?{query}";

    /// <summary>Everything of the station in the round.</summary>
    public required Assessment Assessment { get; init; }

    /// <summary>The result, or <c>null</c> before scoring ended.</summary>
    public ResultView? Result { get; init; }

    /// <summary>Beside others, on its tab.</summary>
    public Comparison? Comparison { get; init; }

    /// <summary>Stations of the round; 0 when the reader cannot know.</summary>
    public int Of { get; init; }

    /// <summary>What the reader may do, the main button first.</summary>
    public IReadOnlyList<AssessmentStep> Steps { get; init; } = [];

    /// <summary>What other folders show here.</summary>
    public IReadOnlyList<PagePart> Parts { get; init; } = [];

    public PressForm Form { get; init; } = new();

    /// <summary>Tabs that have something to show.</summary>
    public IEnumerable<AssessmentTab> Tabs =>
        Enum.GetValues<AssessmentTab>()
            .Where(tab =>
                Result is not null || tab is AssessmentTab.Overview or AssessmentTab.Timeline
            );

    /// <summary>What a result needs, and whether it is there; a part that the scheme does not have is not waited for.</summary>
    public IEnumerable<(string Text, bool There)> Needed =>
        new (string Text, bool There, ScoringPart? Part)[]
        {
            ("Assessment.Needs.Figures", Row.HasFigures, ScoringPart.Records),
            ("Assessment.Needs.Self", Row.SelfSigned, null),
            (
                "Assessment.Needs.Evaluators",
                Row.EvaluatorsSigned == Row.TeamSize,
                ScoringPart.Evaluators
            ),
            ("Assessment.Needs.Buyer", Row.BuyerSigned, ScoringPart.Buyer),
            ("Assessment.Needs.Supervisor", Row.SupervisorSigned, ScoringPart.Supervisor),
            ("Assessment.Needs.Opinions", Row.HasOpinions, ScoringPart.PeopleServed),
        }
            .Where(need => need.Part is not { } part || Assessment.LeavesOf(part).Any())
            .Select(need => (need.Text, need.There));
}

/// <summary>A press of a button.</summary>
public sealed class PressForm : PortalForm;

/// <summary>Tabs of the page.</summary>
public enum AssessmentTab
{
    /// <summary>Grade, what would have changed it, what is next.</summary>
    Overview = 1,

    /// <summary>How each line got its points.</summary>
    Lines = 2,

    /// <summary>Beside other stations and earlier rounds.</summary>
    Comparison = 3,

    /// <summary>Objections, what is to be put right, changes.</summary>
    After = 4,

    /// <summary>Everything that happened.</summary>
    Timeline = 9,
}
