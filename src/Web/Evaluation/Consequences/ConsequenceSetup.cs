using StationPortal.Evaluation;
using StationPortal.EventStore;

namespace StationPortal.Web.Evaluation.Consequences;

/// <summary>Registers what carries published results to contracts.</summary>
internal static class ConsequenceSetup
{
    public static IServiceCollection AddConsequences(this IServiceCollection services) =>
        services
            .AddSubscription<RecordResultsWhenGradePublished>()
            .AddSubscription<TellWhenClaimedBack>();
}
