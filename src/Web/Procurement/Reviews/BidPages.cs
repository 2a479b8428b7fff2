using StationPortal.Procurement;
using StationPortal.Web.Frame;
using StationPortal.Web.Jobs;
using StationPortal.Web.Procurement.Bids;
using StationPortal.Web.Procurement.Budgets;
using StationPortal.Web.Procurement.Contracts;
using StationPortal.Web.Procurement.Seats;
using StationPortal.Web.Procurement.Suppliers;

namespace StationPortal.Web.Procurement.Reviews;

/// <summary>Registers what the pages of bids, committees and results need beside the bid box.</summary>
internal static class BidPages
{
    public static IServiceCollection AddBidPages(this IServiceCollection services) =>
        services
            .AddBids()
            .AddTimedJob<CloseBiddingWhenDue>()
            .AddTimedJob<OpenFinalOffersWhenDue>()
            .AddScoped<SupplierNames>()
            .AddScoped<NamedIndividuals>()
            .AddScoped<FrozenPapers>()
            .AddScoped<BudgetSubjects>()
            .AddScoped<IEventSubjects>(services => services.GetRequiredService<BudgetSubjects>())
            .AddScoped<BidderNames>()
            .AddScoped<IOrganisationNames>(services => services.GetRequiredService<BidderNames>())
            .AddScoped<BidderMails>()
            .AddScoped<MemberNames>()
            .AddScoped<ReviewPages>()
            .AddScoped<SeatPages>()
            .AddScoped<OwnBids>();
}
