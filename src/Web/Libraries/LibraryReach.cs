using System.Linq.Expressions;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;

namespace StationPortal.Web.Libraries;

/// <summary>Who sees a province's library: its administrators, those who draw from it and who audit the draw, and each member the own entry.</summary>
internal static class LibraryReach
{
    /// <param name="reach">Where it is declared.</param>
    /// <param name="member">The role that whoever is listed holds.</param>
    public static void Library<TPage>(this ReachPolicies reach, Role member)
        where TPage : LibraryMember, IReadModel<TPage> =>
        reach
            .Rows<TPage>()
            .To(Role.Official, OfProvince<TPage>)
            .To(Role.Auditor, OfProvince<TPage>)
            .To(Role.Administrator, OfProvince<TPage>)
            .OfAccount(member, me => entry => entry.Account == me);

    // The library that a region draws from is its province's; the nation sees all.
    private static Expression<Func<TPage, bool>> OfProvince<TPage>(Actor actor)
        where TPage : LibraryMember
    {
        var province = RegionCode.ProvinceOf(actor.Region);
        return province == RegionCode.Nation ? entry => true : entry => entry.Province == province;
    }
}
