using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using StationPortal.Web.Tests.Stations.Months;
using StationPortal.Web.Tests.Stations.Records;

namespace StationPortal.Web.Tests.Journeys;

/// <summary>Who takes part in a station's work: the agency's manager and the official at desks, the worker at a phone, the township over HTTP.</summary>
internal sealed class StationPeople(PortalFixture portal, BrowserFixture browser)
{
    private const string County = CountedStation.County;

    private readonly Steps steps = new("station");
    private HttpHand township = null!;

    public BrowserHand Manager { get; private set; } = null!;

    public BrowserHand Worker { get; private set; } = null!;

    public BrowserHand Official { get; private set; } = null!;

    public async Task Arrive(string creditCode, string code, int phone)
    {
        Manager = await AtBrowser(await portal.Open(Role.Agency, County, creditCode), null);
        Worker = await AtBrowser(await portal.Open(Role.SocialWorker, County, creditCode), phone);
        Official = await AtBrowser(await portal.Open(Role.Official, County), null);
        township = new HttpHand(
            portal,
            await portal.Open(Role.TownshipOfficial, County, township: code)
        );
    }

    /// <summary>The month's duty is ticked with a photo and checked by the township.</summary>
    public async Task Tick(CountedStation station)
    {
        await station.PublishDuties(WorkingStation.Duty("A01", EvidenceKind.Photo));
        await portal.RunTimedJobs();
        await Worker.LookAt("/station-tasks", "tasks");
        var task =
            $"/station-months/{County}/{StationMonth.KeyOf(station.Key, new(2026, 3, 1)).Id}/tasks/1";
        await Worker.Send(
            task,
            $"{task}/tick",
            "tick",
            ("Form.Amount", "2"),
            ("Form.Note", "已走访两户。"),
            ("Form.Photo#photo", "现场"),
            ("Form.StatedPlace", "凤阳街道，上午九点")
        );
        await township.Send(task, $"{task}/pass", "pass");
    }

    /// <summary>Service is written down at the phone.</summary>
    public async Task<string> Record(
        CountedStation station,
        string title,
        string kind,
        string minutes,
        string step
    )
    {
        var worker = (await Worker.Read("/service-records/new", "[name='Form.Workers']", "value"))[
            0
        ];
        var path = await Worker.Send(
            $"/service-records/new?station={station.Key.Id}",
            "/service-records/new",
            step,
            ("Form.Kind", kind),
            ("Form.Title", title),
            ("Form.Field", nameof(DutyField.ElderlyCare)),
            ("Form.On", "2026-02-27"),
            ("Form.Minutes", minutes),
            ("Form.Workers", worker),
            ("Form.PeopleServed", "12")
        );
        return path.Split('?')[0];
    }

    public Task<string> Correct(string record) =>
        Worker.Send(
            $"{record}/correct",
            null,
            "correct",
            ("Form.Reason", nameof(CorrectionReason.Incomplete)),
            ("Form.PeopleServed", "14")
        );

    public async Task SettleOneDoubt(string record)
    {
        await Official.Send(
            $"{record}#dispute",
            $"{record}/dispute",
            "dispute",
            ("Disputing.Reason", "签到人数与照片不一致。")
        );
        await Manager.LookAt("/", "home-agency");
        await Manager.Send(
            record,
            $"{record}/answer",
            "dispute-answer",
            ("Answering.Answer", "两名居民提前离开，附签到表。"),
            ("Answering.File#file", "签到表")
        );
        await Official.Send(
            record,
            $"{record}/settle",
            "dispute-settle",
            ("Settling.Outcome", nameof(DisputeOutcome.Reduced)),
            ("Settling.Minutes", "100"),
            ("Settling.Reason", "扣除休息时间。")
        );
    }

    public async Task LetTheOthersStand(string work)
    {
        await Official.LookAt(work, "work-looking");
        var button = Official.Page.Locator("button[formaction$='/stands']");
        while (await button.CountAsync() > 0)
        {
            await Official.Page.Leave(() => button.First.ClickAsync());
        }

        await Look.Here(Official.Page, steps.Next("work-decided"), keep: true);
    }

    private async Task<BrowserHand> AtBrowser(TestAccount account, int? width)
    {
        var page = width is { } narrow
            ? await browser.NewPerson(portal.Address, narrow)
            : await browser.NewPerson(portal.Address);
        var hand = new BrowserHand(page, account, steps);
        await hand.SignIn();
        return hand;
    }
}
