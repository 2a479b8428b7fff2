using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;

namespace StationPortal.Web.Procurement.Budgets;

/// <summary>The authority's own people see what each plan and contract holds; the use of public money by source is public (CA-09).</summary>
public sealed class BudgetReach : IReachDeclaration
{
    public static void Declare(ReachPolicies reach)
    {
        reach.Rows<BudgetPage>().InRegion(Role.Official, Role.Auditor);
        reach.Rows<PublicBudget>().Anyone(row => true);
    }
}
