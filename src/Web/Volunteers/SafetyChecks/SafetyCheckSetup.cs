using StationPortal.EventStore;
using StationPortal.Volunteers;

namespace StationPortal.Web.Volunteers.SafetyChecks;

/// <summary>Registers what the pages and the reaction of safety checks are made of.</summary>
internal static class SafetyCheckSetup
{
    public static IServiceCollection AddSafetyChecks(this IServiceCollection services) =>
        services.AddSubscription<AskPeopleOfSafetyCheck>().AddScoped<CheckDesk>();
}
