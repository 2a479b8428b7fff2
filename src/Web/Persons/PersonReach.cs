using StationPortal.Jurisdiction;
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
            .OfOrganisation(Role.Agency, id => row => row.Organisation == id);
        reach.Rows<DisclosureRow>().InRegion(Role.Auditor, Role.Administrator);
    }
}
