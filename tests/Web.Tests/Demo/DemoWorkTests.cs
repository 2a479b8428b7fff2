using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Stations;
using Xunit;

namespace StationPortal.Web.Tests.Demo;

public sealed class DemoWorkTests(DemoPortal demo) : IClassFixture<DemoPortal>
{
    [Fact]
    public async Task Case_1_has_an_accepted_deliverable_made_of_its_stations_records()
    {
        await using var db = await demo
            .Portal.Services.GetRequiredService<IDbContextFactory<ReadModels>>()
            .CreateDbContextAsync(TestContext.Current.CancellationToken);
        var contract = await db.Set<ContractPage>()
            .SingleAsync(row =>
                row.Title.Contains("凤阳街道社工站购买服务") && row.YearNumber == 1
            );
        var key = new StreamKey(contract.TenantId, contract.Id);
        var events = await demo
            .Portal.Services.GetRequiredService<IEventLog>()
            .ReadStream(DeliverableCheck.KeyOf(key), null, TestContext.Current.CancellationToken);
        var work = StreamUse.FoldAll<DeliverableCheck>(events.Select(e => e.Data))!.Reports[2];

        Assert.Equal(MilestoneStatus.Accepted, contract.MilestoneOf(2)?.Status);
        Assert.True(work.Accepted);
        Assert.Single(work.Looks.Values, state => state == SampleState.Settled);
        Assert.Equal(
            RandomSample.Of(work.Sample!.Seed, work.Sample.Size, work.Items.Keys),
            work.Sample.Items
        );
        Assert.All(
            work.Report.Wanted,
            wanted => Assert.True(WorkSum.Reaches(wanted, work.Counted))
        );
        // The year's 35,244 hours run on.
        Assert.Contains(
            contract.MilestoneOf(3)?.Milestone.Wanted ?? [],
            wanted => wanted is { Kind: WantedKind.ServiceHours, Amount: 35_244 }
        );
    }

    [Fact]
    public async Task The_stations_have_half_a_year_of_records_and_two_doubts_wait()
    {
        await using var db = await demo
            .Portal.Services.GetRequiredService<IDbContextFactory<ReadModels>>()
            .CreateDbContextAsync(TestContext.Current.CancellationToken);
        var rows = await db.Set<ServiceRecordRow>()
            .ToListAsync(TestContext.Current.CancellationToken);
        var today = ChinaTime.DateOf(demo.Portal.Clock.Now);

        Assert.InRange(rows.Count, 150, 500);
        Assert.True(rows.Select(row => row.Station).Distinct().Count() >= 6);
        Assert.True(rows.Min(row => row.On) <= today.AddDays(-170));
        Assert.Single(rows, row => row.State == ServiceState.Disputed);
        Assert.Single(rows, row => row.State == ServiceState.Answered);
        Assert.Single(rows, row => row.State == ServiceState.Reduced);
    }
}
