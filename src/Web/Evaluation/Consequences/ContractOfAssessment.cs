using Microsoft.EntityFrameworkCore;
using StationPortal.Evaluation;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Evaluation.Assessments;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Consequences;

/// <summary>What a published result does to the contract that the station ran under, for those who may read the contract.</summary>
public sealed class ContractOfAssessment(Reach reach) : IAssessmentPart
{
    public int Order => 80;

    public async Task<PagePart?> Of(AssessmentRow assessment, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        if (assessment is not { PublishedAt: not null, Contract: { } id })
        {
            return null;
        }

        var contract = await reach
            .Rows<ContractPage>()
            .SingleOrDefaultAsync(row => row.TenantId == assessment.County && row.Id == id, ct);
        return contract is null
            ? null
            : new PagePart("/Evaluation/Consequences/_OnAssessment.cshtml", contract);
    }
}
