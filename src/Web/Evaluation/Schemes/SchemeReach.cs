using StationPortal.Evaluation;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;

namespace StationPortal.Web.Evaluation.Schemes;

/// <summary>What stations are scored by is public once published; drafts are shown by pages of the scheme's authority alone.</summary>
public sealed class SchemeReach : IReachDeclaration
{
    public static void Declare(ReachPolicies reach) =>
        reach
            .Rows<SchemePage>()
            .Anyone(scheme => scheme.Newest > 0)
            .InRegion(Role.Official, Role.Auditor, Role.Administrator);
}
