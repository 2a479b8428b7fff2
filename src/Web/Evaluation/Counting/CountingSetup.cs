using StationPortal.Evaluation;
using StationPortal.Web.Jobs;

namespace StationPortal.Web.Evaluation.Counting;

/// <summary>Registers what counts, freezes and shows the figures of stations in rounds.</summary>
internal static class CountingSetup
{
    public static IServiceCollection AddCounting(this IServiceCollection services) =>
        services
            .AddScoped<ReadStationWork>()
            .AddScoped<RecordList>()
            .AddScoped<CountingDesk>()
            .AddScoped<RecordNames>()
            .AddScoped<RecordFacts>()
            .AddTimedJob<FreezeFiguresWhenDue>();
}
