using StationPortal.Evaluation;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;

namespace StationPortal.Web.Evaluation.Rounds;

/// <summary>Who ran which station when: for whoever holds rounds over the region.</summary>
public sealed class StationTermsReach : IReachDeclaration
{
    public static void Declare(ReachPolicies reach) =>
        reach.Rows<StationTerms>().InRegion(Role.Official, Role.Auditor);
}
