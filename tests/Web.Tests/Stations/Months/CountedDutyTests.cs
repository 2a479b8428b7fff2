using StationPortal.Stations;
using StationPortal.Testing;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Stations.Months;

public sealed class CountedDutyTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Own = "52440000MJK0000044";

    private static readonly Duty Visits = WorkingStation.Duty("A01", EvidenceKind.Record) with
    {
        Amount = new DutyAmount(AmountKind.Count, 2, CountedRecord.Visit),
        Rhythm = new Rhythm(RhythmKind.Monthly, 1, null, 7),
    };

    private static readonly Duty Rate = WorkingStation.Duty("B01", EvidenceKind.Photo) with
    {
        Amount = new DutyAmount(AmountKind.Rate, 100, CountedRecord.Visit),
    };

    [Fact]
    public async Task a_duty_that_counts_visits_shows_the_gap_and_is_done_by_itself_when_enough_are_recorded()
    {
        var station = await WorkingStation.With(portal, Own, Visits, Rate);
        await portal.RunTimedJobs();
        var worker = await station.Worker();
        var (first, second) = (
            await TakeUp(worker, station, "王一"),
            await TakeUp(worker, station, "王二")
        );
        await Visit(worker, first);

        var task = $"{station.Href}/tasks/1";
        var list = await worker.Get("/station-tasks");
        Assert.Contains("已记录 1 次，要求 2 次，还差 1 次", list.Text, StringComparison.Ordinal);
        var half = await worker.Get(task);
        Assert.Contains("还差 1 次", half.Text, StringComparison.Ordinal);
        Assert.True(half.Has($"#counted a[href='{first}']"));
        Assert.False(half.Has($"#counted a[href='{second}']"));

        await Visit(worker, second);
        await Poll.Until(async () =>
            (await worker.Get(task)).Text.Contains("系统自动完成", StringComparison.Ordinal)
        );
        // The other duty wants a photo too: its tick is left to a person.
        Assert.Contains(
            "已记录 100%，达到要求的 100%",
            (await worker.Get($"{station.Href}/tasks/2")).Text,
            StringComparison.Ordinal
        );
        Assert.True((await worker.Get($"{station.Href}/tasks/2")).Has("form[action$='/tick']"));

        var official = await station.Official();
        await official.Send(await official.Get(task), $"{task}/pass");
        Assert.Contains("已通过", (await worker.Get(task)).Text, StringComparison.Ordinal);
    }

    private static async Task<string> TakeUp(Visitor worker, WorkingStation station, string name) =>
        (
            await worker.Send(
                await worker.Get("/people/new"),
                "/people/new",
                ("Form.Name", name),
                ("Form.Station", station.Key.Id.ToString()),
                ("Form.Village", $"{station.Township}001"),
                ("Form.Class", nameof(VisitClass.Key))
            )
        )
            .Address
            .AbsolutePath;

    private static async Task Visit(Visitor worker, string person) =>
        await worker.Send(await worker.Get($"{person}/visit"), $"{person}/visit");
}
