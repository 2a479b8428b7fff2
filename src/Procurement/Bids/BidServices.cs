using Microsoft.Extensions.DependencyInjection;

namespace StationPortal.Procurement;

/// <summary>Registers the bid box on the host's data source and vault.</summary>
public static class BidServices
{
    public static IServiceCollection AddBids(this IServiceCollection services) =>
        services
            .AddSingleton<BidBox>()
            .AddSingleton<BidDocuments>()
            .AddSingleton<BoxReading>()
            .AddSingleton<BoxOpening>()
            .AddSingleton<BidDesk>()
            .AddSingleton<FinalOfferDesk>()
            .AddSingleton<FinalOfferOpening>();
}
