using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Stations;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Stations;

public sealed class StationPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string County = "530199";
    private const string OldCode = "52530100MJ00000018";
    private const string NewCode = "52530100MJ00000026";

    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public async Task An_official_enters_a_station_and_everyone_finds_it_in_the_directory()
    {
        var official = await portal.SignedIn(Role.Official, County);

        var refused = await official.Send(
            await official.Get("/stations/new"),
            "/stations/new",
            ("Form.Township", "530199202"),
            ("Form.Name", "大河乡社工站"),
            ("Form.Origin", nameof(StationOrigin.OwnPeople)),
            ("Form.From", "2026-01-05")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("没有填写运营单位", refused.Text, StringComparison.Ordinal);

        var list = await official.Send(
            refused,
            "/stations/new",
            ("Form.OperatorName", "大河乡人民政府")
        );
        Assert.Contains("大河乡社工站", list.Text, StringComparison.Ordinal);

        var visitor = new Visitor(portal.NewClient());
        var directory = await visitor.Get("/public/stations?q=大河");
        Assert.Contains("大河乡社工站", directory.Text, StringComparison.Ordinal);
        var coverage = await visitor.Get("/public/coverage");
        Assert.True(
            coverage.Has($"a[href='/public/stations/{County}/{Station.KeyOf("530199202", 1).Id}']"),
            coverage.Text
        );
        Assert.Contains("杨柳乡", coverage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_operator_enters_premises_staff_and_standards_and_strangers_see_nothing_of_it()
    {
        var key = await Open("530199100", OldCode);
        var href = Href(key);
        var agency = await portal.SignedIn(Role.Agency, County, OldCode);
        var stranger = await portal.SignedIn(Role.Agency, County, NewCode);

        await agency.Send(
            await agency.Get($"{href}/premises"),
            $"{href}/premises",
            ("Form.Address", "清水镇清水街 8 号"),
            ("Form.OpeningHours", "周一至周五 9:00–17:30"),
            ("Form.Phone", "0871-00000000"),
            ("Form.Area", "60")
        );
        var refused = await agency.Send(
            await agency.Get($"{href}/staff/new"),
            $"{href}/staff/new",
            ("Form.Name", "周小雨"),
            ("Form.Post", nameof(StationPost.Worker)),
            ("Form.Certificate", nameof(CertificateLevel.Assistant)),
            ("Form.WithMinors", "true")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("没有从业查询结果", refused.Text, StringComparison.Ordinal);
        var staff = await agency.Send(
            refused,
            $"{href}/staff/new",
            ("Form.CheckedOn", "2026-02-20"),
            ("Form.Result", "Clear")
        );
        Assert.Contains("周**", staff.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("周小雨", staff.Text, StringComparison.Ordinal);
        Assert.Contains("有效至 2027-02-19", staff.Text, StringComparison.Ordinal);

        var met = await agency.SendFiles(
            await agency.Get($"{href}/standards/SixOnes/S1/meet"),
            $"{href}/standards/SixOnes/S1/meet",
            [("Form.Photo", "sign.png", Png)]
        );
        Assert.Contains("六个一：1 / 6", met.Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(href)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"{href}/premises")).Status);
        var open = await new Visitor(portal.NewClient()).Get($"/public{href}");
        Assert.Contains("清水镇清水街 8 号", open.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("周*", open.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_handover_the_old_operator_sees_nothing_and_the_new_one_begins_without_staff()
    {
        var key = await Open("530199101", OldCode);
        var href = Href(key);
        await Do(
            new JoinStaff(
                key,
                Guid.CreateVersion7(),
                null,
                StationPost.Head,
                CertificateLevel.Worker,
                false,
                Today,
                null,
                false
            ),
            new Actor(Guid.CreateVersion7(), Role.Official, County)
        );
        await Do(new Named(key, NewCode), Actor.Portal(County));
        var official = await portal.SignedIn(Role.Official, County);
        var before = await portal.SignedIn(Role.Agency, County, OldCode);
        var after = await portal.SignedIn(Role.Agency, County, NewCode);

        var home = await official.Get("/");
        Assert.True(home.Has($"a[href='{href}']"), home.Text);
        var half = await official.SendFiles(
            await official.Get($"{href}/handover"),
            $"{href}/handover",
            [("Form.Proof", "list.png", Png)],
            ("Form.Items", nameof(HandoverItem.Premises))
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, half.Status);
        Assert.Contains("移交清单还有 5 项没有完成", half.Text, StringComparison.Ordinal);
        var done = await official.SendFiles(
            await official.Get($"{href}/handover"),
            $"{href}/handover",
            [("Form.Proof", "list.png", Png)],
            [.. Enum.GetNames<HandoverItem>().Select(item => ("Form.Items", item))]
        );

        Assert.Contains("另一社工中心", done.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await before.Get(href)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await before.Get($"{href}?tab=staff")).Status);
        var staff = await after.Get($"{href}?tab=staff");
        Assert.Contains("还没有登记驻站人员", staff.Text, StringComparison.Ordinal);
        var past = await after.Get($"{href}?tab=staff&on=2026-03-01");
        Assert.DoesNotContain("站长", past.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_countys_official_and_a_province_change_nothing()
    {
        var href = Href(await Open("530199201", OldCode));
        var foreign = await portal.SignedIn(Role.Official, "440105");
        var province = await portal.SignedIn(Role.Official, "530000");

        Assert.Equal(HttpStatusCode.NotFound, (await foreign.Get(href)).Status);
        Assert.Equal(HttpStatusCode.OK, (await province.Get(href)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await province.Get($"{href}/close")).Status);
    }

    [Fact]
    public async Task A_check_that_runs_out_ends_the_work_with_minors_the_night_after()
    {
        var key = await Open("530199200", OldCode);
        await Do(
            new JoinStaff(
                key,
                Guid.CreateVersion7(),
                null,
                StationPost.Worker,
                CertificateLevel.None,
                WithMinors: true,
                Today,
                Today.AddYears(-1).AddDays(1),
                Clear: true
            ),
            new Actor(Guid.CreateVersion7(), Role.Official, County)
        );

        portal.Clock.Advance(TimeSpan.FromDays(1));
        await portal.RunTimedJobs();

        await using var scope = portal.Services.CreateAsyncScope();
        var details = await scope
            .ServiceProvider.GetRequiredService<ReadModels>()
            .Set<StationDetails>()
            .SingleAsync(row => row.Id == key.Id);
        Assert.False(Assert.Single(details.Staff).WithMinors);
    }

    private static byte[] Png { get; } =
        Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
        );

    private static string Href(StreamKey key) => $"/stations/{key.Tenant}/{key.Id}";

    private async Task<StreamKey> Open(string township, string creditCode)
    {
        var key = Station.KeyOf(township, 1);
        await Do(new Opened(key, township, creditCode), Actor.Portal(County));
        return key;
    }

    private Task<Commit> Do(IDecision decision, Actor actor) =>
        portal
            .Services.GetRequiredService<Decider>()
            .Decide(decision, actor, CancellationToken.None);

    /// <summary>How a station is opened and a next contract named is shown by the rules' own tests.</summary>
    [AllowedFor]
    private sealed record Opened(StreamKey Stream, string Township, string CreditCode)
        : IDecision<Station>
    {
        public IEnumerable<object> Decide(Station? state, DecisionContext context)
        {
            yield return new StationOpened(
                $"{Township} 社工站",
                Township,
                StationOrigin.TakenOver,
                null,
                Supplier.KeyOf(CreditCode).Id,
                "示例社工服务中心",
                new(2025, 3, 2),
                new(2026, 3, 1),
                null
            );
        }
    }

    [AllowedFor]
    private sealed record Named(StreamKey Stream, string CreditCode) : IDecision<Station>
    {
        public IEnumerable<object> Decide(Station? state, DecisionContext context)
        {
            yield return new NextContractNamed(
                Guid.CreateVersion7(),
                Supplier.KeyOf(CreditCode).Id,
                "另一社工中心",
                new(2026, 3, 2),
                new(2027, 3, 1),
                null
            );
        }
    }
}
