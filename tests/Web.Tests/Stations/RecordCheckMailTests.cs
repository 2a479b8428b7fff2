using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Testing;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using StationPortal.Web.Tests.Stations.Months;
using Xunit;

namespace StationPortal.Web.Tests.Stations;

public sealed class RecordCheckMailTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Own = "52440000MJK0000121";
    private static readonly DateOnly Ends = new(2026, 4, 1);

    [Fact]
    public async Task the_head_is_told_once_before_a_record_check_ends_and_once_when_it_has_ended()
    {
        var station = await WorkingStation.With(portal, Own, WorkingStation.Duty("A01"));
        var head = await portal.Open(Role.SocialWorker, WorkingStation.County, Own);
        var other = await portal.Open(Role.SocialWorker, WorkingStation.County, Own);
        var person = Guid.CreateVersion7();
        await station.Append<Station>(
            station.Key,
            Joined(Guid.CreateVersion7(), head.Id, StationPost.Head, withMinors: false),
            Joined(person, other.Id, StationPost.Worker, withMinors: true),
            new StaffRecordChecked(person, Ends.AddYears(-1), Clear: true)
        );

        portal.Clock.Set(Ends.AddDays(-31), new TimeOnly(23, 59));
        await portal.RunTimedJobs();
        Assert.Equal(0, await Mails("RecordCheckEnding"));

        portal.Clock.Set(Ends.AddDays(-30), new TimeOnly(0, 1));
        await Task.WhenAll(portal.RunTimedJobs(), portal.RunTimedJobs());
        await portal.RunTimedJobs();
        await Poll.Until(async () => await Mails("RecordCheckEnding") == 1);
        portal.Clock.Set(Ends, new TimeOnly(0, 1));
        await portal.RunTimedJobs();
        await portal.RunTimedJobs();
        await Poll.Until(async () => await Mails("RecordCheckEnded") == 1);

        Assert.Equal(1, await Mails("RecordCheckEnding"));
        var inbox = await (await portal.SignIn(head)).Get("/inbox");
        Assert.Contains("有从业查询将到期", inbox.Text, StringComparison.Ordinal);
        Assert.Contains("有从业查询已到期", inbox.Text, StringComparison.Ordinal);
        var others = await (await portal.SignIn(other)).Get("/inbox");
        Assert.DoesNotContain("从业查询", others.Text, StringComparison.Ordinal);
    }

    private static StaffJoined Joined(
        Guid person,
        Guid account,
        StationPost post,
        bool withMinors
    ) => new(person, account, post, CertificateLevel.None, withMinors, new(2026, 1, 1));

    private Task<long> Mails(string kind) =>
        portal.Postgres.Scalar<long>("select count(*) from mail_outbox where kind = $1", kind);
}
