using System.Linq.Expressions;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;

namespace StationPortal.Web.Persons;

/// <summary>Who knows of a person at all, and who reads the access log. Names and numbers are not in these rows.</summary>
public sealed class PersonReach : IReachDeclaration
{
    public static void Declare(ReachPolicies reach)
    {
        reach
            .Rows<PersonRow>()
            .InRegion(Role.Official, Role.Auditor, Role.Administrator)
            .OfOrganisation(Role.Agency, id => row => row.Organisation == id)
            .Through<SupplierPage>(Role.Official, Individuals)
            .Through<SupplierPage>(Role.Auditor, Individuals)
            .Through<SupplierPage>(Role.Administrator, Individuals);
        reach
            .Rows<DisclosureRow>()
            .InRegion(Role.Auditor, Role.Administrator)
            .Through<SupplierPage>(Role.Auditor, LooksAtIndividuals)
            .Through<SupplierPage>(Role.Administrator, LooksAtIndividuals);
    }

    // Individual suppliers lie with the nation, because every county may buy from them; the region that confirms one answers for its data.
    private static Expression<Func<PersonRow, bool>> Individuals(
        Actor actor,
        IQueryable<SupplierPage> suppliers
    )
    {
        var inside = RegionCode.PrefixOf(actor.Region);
        return row =>
            suppliers.Any(supplier =>
                supplier.Person == row.Id && supplier.Region.StartsWith(inside)
            );
    }

    private static Expression<Func<DisclosureRow, bool>> LooksAtIndividuals(
        Actor actor,
        IQueryable<SupplierPage> suppliers
    )
    {
        var inside = RegionCode.PrefixOf(actor.Region);
        return row =>
            suppliers.Any(supplier =>
                supplier.Person == row.Person && supplier.Region.StartsWith(inside)
            );
    }
}
