using System.Linq.Expressions;
using StationPortal.Evaluation;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;

namespace StationPortal.Web.Evaluation.Sheets;

/// <summary>An unsigned sheet is seen by its own scorer alone (EV-14): the evaluator, the people of the agency whose self-evaluation it is, the official who began it for the buyer or the supervisor, or their deputy. What is signed stands in the assessment.</summary>
public sealed class SheetReach : IReachDeclaration
{
    public static void Declare(ReachPolicies reach) =>
        reach
            .Rows<SheetRow>()
            .To(
                Role.Evaluator,
                actor => sheet => sheet.Kind == SheetKind.Evaluator && sheet.Scorer == actor.Account
            )
            .Through<AssessmentRow>(Role.Agency, OfAgency)
            .Through<AssessmentRow>(Role.SocialWorker, OfAgency)
            .To(Role.TownshipOfficial, OfOffice)
            .To(Role.Official, OfOffice);

    // A deputy and who named them are one person, so each goes on with what the other began (EV-10).
    private static Expression<Func<SheetRow, bool>> OfOffice(Actor actor) =>
        sheet =>
            (sheet.Kind == SheetKind.Buyer || sheet.Kind == SheetKind.Supervisor)
            && (
                sheet.Scorer == actor.Account
                || sheet.Scorer == actor.DeputyFor
                || sheet.ScorerFor == actor.Account
                || (sheet.ScorerFor != null && sheet.ScorerFor == actor.DeputyFor)
            );

    private static Expression<Func<SheetRow, bool>> OfAgency(
        Actor actor,
        IQueryable<AssessmentRow> assessments
    ) =>
        sheet =>
            sheet.Kind == SheetKind.Self
            && assessments.Any(one =>
                one.TenantId == sheet.TenantId
                && one.Id == sheet.Assessment
                && one.Operator == actor.Organisation
            );
}
