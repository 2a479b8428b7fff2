using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Testing;
using StationPortal.Web.Accounts;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Stations.Months;

public sealed class RemindersClimbTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Own = "52440000MJK0000088";
    private static readonly DateOnly LastDay = new(2026, 3, 20);

    [Fact]
    public async Task an_overdue_task_is_told_once_to_worker_head_township_and_county_each_on_its_day()
    {
        var station = await WorkingStation.With(portal, Own, WorkingStation.Duty("A01"));
        var worker = await portal.Open(Role.SocialWorker, WorkingStation.County, Own);
        var head = await portal.Open(Role.SocialWorker, WorkingStation.County, Own);
        var township = await portal.Open(
            Role.TownshipOfficial,
            WorkingStation.County,
            township: station.Township
        );
        var county = await portal.Open(Role.Official, WorkingStation.County);
        await station.Append<Station>(
            station.Key,
            Joined(worker, StationPost.Worker),
            Joined(head, StationPost.Head)
        );
        await portal.RunTimedJobs();
        var expected = new List<Guid>();
        foreach (
            var (days, account) in new[] { (1, worker), (3, head), (7, township), (15, county) }
        )
        {
            portal.Clock.Set(LastDay.AddDays(days), new TimeOnly(9, 0));
            expected.Add(await PersonOf(account));

            await Task.WhenAll(portal.RunTimedJobs(), portal.RunTimedJobs());
            await portal.RunTimedJobs();

            await Poll.Until(async () => (await Told()).Count >= expected.Count);
            Assert.Equal(expected, await Told());
        }

        portal.Clock.Advance(TimeSpan.FromDays(10));
        await portal.RunTimedJobs();
        var steps = await portal.Postgres.Scalar<long>(
            "select count(*) from mt_events where type = 'stations.task_reminded'"
        );
        Assert.Equal(4, steps);
    }

    private static StaffJoined Joined(TestAccount account, StationPost post) =>
        new(Guid.CreateVersion7(), account.Id, post, CertificateLevel.None, false, new(2026, 1, 1));

    private async Task<Guid> PersonOf(TestAccount account)
    {
        await using var db = await portal
            .Services.GetRequiredService<IDbContextFactory<ReadModels>>()
            .CreateDbContextAsync();
        return await db.Set<AccountPage>()
            .Where(row => row.Id == account.Id)
            .Select(row => row.Person)
            .SingleAsync();
    }

    private async Task<List<Guid>> Told()
    {
        var recipients = await portal.Postgres.Scalar<string>(
            "select coalesce(string_agg(recipient::text, ',' order by created), '') from mail_outbox where kind = 'TaskOverdue'"
        );
        return
        [
            .. recipients!.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse),
        ];
    }
}
