using System.Linq.Expressions;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;

namespace StationPortal.Web.Procurement.Reviews;

/// <summary>Who sees bids, evaluations and results: a bidder its own bid and the opening it took part in, a member the evaluation it sits in, the authority's own people theirs, everyone a published result.</summary>
public sealed class ReviewReach : IReachDeclaration
{
    public static void Declare(ReachPolicies reach)
    {
        reach
            .Rows<BidPage>()
            .InRegion(Role.Official, Role.Auditor)
            .OfOrganisation(Role.Agency, own => bid => bid.Supplier == own);
        reach
            .Rows<OpeningRecord>()
            .InRegion(Role.Official, Role.Auditor)
            .OfOrganisation(
                Role.Agency,
                own => record => record.Bidders.Contains("/" + own.ToString() + "/")
            );
        reach
            .Rows<ReviewPage>()
            .InRegion(Role.Official, Role.Auditor)
            .OfAccount(
                Role.Expert,
                me => review => review.SeatedAccounts.Contains("/" + me.ToString() + "/")
            );
        reach.Rows<ResultNotice>().Anyone(_ => true);
        reach
            .Rows<ExpertPage>()
            .To(Role.Official, OfProvince)
            .To(Role.Auditor, OfProvince)
            .To(Role.Administrator, OfProvince)
            .OfAccount(Role.Expert, me => expert => expert.Account == me);
    }

    // The library that a region draws from is its province's; the nation sees all.
    private static Expression<Func<ExpertPage, bool>> OfProvince(Actor actor)
    {
        var province = RegionCode.ProvinceOf(actor.Region);
        return province == RegionCode.Nation
            ? expert => true
            : expert => expert.Province == province;
    }
}
