using StationPortal.Evaluation;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Libraries;

namespace StationPortal.Web.Evaluation.Evaluators;

/// <summary>Who sees the library of evaluators.</summary>
public sealed class EvaluatorReach : IReachDeclaration
{
    public static void Declare(ReachPolicies reach) => reach.Library<EvaluatorPage>(Role.Evaluator);
}
