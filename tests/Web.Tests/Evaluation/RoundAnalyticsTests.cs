using System.Net;
using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Evaluation;

/// <summary>How the evaluators of a round scored, told to its organiser and those above it.</summary>
public sealed class RoundAnalyticsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string CreditCode = "91440101MA5900077A";

    [Fact]
    public async Task how_a_round_was_scored_is_told_once_everybody_at_a_station_has_signed()
    {
        var (station, path) = await Round();
        var official = await portal.SignedIn(Role.Official, EvaluatedStation.County);

        var round = await official.Get($"/rounds/{station.Round.Tenant}/{station.Round.Id}");
        Assert.True(round.Has($"a[href='{path}']"));
        Assert.Contains(
            "还没有可以分析的社工站",
            (await official.Get(path)).Text,
            StringComparison.Ordinal
        );

        // 1.1: 40 and 20 of 40; 1.2 and the veto alike.
        await station.Sign(40, 20);
        var page = await official.Get(path);
        Assert.Contains("1 个，共 1 个", page.Text, StringComparison.Ordinal);
        Assert.Contains("评估员 1", page.Text, StringComparison.Ordinal);
        Assert.Contains("-12.50", page.Text, StringComparison.Ordinal);
        Assert.Contains("66.67", page.Text, StringComparison.Ordinal);
        Assert.True(
            page.Has(
                $"a[href='/assessments/{station.Assessment.Tenant}/{station.Assessment.Id}/analytics']"
            )
        );
    }

    [Fact]
    public async Task its_files_hold_numbers_and_no_names()
    {
        var (station, path) = await Round();
        await station.Sign(40, 20);
        var official = await portal.SignedIn(Role.Official, EvaluatedStation.County);

        var evaluators = await official.Client.GetStringAsync($"{path}/evaluators?kind=csv");
        Assert.Contains("1,1,2,12.5", evaluators, StringComparison.Ordinal);
        Assert.Contains("2,1,2,-12.5", evaluators, StringComparison.Ordinal);
        var stations = await official.Client.GetStringAsync($"{path}/stations?kind=csv");
        Assert.Contains("示例社工站", stations, StringComparison.Ordinal);
        Assert.Contains(",3,1,50", stations, StringComparison.Ordinal);
        using var sheet = await official.Client.GetAsync($"{path}/stations?kind=xlsx");
        Assert.Contains(
            "spreadsheetml",
            sheet.Content.Headers.ContentType?.MediaType ?? "",
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task scores_stay_closed_to_authorities_elsewhere_and_to_who_is_scored()
    {
        var (station, path) = await Round();
        await station.Sign(40, 20);

        var above = await portal.SignedIn(Role.Auditor, "440000");
        Assert.Contains("评估员 2", (await above.Get(path)).Text, StringComparison.Ordinal);
        foreach (
            var other in new[]
            {
                await portal.SignedIn(Role.Official, "440106"),
                await portal.SignedIn(Role.Agency, "440000", CreditCode),
            }
        )
        {
            foreach (var part in new[] { "", "/evaluators", "/stations" })
            {
                Assert.NotEqual(HttpStatusCode.OK, (await other.Get(path + part)).Status);
            }
        }
    }

    private async Task<(EvaluatedStation Station, string Path)> Round()
    {
        var station = await EvaluatedStation.Of(
            portal,
            CreditCode,
            [Guid.CreateVersion7(), Guid.CreateVersion7()]
        );
        return (station, $"/rounds/{station.Round.Tenant}/{station.Round.Id}/analytics");
    }
}
