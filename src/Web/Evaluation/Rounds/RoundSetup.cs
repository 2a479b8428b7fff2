using StationPortal.Evaluation;
using StationPortal.EventStore;

namespace StationPortal.Web.Evaluation.Rounds;

/// <summary>Registers what the pages and reactions of rounds are made of.</summary>
internal static class RoundSetup
{
    public static IServiceCollection AddRounds(this IServiceCollection services) =>
        services
            .AddSubscription<OpenAssessmentsWhenRoundStarted>()
            .AddSubscription<JoinTeamsWhenDeclared>()
            .AddSubscription<TellWhenDrawn>()
            .AddSubscription<TellWhenRoundStarted>()
            .AddSubscription<TellWhenRoundGivenUp>()
            .AddScoped<RoundDesk>()
            .AddScoped<RoundTasks>();
}
