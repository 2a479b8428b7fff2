using StationPortal.Procurement;
using StationPortal.Web.Frame;
using StationPortal.Web.Jobs;
using StationPortal.Web.Procurement.Bids;
using StationPortal.Web.Procurement.Seats;

namespace StationPortal.Web.Procurement.Reviews;

/// <summary>Registers what the pages of bids, committees and results need beside the bid box.</summary>
internal static class BidPages
{
    public static IServiceCollection AddBidPages(this IServiceCollection services) =>
        services
            .AddBids()
            .AddTimedJob<CloseBiddingWhenDue>()
            .AddTimedJob<OpenFinalOffersWhenDue>()
            .AddScoped<BidderNames>()
            .AddScoped<IOrganisationNames>(services => services.GetRequiredService<BidderNames>())
            .AddScoped<BidderMails>()
            .AddScoped<MemberNames>()
            .AddScoped<ReviewPages>()
            .AddScoped<SeatPages>()
            .AddScoped<OwnBids>();
}
