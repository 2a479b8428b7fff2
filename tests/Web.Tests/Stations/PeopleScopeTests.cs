using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Testing;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using StationPortal.Web.Tests.Stations.Months;
using Xunit;

namespace StationPortal.Web.Tests.Stations;

/// <summary>Who may see people served, and what happens when two deal with one person.</summary>
public sealed class PeopleScopeTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Name = "郑十一";

    [Fact]
    public async Task two_who_take_up_the_same_person_at_once_make_one_record_and_the_other_is_led_to_it()
    {
        var station = await Station("52440000MJK0000088");
        var (first, second) = (await station.Worker(), await station.Worker());
        const string id = "110101199301013330";

        var pages = await Task.WhenAll(
            TakeUp(first, station, Name, id),
            TakeUp(second, station, Name, id)
        );

        var made = Assert.Single(pages, page => page.Status == HttpStatusCode.OK);
        var refused = Assert.Single(
            pages,
            page => page.Status == HttpStatusCode.UnprocessableEntity
        );
        Assert.Contains("已经登记", refused.Messages, StringComparison.Ordinal);
        Assert.True(refused.Has($"main a[href='{made.Address.AbsolutePath}']"), refused.Text);
        Assert.Equal(
            1,
            await portal.Postgres.Scalar<long>(
                $"select count(*) from person_served_row where station = '{station.Key.Id}'"
            )
        );
    }

    [Fact]
    public async Task a_townships_official_sees_the_own_townships_people_masked_and_a_look_is_recorded()
    {
        var station = await Station("52440000MJK0000099");
        var other = await Station("52440000MJK0000100");
        var person = (await TakeUp(await station.Worker(), station, "冯十二", null))
            .Address
            .AbsolutePath;
        var elsewhere = (await TakeUp(await other.Worker(), other, "陈十三", null))
            .Address
            .AbsolutePath;
        var official = await station.Official();

        var list = await official.Get("/people");
        Assert.True(list.Has($"a[href='{person}']"));
        Assert.False(list.Has($"a[href='{elsewhere}']"));
        Assert.Contains("冯**", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "十二",
            list.Document.DocumentElement.OuterHtml,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.NotFound, (await official.Get(elsewhere)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await official.Get($"{elsewhere}/care")).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await official.Get($"/visits/440105/{other.Key.Id}")).Status
        );
        var found = await official.Send(
            await official.Get("/people/find"),
            "/people/find",
            ("Form.Typed", "陈十三")
        );
        Assert.False(found.Has($"a[href='{elsewhere}']"));

        var shown = await official.Get(person);
        Assert.DoesNotContain("十二", shown.Text, StringComparison.Ordinal);
        var open = await official.Send(
            shown,
            $"{person}/reveal",
            ("Form.Fields", "name"),
            ("Form.Purpose", nameof(RevealPurpose.Contact))
        );
        Assert.Contains("冯十二", open.Text, StringComparison.Ordinal);
        await using var db = await Db();
        var look = Assert.Single(await db.Set<DisclosureRow>().ToListAsync());
        Assert.Equal((RevealPurpose.Contact, "name"), (look.Purpose, Assert.Single(look.Fields)));
    }

    [Fact]
    public async Task a_visited_persons_data_are_kept_and_after_an_erasure_nothing_is_written()
    {
        var station = await Station("52440000MJK0000111");
        var worker = await station.Worker();
        var person = (await TakeUp(worker, station, "褚十四", null)).Address.AbsolutePath;
        await worker.Send(await worker.Get($"{person}/visit"), $"{person}/visit");
        await using var db = await Db();
        var served = await db.Set<PersonServedRow>()
            .SingleAsync(row => row.Station == station.Key.Id);
        var key = new StreamKey(served.TenantId, served.Person);
        await Poll.Until(async () =>
            await portal.Postgres.Scalar<long>(
                $"select count(*) from person_row where id = '{key.Id}' and kept_until = '2029-12-31' and kept_by = 'CA-10'"
            ) == 1
        );

        portal.Clock.Set(new DateOnly(2030, 1, 2), new TimeOnly(9, 0));
        await portal
            .Services.GetRequiredService<Erasures>()
            .Erase(key, Actor.Portal(key.Tenant), CancellationToken.None);
        worker = await station.Worker();
        await Poll.Until(async () =>
            (await worker.Get(person)).Text.Contains("个人信息已经删除", StringComparison.Ordinal)
        );
        var refused = await worker.Send(await worker.Get($"{person}/visit"), $"{person}/visit");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("信息已经删除", refused.Messages, StringComparison.Ordinal);
        portal.Clock.Set(new DateOnly(2026, 3, 2), new TimeOnly(9, 0));
    }

    private Task<WorkingStation> Station(string creditCode) =>
        WorkingStation.With(portal, creditCode, WorkingStation.Duty("A01"));

    private static async Task<Page> TakeUp(
        Visitor worker,
        WorkingStation station,
        string name,
        string? idNumber
    ) =>
        await worker.Send(
            await worker.Get("/people/new"),
            "/people/new",
            ("Form.Name", name),
            ("Form.IdNumber", idNumber ?? ""),
            ("Form.Station", station.Key.Id.ToString()),
            ("Form.Village", $"{station.Township}001"),
            ("Form.Class", nameof(VisitClass.Key))
        );

    private Task<ReadModels> Db() =>
        portal
            .Services.GetRequiredService<IDbContextFactory<ReadModels>>()
            .CreateDbContextAsync(CancellationToken.None);
}
