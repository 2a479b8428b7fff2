using StationPortal.Evaluation;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;

namespace StationPortal.Web.Evaluation.Surveys;

/// <summary>A survey is worked on by the station's evaluators and watched by the organiser; agencies and stations never see it (EV-17).</summary>
public sealed class SurveyReach : IReachDeclaration
{
    public static void Declare(ReachPolicies reach) =>
        reach
            .Rows<SurveyRow>()
            .InRegion(Role.Official, Role.Auditor)
            .Through<AssessmentRow>(
                Role.Evaluator,
                (actor, assessments) =>
                    survey =>
                        assessments.Any(one =>
                            one.TenantId == survey.TenantId
                            && one.Id == survey.Assessment
                            && one.Team.Contains("," + actor.Account.ToString() + ",")
                        )
            );
}
