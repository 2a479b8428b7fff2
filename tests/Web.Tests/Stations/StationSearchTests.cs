using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using StationPortal.Web.Tests.Stations.Months;
using Xunit;

namespace StationPortal.Web.Tests.Stations;

public sealed class StationSearchTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Own = "52440000MJK0000131";
    private const string Other = "52440000MJK0000132";

    [Fact]
    public async Task stations_duties_and_tasks_are_found_by_those_whose_they_are()
    {
        var station = await WorkingStation.In(portal, Own, "440105012", WorkingStation.Duty("Q07"));
        await portal.RunTimedJobs();
        var own = $"a[href='/stations/{WorkingStation.County}/{station.Key.Id}']";
        var open = $"a[href='/public/stations/{WorkingStation.County}/{station.Key.Id}']";
        var task = $"a[href='{station.TaskHref(1)}']";
        var worker = await station.Worker();
        var stranger = await portal.SignedIn(Role.SocialWorker, WorkingStation.County, Other);
        var county = await portal.SignedIn(Role.Official, WorkingStation.County);

        Assert.True((await worker.Get("/search?q=凤阳街道社工站")).Has(own));
        Assert.True((await worker.Get("/search?q=440105012")).Has(own));
        var found = await worker.Get("/search?q=走访独居");
        Assert.True(found.Has(task), found.Text);
        Assert.Contains("Q07，海珠区第 1 版", found.Text, StringComparison.Ordinal);
        Assert.True((await county.Get("/search?q=q07")).Has(task));
        var list = DutyList.KeyOf(WorkingStation.County);
        Assert.True(
            (await worker.Get("/search?q=海珠")).Has(
                $"a[href='/duty-lists/{list.Tenant}/{list.Id}']"
            )
        );

        Assert.True((await stranger.Get("/search?q=凤阳街道社工站")).Has(open));
        Assert.False((await stranger.Get("/search?q=走访独居")).Has(task));
        var nothing = await worker.Get("/search?q=没有这样的任务");
        Assert.Contains("没有这样的任务", nothing.Text, StringComparison.Ordinal);
        Assert.False(nothing.Has("main ul.tasks"));
    }
}
