using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Stations;
using StationPortal.Web.Accounts;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;

namespace StationPortal.Web.Tests.Stations.Months;

/// <summary>A station with a published duty list, and the people around it. Each has a township of its own.</summary>
internal sealed class WorkingStation
{
    public const string County = "440105";
    private static int townships = 100;

    private readonly PortalFixture portal;

    private WorkingStation(PortalFixture portal) => this.portal = portal;

    public StreamKey Key { get; } = new(County, Guid.CreateVersion7());

    public string Township { get; private init; } =
        $"{County}{Interlocked.Increment(ref townships)}";

    public string CreditCode { get; private init; } = "";

    /// <summary>Of a supplier; a station without one is run by the township's own people.</summary>
    public Guid Operator => CreditCode.Length == 0 ? Guid.Empty : Organisations.IdOf(CreditCode);

    public StreamKey Month => StationMonth.KeyOf(Key, DutyCalendar.MonthOf(portal.Clock.Now));

    public string Href => $"/station-months/{County}/{Month.Id}";

    /// <summary>Opens it today with one monthly duty for each list of evidence, from the 1st for 20 days.</summary>
    public static Task<WorkingStation> With(
        PortalFixture portal,
        string creditCode,
        params Duty[] duties
    ) => Begin(new WorkingStation(portal) { CreditCode = creditCode }, duties);

    /// <summary>The same in a township that the portal knows by name.</summary>
    public static Task<WorkingStation> In(
        PortalFixture portal,
        string creditCode,
        string township,
        params Duty[] duties
    ) => Begin(new WorkingStation(portal) { CreditCode = creditCode, Township = township }, duties);

    private static async Task<WorkingStation> Begin(WorkingStation station, Duty[] duties)
    {
        await station.Append<Station>(
            station.Key,
            new StationOpened(
                "凤阳街道社工站（示例）",
                station.Township,
                station.CreditCode.Length == 0 ? StationOrigin.OwnPeople : StationOrigin.TakenOver,
                null,
                station.Operator,
                "示例机构",
                new(2026, 1, 1),
                null,
                null
            ),
            new StationPlaced("示例路 1 号", "9:00-17:00", "020-00000000", 100, 113.30m, 23.10m)
        );
        await station.Publish(1, new(2026, 3, 1), duties);
        return station;
    }

    public static Duty Duty(string code, params EvidenceKind[] evidence) =>
        new(
            code,
            DutyField.ElderlyCare,
            $"{code} 走访独居老人",
            StationPost.Worker,
            new Rhythm(RhythmKind.Monthly, 1, null, 20),
            new DutyAmount(AmountKind.Count, 2, null),
            evidence,
            "示例"
        );

    public async Task Publish(int version, DateOnly from, params Duty[] duties)
    {
        var file = new FileRef("清单.xlsx", new string('a', 64), 1);
        await Append<DutyList>(
            DutyList.KeyOf(County),
            new DutyListDrafted(version),
            new DutyListImported(duties, file),
            new DutyListPublished(version, from, new DutyHolder(Guid.CreateVersion7(), null))
        );
    }

    /// <summary>Writes events as they stand, where the decisions of another folder are not what is tested.</summary>
    public Task<Commit> Append<TState>(StreamKey stream, params object[] events)
        where TState : class, IStreamState<TState> => portal.Append<TState>(stream, events);

    /// <summary>Address of a task of this month.</summary>
    public string TaskHref(int no) => $"{Href}/tasks/{no}";

    /// <summary>Ticks a task of this month with nothing but the amount, unless more is given.</summary>
    public async Task<Page> Tick(
        Visitor worker,
        int no,
        IReadOnlyList<(string Name, string FileName, byte[] Content)>? files = null,
        params (string, string)[] values
    ) =>
        await worker.SendFiles(
            await worker.Get(TaskHref(no)),
            $"{TaskHref(no)}/tick",
            files ?? [],
            [("Form.Amount", "2"), .. values]
        );

    /// <summary>Passes or returns a task of this month.</summary>
    public async Task<Page> Answer(
        Visitor official,
        int no,
        string answer,
        params (string, string)[] values
    ) => await official.Send(await official.Get(TaskHref(no)), $"{TaskHref(no)}/{answer}", values);

    public async Task<Visitor> Worker() =>
        CreditCode.Length == 0
            ? await portal.SignIn(await portal.Open(Role.SocialWorker, County, township: Township))
            : await portal.SignedIn(Role.SocialWorker, County, CreditCode);

    /// <summary>An official of the station's township, signed in.</summary>
    public async Task<Visitor> Official(string? township = null) =>
        await portal.SignIn(
            await portal.Open(Role.TownshipOfficial, County, township: township ?? Township)
        );
}
