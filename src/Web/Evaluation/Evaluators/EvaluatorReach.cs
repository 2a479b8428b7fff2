using StationPortal.Evaluation;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;

namespace StationPortal.Web.Evaluation.Evaluators;

/// <summary>A province's library is seen by its administrators and by the officials who draw from it.</summary>
public sealed class EvaluatorReach : IReachDeclaration
{
    public static void Declare(ReachPolicies reach) =>
        reach
            .Rows<EvaluatorPage>()
            .To(Role.Administrator, OfProvince)
            .To(Role.Official, OfProvince)
            .To(Role.Auditor, OfProvince)
            .To(Role.Evaluator, actor => row => row.Account == actor.Account);

    private static System.Linq.Expressions.Expression<Func<EvaluatorPage, bool>> OfProvince(
        Actor actor
    )
    {
        var province = RegionCode.ProvinceOf(actor.Region);
        return row => row.Province == province;
    }
}
