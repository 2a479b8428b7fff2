using StationPortal.EventStore;
using StationPortal.Volunteers;
using StationPortal.Web.Jobs;

namespace StationPortal.Web.Volunteers.Volunteers;

/// <summary>Registers what the pages of volunteers are made of, their reactions and timed jobs.</summary>
internal static class VolunteerSetup
{
    public static IServiceCollection AddVolunteerPages(this IServiceCollection services) =>
        services
            .AddScoped<VolunteerRegister>()
            .AddScoped<VolunteerService>()
            .AddScoped<Townships>()
            .AddScoped<VolunteerDesk>()
            .AddScoped<ShownVolunteers>()
            .AddScoped<InsuranceTable>()
            .AddSingleton<VolunteerNames>()
            .AddSubscription<ForgetVolunteersWhenErased>()
            .AddTimedJob<RemindVolunteersWhenDue>()
            .AddTimedJob<EndSuspensionsWhenDue>();
}
