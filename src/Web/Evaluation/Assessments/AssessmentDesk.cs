using Microsoft.EntityFrameworkCore;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Assessments;

/// <summary>Finds assessments for whoever has to do with them, and gathers what other folders bring to the page of a station in a round.</summary>
public sealed class AssessmentDesk(
    Reach reach,
    IEnumerable<IAssessmentStep> steps,
    IEnumerable<IAssessmentPart> parts
)
{
    /// <summary>What the actor may do, the main button first.</summary>
    public async Task<IReadOnlyList<AssessmentStep>> Steps(
        AssessmentRow row,
        Actor actor,
        CancellationToken ct
    )
    {
        var all = new List<AssessmentStep>();
        foreach (var each in steps)
        {
            all.AddRange(await each.Of(row, actor, ct));
        }

        return [.. all.OrderBy(step => step.Order)];
    }

    /// <summary>What is shown beneath, in order.</summary>
    public async Task<IReadOnlyList<PagePart>> Parts(
        AssessmentRow row,
        Actor actor,
        CancellationToken ct
    )
    {
        var all = new List<PagePart>();
        foreach (var each in parts.OrderBy(part => part.Order))
        {
            if (await each.Of(row, actor, ct) is { } part)
            {
                all.Add(part);
            }
        }

        return all;
    }

    /// <summary>The row, when the actor has to do with it; what is published others read on the public pages.</summary>
    /// <exception cref="NotInScopeException">Missing or none of the actor's business: 404 in both cases.</exception>
    public async Task<AssessmentRow> Get(StreamKey key, Actor actor, CancellationToken ct) =>
        await Concerning(actor)
            .SingleOrDefaultAsync(row => row.TenantId == key.Tenant && row.Id == key.Id, ct)
        ?? throw new NotInScopeException(nameof(AssessmentRow));

    /// <summary>Everything that the actor has to do with.</summary>
    public IQueryable<AssessmentRow> Concerning(Actor actor) =>
        reach.Rows<AssessmentRow>().Where(AssessmentReach.ConcernOf(actor));
}
