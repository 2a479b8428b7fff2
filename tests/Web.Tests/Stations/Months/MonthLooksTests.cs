using Microsoft.Playwright;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Stations.Months;

/// <summary>The pages of a month's tasks in a real browser: empty and full, in both languages, refused, and on a phone that tells its place and takes a signature.</summary>
public sealed class MonthLooksTests(PortalFixture portal, BrowserFixture browser)
    : IClassFixture<PortalFixture>,
        IClassFixture<BrowserFixture>
{
    private const string Own = "52440000MJK0000055";
    private const string Gone = "52440000MJK0000099";
    private const string OfPhone = "52440000MJK0000077";
    private const string Fengyang = "440105012";
    private const int Phone = 390;

    [Fact]
    public async Task every_page_of_a_month_reads_well_empty_and_full()
    {
        var worker = await portal.Open(Role.SocialWorker, WorkingStation.County, Own);
        var manager = await portal.Open(Role.Agency, WorkingStation.County, Own);
        var county = await portal.Open(Role.Official, WorkingStation.County);
        var township = await portal.Open(
            Role.TownshipOfficial,
            WorkingStation.County,
            township: Fengyang
        );
        await Look.At(
            await browser.SignedIn(portal, worker),
            "/station-tasks",
            "month-tasks-empty"
        );
        await Look.At(
            await browser.SignedIn(portal, township),
            "/township-board",
            "month-board-empty"
        );
        await Look.At(await browser.SignedIn(portal, county), "/county-work", "month-county-empty");

        var station = await WorkingStation.In(portal, Own, Fengyang, Duties());
        await portal.RunTimedJobs();
        var hand = await station.Worker();
        foreach (var no in (int[])[1, 3, 5])
        {
            await station.Tick(hand, no, values: ("Form.Note", "示例：已走访，情况稳定"));
        }

        var official = await station.Official();
        await station.Answer(official, 1, "pass");
        await station.Answer(official, 3, "return", ("Returning.Reason", "示例：请补充照片"));
        portal.Clock.Set(new DateOnly(2026, 3, 9), new TimeOnly(9, 0));
        await portal.RunTimedJobs();

        // A week later: sessions have ended, so each signs in again.
        var (atStation, atOffice) = (
            await browser.SignedIn(portal, worker),
            await browser.SignedIn(portal, manager)
        );
        var (atTownship, atCounty) = (
            await browser.SignedIn(portal, township),
            await browser.SignedIn(portal, county)
        );
        await Look.At(atStation, "/", "month-home-worker");
        await Look.At(atOffice, "/", "month-home-manager");
        await Look.At(atTownship, "/", "month-home-township");
        await Look.At(atCounty, "/", "month-home-county");
        await Look.At(atStation, "/station-tasks", "month-tasks");
        await Look.At(atStation, station.Href, "month");
        await Look.At(atStation, $"{station.Href}/add", "month-add");
        await Look.At(atStation, station.TaskHref(3), "month-task-returned");
        await Look.At(atTownship, "/township-board", "month-board");
        await Look.At(atTownship, station.TaskHref(5), "month-task-check");
        await Look.At(atCounty, "/county-work", "month-county");
        await Look.At(atCounty, "/county-work?month=2026-03-01&field=ElderlyCare", "month-field");
        await Look.At(atCounty, "/county-work?month=2025-01-01", "month-county-before");
        await atCounty.Locator("button[name=language]").ClickAsync();
        await Look.At(atCounty, "/county-work", "month-county-en");
    }

    [Fact]
    public async Task a_phone_tells_its_place_takes_a_signature_and_a_refused_tick_keeps_what_was_typed()
    {
        var station = await WorkingStation.With(
            portal,
            OfPhone,
            WorkingStation.Duty(
                "S01",
                EvidenceKind.Photo,
                EvidenceKind.Signature,
                EvidenceKind.PlaceAndTime
            )
        );
        await portal.RunTimedJobs();
        var page = await browser.SignedIn(
            portal,
            await portal.Open(Role.SocialWorker, WorkingStation.County, OfPhone),
            Phone
        );
        await page.Context.GrantPermissionsAsync(["geolocation"]);
        await page.Context.SetGeolocationAsync(
            new Geolocation
            {
                Longitude = 113.30f,
                Latitude = 23.10f,
                Accuracy = 12,
            }
        );
        await page.GotoAsync(station.TaskHref(1));
        await page.Locator("[name='Form.Amount']").FillAsync("2");
        await page.Locator("[name='Form.Note']").FillAsync("示例：入户两次");
        await page.Locator("form[data-locate] .btn-primary").ClickAsync();
        await page.Locator("#error-summary, #refusal").First.WaitForAsync();
        await Look.Here(page, "month-tick-refused");
        Assert.Equal("示例：入户两次", await page.Locator("[name='Form.Note']").InputValueAsync());

        await page.SetViewportSizeAsync(Phone, 844);
        await page.SetInputFilesAsync(
            "[name='Form.Photo']",
            new FilePayload
            {
                Name = "现场.jpg",
                MimeType = "image/jpeg",
                Buffer = [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, 0x4A, 0x46],
            }
        );
        await page.Locator("[data-locate-button]").ClickAsync();
        await page.GetByText("已定位").WaitForAsync();
        await Sign(page);
        await page.GetByText("已签名").WaitForAsync();
        await Look.Here(page, "month-tick-filled");
        await page.Locator("form[data-locate] .btn-primary").ClickAsync();
        await page.Locator("#banner").WaitForAsync();
        await Look.Here(page, "month-ticked");

        var said = await page.Locator("main").InnerTextAsync();
        Assert.Contains("北纬 23.1，东经 113.3，误差 12 米", said, StringComparison.Ordinal);
        Assert.Contains("签名", said, StringComparison.Ordinal);
        var signature = await page.Locator("a[href*='/files/']").Last.GetAttributeAsync("href");
        var file = await page.Context.APIRequest.GetAsync(signature ?? "");
        Assert.Equal("image/png", file.Headers["content-type"]);
    }

    [Fact]
    public async Task the_proof_of_a_handover_reads_well_and_prints()
    {
        var station = await WorkingStation.With(portal, Gone, WorkingStation.Duty("H01"));
        var today = ChinaTime.DateOf(portal.Clock.Now);
        await station.Append<Station>(
            station.Key,
            new HandoverChecked(
                Enum.GetValues<HandoverItem>(),
                new("file.pdf", new string('a', 64), 1000),
                new DutyHolder(Guid.CreateVersion7(), null),
                new HandoverCounts(12, 86, 431, 7, 64, 215)
            ),
            new StationHandedOver(
                null,
                Guid.CreateVersion7(),
                "另一社工中心（示例）",
                today,
                null,
                null
            )
        );
        var page = await browser.SignedIn(
            portal,
            await portal.Open(Role.Agency, WorkingStation.County, Gone)
        );

        await Look.At(
            page,
            $"/stations/{WorkingStation.County}/{station.Key.Id}/handovers/1",
            "handover-proof"
        );

        Assert.Contains(
            "431",
            await page.Locator("main").InnerTextAsync(),
            StringComparison.Ordinal
        );
    }

    private static async Task Sign(IPage page)
    {
        var canvas = page.Locator("[data-sign] canvas");
        await canvas.ScrollIntoViewIfNeededAsync();
        var box = await canvas.BoundingBoxAsync();
        Assert.NotNull(box);
        await page.Mouse.MoveAsync(box.X + 40, box.Y + 60);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + 120, box.Y + 110, new MouseMoveOptions { Steps = 5 });
        await page.Mouse.MoveAsync(box.X + 200, box.Y + 50, new MouseMoveOptions { Steps = 5 });
        await page.Mouse.UpAsync();
    }

    // Each field has a duty that ends early in the month and one that ends late.
    private static Duty[] Duties() =>
        [
            .. Enum.GetValues<DutyField>()
                .SelectMany(field =>
                    new[]
                    {
                        (Code: $"{(char)('A' + (int)field)}01", Days: 3),
                        (Code: $"{(char)('A' + (int)field)}02", Days: 25),
                    }.Select(line =>
                        WorkingStation.Duty(line.Code, EvidenceKind.Record) with
                        {
                            Field = field,
                            Rhythm = new Rhythm(RhythmKind.Monthly, 1, null, line.Days),
                        }
                    )
                ),
            WorkingStation.Duty("X01", EvidenceKind.Record) with
            {
                Rhythm = new Rhythm(RhythmKind.OnEvent, null, null, 5),
            },
        ];
}
