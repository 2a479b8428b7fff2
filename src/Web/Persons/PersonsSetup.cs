using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Persons;

/// <summary>Registers what deals with people: looks at their data, the reactions that make them known and keep their data.</summary>
public static class PersonsSetup
{
    public static IServiceCollection AddPersons(this IServiceCollection services) =>
        services
            .AddScoped<Looks>()
            .AddScoped<KnownNames>()
            .AddSingleton<AccountHolders>()
            .AddSingleton<IBelongings, BelongingsOfIndividuals>()
            .AddSubscription<KnowHolderWhenGranted>()
            .AddSubscription<KeepPeopleWhenContractSigned>();
}
