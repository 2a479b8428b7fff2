using Microsoft.AspNetCore.Mvc;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Counting;

/// <summary>A single counted record for evaluators and authorities, who check it without seeing whom it is about. What is not on the figure's frozen list does not exist here.</summary>
[Roles(Role.Official, Role.Evaluator, Role.Auditor)]
public sealed class CountedRecordController(CountingDesk desk) : PortalController
{
    [HttpGet("/assessments/{tenant}/{id:guid}/figures/{figure}/records/{record:guid}/{part?}")]
    public async Task<IActionResult> Record(
        StreamKey key,
        string figure,
        Guid record,
        string? part,
        CancellationToken ct
    ) => View("Record", await desk.Record(key, figure, record, part ?? "", Me, ct));

    /// <summary>Whether somebody may open the page, given that they may read the station in the round.</summary>
    public static bool IsFor(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Role is Role.Official or Role.Evaluator or Role.Auditor;
    }

    /// <summary>Address of the page of a record on a figure's list.</summary>
    public static string HrefOf(StreamKey assessment, string figure, FigureRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var page =
            $"/assessments/{assessment.Tenant}/{assessment.Id}/figures/{figure}/records/{record.Record}";
        return record.Part.Length == 0 ? page : $"{page}/{record.Part}";
    }
}
