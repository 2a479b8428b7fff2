using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>Registers the law in force, the decider and what deals with people, on the store and the vault.</summary>
public static class JurisdictionServices
{
    /// <param name="services">The host's services.</param>
    /// <param name="allowExamples">Whether calendar years marked 示例 count; never in Production.</param>
    public static IServiceCollection AddJurisdiction(
        this IServiceCollection services,
        bool allowExamples
    ) =>
        services
            .AddSingleton(provider => new RuleBooks(
                provider.GetRequiredService<IDbContextFactory<ReadModels>>(),
                allowExamples
            ))
            .AddSingleton<IRuleBooks>(provider => provider.GetRequiredService<RuleBooks>())
            .AddSingleton<Decider>()
            .AddSingleton<RegionTree>()
            .AddSingleton<RegionNames>()
            .AddSingleton<Erasures>()
            .AddSingleton<DueErasures>();
}
