using StationPortal.Evaluation;
using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Evaluation.Results;

/// <summary>A station beside the others of its round, and beside those of similar size.</summary>
public sealed class ComparisonTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string CreditCode = "91440101MA5900078A";

    [Fact]
    public async Task a_station_is_compared_with_its_round_or_with_stations_of_similar_size()
    {
        var station = await EvaluatedStation.Of(portal, CreditCode, [Guid.CreateVersion7()]);
        await Drafted(station);
        foreach (
            var (score, people) in new[] { (50m, 10), (60m, 20), (70m, 35), (90m, 50), (100m, 60) }
        )
        {
            await Another(station, score, people);
        }

        var official = await portal.SignedIn(Role.Official, EvaluatedStation.County);
        var path =
            $"/assessments/{station.Assessment.Tenant}/{station.Assessment.Id}?tab=Comparison";

        // 50 to 100 in tens: the median lies between 70 and 80.
        var all = await official.Get(path);
        Assert.Contains("75.00", all.Text, StringComparison.Ordinal);
        Assert.Contains("本站 30 人", all.Text, StringComparison.Ordinal);
        Assert.Contains("居中的一份，该份共 2 个社工站", all.Text, StringComparison.Ordinal);

        // With 30 people beside 35: 80 and 70.
        var similar = await official.Get($"{path}&similar=true");
        Assert.Contains("77.50", similar.Text, StringComparison.Ordinal);
        Assert.Contains("72.50", similar.Text, StringComparison.Ordinal);
        Assert.True(similar.Has("[aria-current='page'][href*='similar=true']"));
    }

    [Fact]
    public async Task where_few_results_may_be_seen_there_is_no_size_to_choose_by()
    {
        var station = await EvaluatedStation.Of(portal, CreditCode, [Guid.CreateVersion7()]);
        await Drafted(station);
        var agency = await portal.SignedIn(Role.Agency, "440000", CreditCode);

        var page = await agency.Get(
            $"/assessments/{station.Assessment.Tenant}/{station.Assessment.Id}?tab=Comparison&similar=true"
        );

        Assert.Contains("80.00", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("规模", page.Text, StringComparison.Ordinal);
    }

    // 80 points and 30 people.
    private static async Task Drafted(EvaluatedStation station)
    {
        await station.Score(people: 30);
        await station.Happens(new GradeDrafted(Of(80)));
    }

    private static Task<EventStore.Commit> Another(EvaluatedStation like, decimal score, int people)
    {
        var station = Guid.CreateVersion7();
        return like.Append<Assessment>(
            Assessment.KeyOf(like.Round, station),
            like.OpenedLike(station),
            new FiguresFrozen(like.Now, [], people),
            new GradeDrafted(Of(score))
        );
    }

    private static Result Of(decimal score) =>
        new(
            score,
            100,
            score,
            "合格",
            2,
            [],
            [
                .. EvaluatedStation.Lines.Select(line => new LinePoints(
                    line.Code,
                    line.Points * score / 100
                )),
            ]
        );
}
