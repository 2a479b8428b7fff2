using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Libraries;

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
        reach.Library<ExpertPage>(Role.Expert);
    }
}
