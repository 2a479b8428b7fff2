using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;

namespace StationPortal.Web.Procurement;

/// <summary>Who sees catalogue items, suppliers, plans and tenders: what the law makes public everyone sees, the rest the authority's own people.</summary>
public sealed class PurchaseReach : IReachDeclaration
{
    public static void Declare(ReachPolicies reach)
    {
        reach.Rows<CataloguePage>().Anyone(_ => true);
        reach
            .Rows<SupplierPage>()
            .Anyone(supplier => supplier.Status == SupplierStatus.Confirmed)
            .Everywhere(Role.Official, Role.Auditor, Role.Administrator)
            .OfOrganisation(Role.Agency, own => supplier => supplier.Id == own);
        reach
            .Rows<PlanPage>()
            .Anyone(plan => plan.IntentOn != null)
            .InRegion(Role.Official, Role.Auditor, Role.Administrator);
        reach
            .Rows<TenderPage>()
            .Anyone(tender => tender.IssuedOn != null)
            .InRegion(Role.Official, Role.Auditor, Role.Administrator);
    }
}
