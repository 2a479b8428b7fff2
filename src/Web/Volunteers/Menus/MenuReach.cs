using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;

namespace StationPortal.Web.Volunteers.Menus;

/// <summary>Published menus are public; drafts are shown by pages of the county alone, which ask for their own.</summary>
public sealed class MenuReach : IReachDeclaration
{
    public static void Declare(ReachPolicies reach) =>
        reach
            .Rows<MenuPage>()
            .Anyone(menu => menu.Newest > 0)
            .InRegion(Role.Official, Role.Auditor, Role.Administrator);
}
