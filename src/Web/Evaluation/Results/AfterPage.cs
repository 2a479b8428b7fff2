using Microsoft.AspNetCore.Mvc.Rendering;
using StationPortal.Evaluation;
using StationPortal.Web.Evaluation.Assessments;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Results;

/// <summary>A page with one form about a station in a round.</summary>
/// <param name="Row">The station in the round.</param>
/// <param name="Result">Its result.</param>
/// <param name="Form">As it begins.</param>
public sealed record AfterPage<TForm>(AssessmentRow Row, ResultView Result, TForm Form)
    where TForm : PortalForm
{
    /// <summary>Address of the assessment's page.</summary>
    public string Path => $"/assessments/{Row.TenantId}/{Row.Id}";

    /// <summary>Number of the objection, rectification or change; 0 for a new one.</summary>
    public int No { get; init; }

    /// <summary>The line that it is about, or <c>null</c>.</summary>
    public ResultLine? Line { get; init; }

    /// <summary>What the other side wrote.</summary>
    public string Said { get; init; } = "";

    /// <summary>Where the form goes.</summary>
    public required string Action { get; init; }

    /// <summary>Leaves to choose from, with their points.</summary>
    public IEnumerable<SelectListItem> Lines(PageTexts texts) =>
        Result
            .Lines.Where(line => line.Item.IsLeaf)
            .Select(line => new SelectListItem(
                texts[
                    "Result.Line.Choice",
                    line.Item.Code,
                    line.Title,
                    Show.Number(line.Points),
                    Show.Number(line.Item.Points)
                ],
                line.Item.Code
            ));
}
