using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Vault;
using StationPortal.Web.Tests.Hosting;

namespace StationPortal.Web.Tests.Evaluation;

/// <summary>People whom an evaluated station looks after, with names and phones in the vault.</summary>
internal static class AskedPeople
{
    public const string Phone = "13800138000";

    /// <summary>Somebody looked after since 2024.</summary>
    public static async Task Looks(this EvaluatedStation station, PortalFixture portal, string name)
    {
        var person = Guid.CreateVersion7();
        var part = await portal
            .Services.GetRequiredService<SealedTexts>()
            .Write(
                person,
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    [PersonFields.Name] = name,
                    [PersonFields.Phone] = Phone,
                },
                CancellationToken.None
            );
        var key = new StreamKey(EvaluatedStation.County, person);
        await portal
            .Services.GetRequiredService<IEventLog>()
            .Decide(
                [StreamUse.VersionOnly<Person>(key)],
                _ =>
                    [
                        Change.To<Person>(
                            key,
                            new PersonRegistered(
                                null,
                                new Dictionary<string, string>(StringComparer.Ordinal)
                            )
                        ),
                    ],
                new EventContext(
                    portal.Clock.Now,
                    new Dictionary<string, string>(StringComparer.Ordinal)
                ),
                [part],
                CancellationToken.None
            );
        await station.Append<PersonServed>(
            new StreamKey(EvaluatedStation.County, Guid.CreateVersion7()),
            new PersonTakenUp(
                person,
                station.Station.Id,
                $"{station.Township}201",
                VisitClass.Key,
                new(2024, 6, 1),
                ChinaTime.At(new(2024, 6, 1), new(9, 0)),
                ChinaTime.At(new(2024, 7, 1), new(9, 0))
            )
        );
    }
}
