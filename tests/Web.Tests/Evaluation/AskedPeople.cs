using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Vault;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;

namespace StationPortal.Web.Tests.Evaluation;

/// <summary>People whom an evaluated station looks after, with names and phones in the vault.</summary>
internal static class AskedPeople
{
    public const string Phone = "13800138000";

    /// <summary>The address on a page that shows a new link.</summary>
    public static string LinkIn(Page page) =>
        new Uri(
            page.Document.QuerySelector("a[href*='/survey/']")?.GetAttribute("href")
                ?? throw new InvalidOperationException(page.Text)
        ).AbsolutePath;

    /// <summary>Somebody looked after since 2024.</summary>
    /// <param name="station">By which station.</param>
    /// <param name="portal">Where.</param>
    /// <param name="name">What they are called.</param>
    /// <param name="months">In how many months of 2025 they were visited, from January on.</param>
    public static async Task Looks(
        this EvaluatedStation station,
        PortalFixture portal,
        string name,
        int months = 0
    )
    {
        var person = await portal.Known(name);
        await station.Append<PersonServed>(
            new StreamKey(EvaluatedStation.County, Guid.CreateVersion7()),
            [
                new PersonTakenUp(
                    person,
                    station.Station.Id,
                    $"{station.Township}201",
                    VisitClass.Key,
                    new(2024, 6, 1),
                    ChinaTime.At(new(2024, 6, 1), new(9, 0)),
                    ChinaTime.At(new(2024, 7, 1), new(9, 0))
                ),
                .. Enumerable.Range(1, months).Select(month => Visited(new(2025, month, 6))),
            ]
        );
    }

    private static VisitRecorded Visited(DateOnly day) =>
        new(
            Guid.CreateVersion7(),
            ChinaTime.At(day, new(9, 0)),
            VisitWay.Door,
            VisitFinding.Nothing,
            NextStep.AsPlanned,
            40,
            null,
            null,
            [],
            new DutyHolder(Guid.CreateVersion7(), null),
            ChinaTime.At(day.AddMonths(1), new(9, 0))
        );

    /// <summary>Somebody in the vault.</summary>
    public static async Task<Guid> Known(this PortalFixture portal, string name)
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
        await portal.Write<Person>(
            key,
            [part],
            [new PersonRegistered(null, new Dictionary<string, string>(StringComparer.Ordinal))]
        );
        return person;
    }
}
