using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Accounts;
using StationPortal.Web.Tests.Hosting;

namespace StationPortal.Web.Tests.Evaluation;

/// <summary>A station with visits of the first quarter of 2025, in a round whose only line counts them: 20 points, in proportion to 100 percent.</summary>
internal sealed class CountedStation(PortalFixture portal, EvaluatedStation station)
{
    public const string PersonName = "钱小红";

    public StreamKey Served { get; } = new(EvaluatedStation.County, Guid.CreateVersion7());
    public Guid January { get; } = Guid.CreateVersion7();
    public StreamKey Assessment { get; } = new(EvaluatedStation.County, Guid.CreateVersion7());
    public string Path => $"/assessments/{Assessment.Tenant}/{Assessment.Id}/figures";

    /// <summary>Opened, with two visits in January, one in February, none in March; the figures are not frozen yet.</summary>
    public static async Task<CountedStation> Of(
        PortalFixture portal,
        string creditCode,
        IReadOnlyList<Guid> team
    )
    {
        var station = await EvaluatedStation.Of(portal, creditCode, team);
        var counted = new CountedStation(portal, station);
        await counted.Visits();
        await counted.Open(creditCode, team);
        return counted;
    }

    /// <summary>The first visit of January is corrected: nobody was met, or it took other minutes.</summary>
    public Task<Commit> Correct(VisitFinding finding, int minutes) =>
        station.Append<PersonServed>(
            Served,
            new VisitCorrected(
                January,
                Visited(January, 1, 6, finding, minutes),
                CorrectionReason.WrongFinding
            )
        );

    private async Task Visits()
    {
        var person = await portal.Known(PersonName);
        await station.Append<PersonServed>(
            Served,
            new PersonTakenUp(
                person,
                station.Station.Id,
                $"{station.Township}201",
                VisitClass.Key,
                new(2024, 6, 1),
                On(2024, 6, 1),
                On(2024, 7, 1)
            ),
            Visited(January, 1, 6),
            Visited(Guid.CreateVersion7(), 1, 20),
            Visited(Guid.CreateVersion7(), 2, 8)
        );
    }

    private Task<Commit> Open(string creditCode, IReadOnlyList<Guid> team) =>
        station.Append<Assessment>(
            Assessment,
            new AssessmentOpened(
                station.Round.Id,
                "2025 年中期评估",
                RoundKind.MidTerm,
                2025,
                new(
                    EvaluatedStation.County,
                    station.Station.Id,
                    "示例社工站",
                    station.Township,
                    Organisations.IdOf(creditCode),
                    "示例社工中心",
                    null
                ),
                new(2025, 1, 1),
                new(2025, 3, 31),
                EvaluatedStation.County,
                station.Scheme.Id,
                1,
                20,
                EvaluatedStation.Bands,
                [
                    new(
                        "2",
                        null,
                        20,
                        IndicatorKind.Counted,
                        ScoringPart.Records,
                        new(Figures.VisitRate, [], 100),
                        null
                    ),
                ],
                team,
                new(2026, 3, 10),
                new(2026, 3, 31),
                portal.Clock.Now
            )
        );

    private static VisitRecorded Visited(
        Guid visit,
        int month,
        int day,
        VisitFinding finding = VisitFinding.Nothing,
        int minutes = 30
    ) =>
        new(
            visit,
            On(2025, month, day),
            VisitWay.Door,
            finding,
            NextStep.AsPlanned,
            minutes,
            null,
            null,
            [],
            new DutyHolder(Guid.CreateVersion7(), null),
            On(2025, month, day).AddMonths(1)
        );

    private static DateTimeOffset On(int year, int month, int day) =>
        ChinaTime.At(new(year, month, day), new(9, 0));
}
