using System.Linq.Expressions;
using StationPortal.Evaluation;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;

namespace StationPortal.Web.Evaluation.Assessments;

/// <summary>A station in a round is seen by the organiser, by its county and township, by its operator and by its own evaluators; once published by anyone.
/// What of it each may see before signing is decided by its page (EV-14).</summary>
public sealed class AssessmentReach : IReachDeclaration
{
    public static void Declare(ReachPolicies reach) =>
        reach
            .Rows<AssessmentRow>()
            .Anyone(row => row.PublishedAt != null)
            .To(Role.Official, OfAuthority)
            .To(Role.Auditor, OfAuthority)
            .To(Role.TownshipOfficial, actor => row => row.Township == actor.Township)
            .To(Role.Evaluator, OfTeam)
            .To(Role.Agency, actor => row => row.Operator == actor.Organisation)
            .To(Role.SocialWorker, actor => row => row.Operator == actor.Organisation);

    /// <summary>The assessments that an actor has to do with, published or not.</summary>
    public static Expression<Func<AssessmentRow, bool>> ConcernOf(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Role switch
        {
            Role.Official or Role.Auditor => OfAuthority(actor),
            Role.TownshipOfficial => row => row.Township == actor.Township,
            Role.Evaluator => OfTeam(actor),
            _ => row => row.Operator == actor.Organisation,
        };
    }

    private static Expression<Func<AssessmentRow, bool>> OfAuthority(Actor actor)
    {
        var inside = RegionCode.PrefixOf(actor.Region);
        return row => row.TenantId.StartsWith(inside) || row.County.StartsWith(inside);
    }

    private static Expression<Func<AssessmentRow, bool>> OfTeam(Actor actor)
    {
        var mark = RoundRow.Mark(actor.Account);
        return row => row.Team.Contains(mark);
    }
}
