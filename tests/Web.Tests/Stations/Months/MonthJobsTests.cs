using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Testing;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Stations.Months;

public sealed class MonthJobsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Own = "52440000MJK0000033";

    [Fact]
    public async Task months_are_made_once_ahead_reminded_of_and_follow_the_list_and_the_station()
    {
        var station = await WorkingStation.With(
            portal,
            Own,
            WorkingStation.Duty("A01"),
            WorkingStation.Duty("B01")
        );
        await portal.Open(Role.TownshipOfficial, WorkingStation.County, township: station.Township);
        var worker = await portal.Open(Role.SocialWorker, WorkingStation.County, Own);

        await Task.WhenAll(portal.RunTimedJobs(), portal.RunTimedJobs());
        await portal.RunTimedJobs();
        Assert.Equal([new DateOnly(2026, 3, 1)], await Months(station));

        // The last day is 20 March; reminders climb after 1, 3 and 7 days.
        portal.Clock.Set(new DateOnly(2026, 3, 21), new TimeOnly(0, 0));
        await portal.RunTimedJobs();
        await Poll.Until(async () => await Mails() == 1);
        portal.Clock.Set(new DateOnly(2026, 3, 27), new TimeOnly(9, 0));
        await portal.RunTimedJobs();
        await portal.RunTimedJobs();
        await Poll.Until(async () => await Mails() == 3);
        var inbox = await (await portal.SignIn(worker)).Get("/inbox");
        Assert.Contains("凤阳街道社工站（示例）有任务逾期", inbox.Text, StringComparison.Ordinal);
        Assert.Equal([new(2026, 3, 1), new(2026, 4, 1)], await Months(station));

        await station.Publish(2, new(2026, 4, 1), WorkingStation.Duty("A01"));
        var april = StationMonth.KeyOf(station.Key, new(2026, 4, 1));
        await Poll.Until(async () => await Open(april) == 1);
        await station.Append<Station>(station.Key, new StationClosed(new(2026, 3, 27), "合并"));
        await Poll.Until(async () => await Open(april) == 0);

        portal.Clock.Set(new DateOnly(2026, 4, 26), new TimeOnly(9, 0));
        await portal.RunTimedJobs();
        Assert.Equal(2, (await Months(station)).Count);
        Assert.Equal(3, await Mails());
    }

    private Task<long> Mails() =>
        portal.Postgres.Scalar<long>("select count(*) from mail_outbox where kind = 'TaskOverdue'");

    private async Task<List<DateOnly>> Months(WorkingStation station)
    {
        await using var db = await Db();
        return await db.Set<StationMonthPage>()
            .Where(row => row.Station == station.Key.Id)
            .OrderBy(row => row.Month)
            .Select(row => row.Month)
            .ToListAsync();
    }

    private async Task<int> Open(StreamKey month)
    {
        await using var db = await Db();
        var row = await db.Set<StationMonthPage>().SingleAsync(each => each.Id == month.Id);
        return row.Open.Count;
    }

    private Task<ReadModels> Db() =>
        portal.Services.GetRequiredService<IDbContextFactory<ReadModels>>().CreateDbContextAsync();
}
