using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Evaluation.Assessments;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Surveys;

/// <summary>How many people served were asked and answered, on the page of the station in the round. Fewer than the smallest count of EV-24 are not told, so that nobody is recognised.</summary>
public sealed class OpinionPart(AssessmentRecords records, IRuleBooks rules, TimeProvider clock)
    : IAssessmentPart
{
    public int Order => 40;

    public async Task<PagePart?> Of(AssessmentRow assessment, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        if (!assessment.HasOpinions)
        {
            return null;
        }

        var key = new StreamKey(assessment.TenantId, assessment.Id);
        var state = await records.Of(key, ct);
        if (state.Opinions is not { } counted)
        {
            return null;
        }

        var book = await rules.Current(ct);
        var smallest = book.Parameters.Count(
            "EV-24.smallest_cell",
            key.Tenant,
            ChinaTime.DateOf(clock.GetUtcNow())
        );
        return new PagePart(
            "/Evaluation/Surveys/_Counted.cshtml",
            new OpinionCounts(
                counted.Asked >= smallest ? counted.Asked : null,
                counted.Answered >= smallest ? counted.Answered : null,
                smallest
            )
        );
    }
}

/// <summary>Counts of a survey.</summary>
/// <param name="Asked">How many were drawn; <c>null</c> when too few to be told.</param>
/// <param name="Answered">How many answered; <c>null</c> when too few to be told.</param>
/// <param name="Smallest">The smallest count that is told.</param>
public sealed record OpinionCounts(int? Asked, int? Answered, int Smallest);
