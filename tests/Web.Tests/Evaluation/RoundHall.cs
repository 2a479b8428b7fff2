using System.Collections.Concurrent;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Accounts;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;

namespace StationPortal.Web.Tests.Evaluation;

/// <summary>A county with two stations, one of which changed hands in mid-year, a published scheme and a library of evaluators. Rounds are held through the pages.</summary>
internal sealed class RoundHall(PortalFixture portal, string county)
{
    public const string FirstAgency = "91440105MA5ROUND1X";
    public const string SecondAgency = "91440105MA5ROUND2X";
    private const string Station1 = "南石社工站";
    private const string Station2 = "沙园社工站";

    public StreamKey Scheme { get; } = new(county, Guid.CreateVersion7());
    private readonly List<Guid> mine = [];

    /// <summary>The evaluators that this hall brought into the library.</summary>
    public IReadOnlyList<Guid> Library => mine;

    public IReadOnlyList<string> StationNames { get; } = [Station1, Station2];

    // A library is a province's, so the halls of one portal share it.
    private static readonly ConcurrentDictionary<Guid, TestAccount> accounts = [];

    /// <summary>An evaluator's account.</summary>
    public static TestAccount AccountOf(Guid evaluator) => accounts[evaluator];

    public static Guid IdOf(string creditCode) => Organisations.IdOf(creditCode);

    /// <param name="portal">Where.</param>
    /// <param name="county">A county of its own for each test.</param>
    /// <param name="evaluators">How many can be drawn; one more works for the first agency.</param>
    public static async Task<RoundHall> Open(PortalFixture portal, string county, int evaluators)
    {
        var hall = new RoundHall(portal, county);
        await hall.OpenStations();
        await hall.Append<Scheme>(
            hall.Scheme,
            new SchemeCreated("示例体系", null, Somebody),
            new SchemeDrafted(1),
            new SchemeSettingsSet(100, EvaluatedStation.Bands),
            new SchemeImported(EvaluatedStation.Lines, null),
            new SchemePublished(1, Somebody)
        );
        for (var i = 0; i < evaluators; i++)
        {
            await hall.List(null);
        }

        await hall.List(IdOf(FirstAgency));
        return hall;
    }

    /// <summary>Announces a round by the page.</summary>
    /// <returns>Its path.</returns>
    public async Task<string> Announce(Visitor official, int scorers = 1)
    {
        var done = await official.Send(
            await official.Get("/rounds/new"),
            "/rounds/new",
            ("Form.Name", "2025 年度评估"),
            ("Form.Kind", nameof(RoundKind.Yearly)),
            ("Form.Scheme", $"{Scheme.Tenant}_{Scheme.Id:N}_1"),
            ("Form.Scorers", $"{scorers}"),
            ("Form.SelfUntil", "2026-03-10"),
            ("Form.ScoreUntil", "2026-03-31")
        );
        return done.Address.AbsolutePath;
    }

    /// <summary>All stations take part and the evaluators are drawn, by the pages.</summary>
    public static async Task Draw(Visitor official, string path)
    {
        await official.Send(await official.Get($"{path}/stations"), $"{path}/stations");
        await official.Send(await official.Get($"{path}/teams"), $"{path}/teams");
    }

    /// <summary>Everyone in a team declares to have no tie, by the page.</summary>
    public async Task Declare(string path)
    {
        foreach (
            var (evaluator, pairs) in (await Read(path))
                .Undeclared.GroupBy(pair => pair.Evaluator)
                .ToDictionary(group => group.Key, group => group.ToList())
        )
        {
            var visitor = await SignIn(evaluator);
            foreach (var pair in pairs)
            {
                await visitor.Send(
                    await visitor.Get($"{path}/ties"),
                    $"{path}/ties",
                    ("Form.Agencies", $"{pair.Agency}")
                );
            }
        }
    }

    public Task<Visitor> SignIn(Guid evaluator) => portal.SignIn(AccountOf(evaluator));

    /// <summary>The round from its stream.</summary>
    public Task<Round> Read(string path) => portal.Read<Round>(KeyOf(path));

    public static StreamKey KeyOf(string path) =>
        path.Split('/') is [_, _, var tenant, var id, ..]
            ? new(tenant, Guid.Parse(id))
            : throw new ArgumentException($"{path} is no round.", nameof(path));

    private static DutyHolder Somebody => new(Guid.CreateVersion7(), null);

    private async Task List(Guid? employer)
    {
        var account = await portal.Open(Role.Evaluator, county);
        accounts[account.Id] = account;
        mine.Add(account.Id);
        await Append<Evaluator>(
            Evaluator.KeyOf(account.Id),
            new EvaluatorListed(
                account.Id,
                Guid.CreateVersion7(),
                RegionCode.ProvinceOf(county),
                "社会工作",
                employer,
                employer is null ? "" : "甲社工中心"
            )
        );
    }

    private async Task OpenStations()
    {
        var (first, second) = ($"{county}701", $"{county}702");
        await Append<Station>(Station.KeyOf(first, 1), Opened(Station1, first));
        await Append<Station>(
            Station.KeyOf(second, 1),
            Opened(Station2, second),
            new StationHandedOver(
                null,
                IdOf(SecondAgency),
                "乙社工中心",
                new(2025, 7, 1),
                null,
                null
            )
        );
    }

    private static StationOpened Opened(string name, string township) =>
        new(
            name,
            township,
            StationOrigin.TakenOver,
            null,
            IdOf(FirstAgency),
            "甲社工中心",
            new(2025, 1, 1),
            null,
            null
        );

    private Task<Commit> Append<TState>(StreamKey stream, params object[] events)
        where TState : class, IStreamState<TState> => portal.Append<TState>(stream, events);
}
