using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;

namespace StationPortal.Web.Procurement.Contracts;

/// <summary>The buyer's people see their region's contracts, an agency its own once it is to be signed, everyone the published ones.</summary>
public sealed class ContractReach : IReachDeclaration
{
    public static void Declare(ReachPolicies reach)
    {
        reach
            .Rows<ContractPage>()
            .InRegion(Role.Official, Role.Auditor)
            .OfOrganisation(
                Role.Agency,
                own =>
                    contract =>
                        contract.SupplierId == own && contract.Status != ContractStatus.Draft
            );
        reach.Rows<PublicContract>().Anyone(contract => contract.PublishedAt != null);
    }
}
