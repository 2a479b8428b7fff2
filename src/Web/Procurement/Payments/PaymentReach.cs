using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;

namespace StationPortal.Web.Procurement.Payments;

/// <summary>The buyer's people see their region's payments and bank files, an agency its own payments.</summary>
public sealed class PaymentReach : IReachDeclaration
{
    public static void Declare(ReachPolicies reach)
    {
        reach
            .Rows<PaymentPage>()
            .InRegion(Role.Official, Role.Auditor)
            .OfOrganisation(Role.Agency, own => payment => payment.SupplierId == own);
        reach.Rows<BankBatchPage>().InRegion(Role.Official, Role.Auditor);
    }
}
