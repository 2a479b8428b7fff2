using System.Net;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Stations;
using StationPortal.Testing;
using StationPortal.Web.Accounts;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using StationPortal.Web.Tests.Stations.Months;
using Xunit;

namespace StationPortal.Web.Tests.Stations;

/// <summary>PD-03: after the handover nothing of the station, its work and its people is left with the old operator, through whatever door; the proof by count is all it keeps.</summary>
public sealed class HandoverDoorsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Old = "52440000MJK0000101";
    private const string Next = "52440000MJK0000102";
    private const string Name = "凤阳街道社工站（示例）";
    private const string Person = "郑**";

    private static readonly byte[] Photo = [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, 0x4A, 0x46];
    private static readonly string[] Lists =
    [
        "/stations",
        "/stations?export=csv",
        "/station-tasks",
        "/people",
        "/people?export=csv",
        "/visits",
        "/service-records",
        "/service-records?export=csv",
        "/search?q=凤阳街道社工站",
        "/search?q=走访独居老人",
        "/",
    ];

    [Fact]
    public async Task the_old_operator_finds_nothing_through_any_door_but_the_proof_by_count()
    {
        var station = await WorkingStation.In(
            portal,
            Old,
            "440105012",
            WorkingStation.Duty("A01", EvidenceKind.Photo),
            WorkingStation.Duty("B01")
        );
        await portal.RunTimedJobs();
        var manager = await portal.SignedIn(Role.Agency, WorkingStation.County, Old);
        var worker = await station.Worker();
        var doors = await Doors(station, worker, manager);
        foreach (var door in doors)
        {
            Assert.Equal(HttpStatusCode.OK, (await manager.Get(door)).Status);
        }

        Assert.Contains(
            Name,
            (await Body(worker, "/search?q=走访独居老人")),
            StringComparison.Ordinal
        );
        Assert.Contains(Person, (await Body(worker, "/people")), StringComparison.Ordinal);

        await HandOver(station);

        foreach (var old in new[] { manager, worker })
        {
            foreach (var door in doors)
            {
                var answer = await old.Client.GetAsync(door);
                Assert.True(
                    answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden,
                    door
                );
            }

            foreach (var list in Lists.Except(["/search?q=凤阳街道社工站"]))
            {
                var body = await Body(old, list);
                Assert.False(body.Contains(Name, StringComparison.Ordinal), list);
                Assert.False(body.Contains(Person, StringComparison.Ordinal), list);
            }
        }

        // By name it is found in the public directory, as everyone finds it.
        var found = await manager.Get("/search?q=凤阳街道社工站");
        Assert.False(found.Has($"a[href='/stations/{WorkingStation.County}/{station.Key.Id}']"));
        await TheProof(station, manager);
    }

    private async Task TheProof(WorkingStation station, Visitor manager)
    {
        var href = $"/stations/{WorkingStation.County}/{station.Key.Id}/handovers/1";
        await Poll.Until(async () =>
            (await manager.Get("/inbox")).Text.Contains("已移交", StringComparison.Ordinal)
        );
        var proof = await manager.Get(href);
        Assert.Equal(HttpStatusCode.OK, proof.Status);
        Assert.Contains("另一社工中心", proof.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Person, proof.Text, StringComparison.Ordinal);
        var csv = await manager.Client.GetStringAsync($"{href}/file?kind=csv");
        Assert.Contains("服务对象档案（含已结束服务的）,1", csv, StringComparison.Ordinal);
        Assert.Contains("已打卡任务,1", csv, StringComparison.Ordinal);
        Assert.Contains("未完成任务,1", csv, StringComparison.Ordinal);
        Assert.Contains("照片和文件,1", csv, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.Get($"{href}/signed")).Status);
        var stranger = await portal.SignedIn(
            Role.Agency,
            WorkingStation.County,
            "52440000MJK0000103"
        );
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(href)).Status);
        var county = await portal.SignedIn(Role.Official, WorkingStation.County);
        var page = await county.Get($"/stations/{WorkingStation.County}/{station.Key.Id}");
        Assert.True(page.Has($"a[href='{href}']"), page.Text);
        var signed = await county.Client.GetByteArrayAsync($"{href}/signed");
        Assert.Equal(Photo, signed);
    }

    // What the operator's people can open before the handover: pages, files, forms.
    private static async Task<IReadOnlyList<string>> Doors(
        WorkingStation station,
        Visitor worker,
        Visitor manager
    )
    {
        var home = $"/stations/{WorkingStation.County}/{station.Key.Id}";
        var ticked = await station.Tick(worker, 1, [("Form.Photo", "现场.jpg", Photo)]);
        var evidence = Link(ticked, "a[href*='/files/']");
        var met = await manager.SendFiles(
            await manager.Get($"{home}/standards/SixOnes/S1/meet"),
            $"{home}/standards/SixOnes/S1/meet",
            [("Form.Photo", "牌子.jpg", Photo)]
        );
        var taken = await worker.Send(
            await worker.Get("/people/new"),
            "/people/new",
            ("Form.Name", "郑小八"),
            ("Form.Phone", "13700000088"),
            ("Form.Station", station.Key.Id.ToString()),
            ("Form.Village", "440105012001"),
            ("Form.Class", nameof(VisitClass.Key))
        );
        Assert.Contains(Person, taken.Text, StringComparison.Ordinal);
        var person = taken.Address.AbsolutePath;
        var before = await MonthOf(station, new(2024, 12, 1));
        return
        [
            home,
            $"{home}?tab=staff",
            $"{home}?tab=timeline",
            $"{home}?on=2026-03-02",
            $"{home}/premises",
            Link(met, "a[href*='/photos/']"),
            station.Href,
            before,
            $"{station.Href}?tab=timeline",
            station.TaskHref(1),
            station.TaskHref(2),
            evidence,
            person,
            $"{person}/visit",
            $"{person}/care",
            $"/visits/{WorkingStation.County}/{station.Key.Id}",
        ];
    }

    // A month from so long ago that no task of it can be open.
    private static async Task<string> MonthOf(WorkingStation station, DateOnly month)
    {
        var key = StationMonth.KeyOf(station.Key, month);
        await station.Append<StationMonth>(
            key,
            new MonthPlanned(station.Key.Id, Name, station.Township, station.Operator, month, 1, [])
        );
        return $"/station-months/{key.Tenant}/{key.Id}";
    }

    private async Task HandOver(WorkingStation station)
    {
        var next = Organisations.IdOf(Next);
        var today = ChinaTime.DateOf(portal.Clock.Now);
        await station.Append<Station>(
            station.Key,
            new NextContractNamed(
                Guid.CreateVersion7(),
                next,
                "另一社工中心",
                today,
                today.AddYears(1),
                null
            )
        );
        var official = await portal.SignedIn(Role.Official, WorkingStation.County);
        var href = $"/stations/{WorkingStation.County}/{station.Key.Id}/handover";
        var done = await official.SendFiles(
            await official.Get(href),
            href,
            [("Form.Proof", "list.jpg", Photo)],
            [.. Enum.GetNames<HandoverItem>().Select(item => ("Form.Items", item))]
        );
        Assert.Contains("站点已移交", done.Messages, StringComparison.Ordinal);
    }

    private static string Link(Page page, string selector) =>
        page.Document.QuerySelector(selector)?.GetAttribute("href")
        ?? throw new InvalidOperationException($"{page.Address} has no {selector}: {page.Text}");

    private static async Task<string> Body(Visitor visitor, string path) =>
        await (await visitor.Client.GetAsync(path)).Content.ReadAsStringAsync();
}
