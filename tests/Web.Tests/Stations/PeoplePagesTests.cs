using System.Net;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Accounts;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Stations;

public sealed class PeoplePagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string County = "440105";
    private const string Old = "91440101MA5900001A";
    private const string Next = "91440101MA5900002B";
    private const string Phone = "13912345678";
    private const string Note = "屋顶漏水，已经联系维修";

    [Fact]
    public async Task A_worker_takes_somebody_up_visits_them_and_reads_the_note_only_after_a_look()
    {
        var station = await Open();
        var worker = await portal.SignedIn(Role.SocialWorker, County, Old);
        var shown = await TakeUp(worker, station, "钱小红", "110101199001011234", Phone);
        Assert.Contains("钱**", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("小红", Html(shown), StringComparison.Ordinal);

        var path = shown.Address.AbsolutePath;
        var visited = await worker.Send(
            await worker.Get($"{path}/visit"),
            $"{path}/visit",
            ("Form.Finding", nameof(VisitFinding.Need)),
            ("Form.Note", Note)
        );
        Assert.Contains("有需求", visited.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Note, visited.Text, StringComparison.Ordinal);

        var revealed = await worker.Send(
            visited,
            $"{path}/reveal",
            ("Form.Fields", "visit_notes"),
            ("Form.Purpose", nameof(RevealPurpose.Contact))
        );
        Assert.Contains(Note, revealed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Phone, revealed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visit_that_found_a_need_goes_on_to_an_order_for_the_person()
    {
        var station = await Open();
        var worker = await portal.SignedIn(Role.SocialWorker, County, Old);
        var path = (await TakeUp(worker, station, "孙小芳", "110101199002021234", "13700000009"))
            .Address
            .AbsolutePath;

        var ordering = await worker.Send(
            await worker.Get($"{path}/visit"),
            $"{path}/visit",
            ("Form.Finding", nameof(VisitFinding.Need)),
            ("Form.Note", Note),
            ("Form.ThenOrder", "true")
        );

        Assert.Equal($"{path}/order", ordering.Address.AbsolutePath);
    }

    [Fact]
    public async Task The_same_person_is_refused_and_somebody_alike_asked_about()
    {
        var station = await Open();
        var worker = await portal.SignedIn(Role.SocialWorker, County, Old);
        await TakeUp(worker, station, "赵一", "110101198001015678", "13700000001");

        var same = await TakeUp(worker, station, "赵一", "11010119800101５６７８", null);
        var slip = await TakeUp(worker, station, "赵二", "110101198001015679", null);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, same.Status);
        Assert.Contains("已经登记", same.Messages, StringComparison.Ordinal);
        Assert.Contains("可能是同一个人", slip.Messages, StringComparison.Ordinal);
        var found = await worker.Send(
            await worker.Get("/people/find"),
            "/people/find",
            ("Form.Typed", "赵一")
        );
        Assert.Equal("/people/find", found.Address.PathAndQuery);
        Assert.Contains("赵*", found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_handover_the_old_operator_finds_nobody_and_the_next_one_goes_on()
    {
        var station = await Open();
        var before = await portal.SignedIn(Role.Agency, County, Old);
        var person = (await TakeUp(before, station, "孙五", null, "13600000005"))
            .Address
            .AbsolutePath;
        var after = await portal.SignedIn(Role.Agency, County, Next);
        Assert.Equal(HttpStatusCode.NotFound, (await after.Get(person)).Status);

        await Append(
            station,
            new StationHandedOver(
                null,
                Organisations.IdOf(Next),
                "下一家",
                ChinaTime.DateOf(portal.Clock.Now),
                null,
                null
            )
        );

        Assert.Equal(HttpStatusCode.NotFound, (await before.Get(person)).Status);
        Assert.False((await before.Get("/people")).Has($"a[href='{person}']"));
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await before.Get($"/visits/{County}/{station.Id}")).Status
        );
        Assert.Equal(HttpStatusCode.OK, (await after.Get(person)).Status);
        Assert.True((await after.Get("/people")).Has($"a[href='{person}']"));
    }

    [Fact]
    public async Task The_months_rate_leads_down_to_who_is_missing_and_a_zero_report_waits_for_them()
    {
        var station = await Open();
        var worker = await portal.SignedIn(Role.SocialWorker, County, Old);
        var person = (await TakeUp(worker, station, "周七", null, "13500000007"))
            .Address
            .AbsolutePath;
        portal.Clock.Advance(TimeSpan.FromDays(65));
        var month = ChinaTime.DateOf(portal.Clock.Now).AddMonths(-1);
        var path = $"/visits/{County}/{station.Id}";
        await Append(
            StationMonth.KeyOf(station, VisitMonth.Of(month)),
            new MonthPlanned(
                station.Id,
                "示例社工站",
                "440105001",
                Organisations.IdOf(Old),
                VisitMonth.Of(month),
                1,
                []
            )
        );
        worker = await portal.SignedIn(Role.SocialWorker, County, Old);

        var rate = await worker.Get($"/visits?month={month:yyyy-MM-dd}");
        Assert.True(rate.Has($"a[href^='{path}']"), rate.Text);
        var missing = await worker.Get($"{path}?month={month:yyyy-MM-dd}");
        Assert.True(missing.Has($"a[href='{person}']"), missing.Text);
        var refused = await worker.Send(missing, $"{path}/zero");
        Assert.Contains("应访未访", refused.Messages, StringComparison.Ordinal);

        var at = ChinaTime.At(month, new TimeOnly(10, 0));
        await worker.Send(
            await worker.Get($"{person}/visit"),
            $"{person}/visit",
            ("Form.At", $"{at:yyyy-MM-dd HH:mm}")
        );
        var given = await worker.Send(
            await worker.Get($"{path}?month={month:yyyy-MM-dd}"),
            $"{path}/zero"
        );
        Assert.Contains("零报告已经提交", given.Messages, StringComparison.Ordinal);
    }

    private static string Html(Page page) => page.Document.DocumentElement.OuterHtml;

    private static async Task<Page> TakeUp(
        Visitor worker,
        StreamKey station,
        string name,
        string? idNumber,
        string? phone
    ) =>
        await worker.Send(
            await worker.Get("/people/new"),
            "/people/new",
            ("Form.Name", name),
            ("Form.IdNumber", idNumber ?? ""),
            ("Form.Phone", phone ?? ""),
            ("Form.Station", station.Id.ToString()),
            ("Form.Village", "440105001002"),
            ("Form.Class", nameof(VisitClass.Key))
        );

    private async Task<StreamKey> Open()
    {
        var key = new StreamKey(County, Guid.CreateVersion7());
        await Append(
            key,
            new StationOpened(
                "示例社工站",
                "440105001",
                StationOrigin.TakenOver,
                null,
                Organisations.IdOf(Old),
                "示例社工中心",
                new DateOnly(2026, 1, 1),
                null,
                null
            )
        );
        return key;
    }

    private Task<Commit> Append(StreamKey key, object e) =>
        portal
            .Services.GetRequiredService<Decider>()
            .Decide(new Happened(key, e), Actor.Portal(County), CancellationToken.None);

    // How a station and its month come to be is tested elsewhere; here only their events matter.
    [AllowedFor]
    private sealed record Happened(StreamKey Key, object Event) : IDecision
    {
        public IReadOnlyList<StreamUse> Streams =>
            Event is MonthPlanned
                ? [StreamUse.Of<StationMonth>(Key)]
                : [StreamUse.Of<Station>(Key)];

        public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context) =>
            [
                Event is MonthPlanned
                    ? Change.To<StationMonth>(Key, Event)
                    : Change.To<Station>(Key, Event),
            ];
    }
}
