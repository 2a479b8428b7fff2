using StationPortal.EventStore;

namespace StationPortal.Web.Evaluation.Results;

/// <summary>Registers what the pages after scoring are made of.</summary>
internal static class ResultSetup
{
    public static IServiceCollection AddResults(this IServiceCollection services) =>
        services
            .AddSubscription<TellWhenRoundClosed>()
            .AddScoped<AfterDesk>()
            .AddScoped<RemindOfRectifications>();
}
