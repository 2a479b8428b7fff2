using System.Net;
using StationPortal.Evaluation;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Evaluation.Results;

/// <summary>What everyone may read of results, without signing in.</summary>
public sealed class PublicResultsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string CreditCode = "52440100MJK9303033";

    private static readonly Result result = new(
        93.5m,
        100,
        93.5m,
        "优秀",
        0,
        [],
        [new("1", 56), new("2", 20), new("3", 9), new("4", 4), new("5", 4.5m), new("V", 0)]
    );

    [Fact]
    public async Task Grades_are_public_once_published_without_small_counts_and_without_what_was_annulled()
    {
        var hidden = await Scored();
        var visitor = new Visitor(portal.NewClient());
        Assert.Contains("还没有公布", (await visitor.Get("/public/evaluations")).Text);

        var path = $"/public/evaluations/{hidden.Assessment.Tenant}/{hidden.Assessment.Id}";
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(path)).Status);

        await hidden.Happens(new GradePublished(result, 1, 1));
        var all = await visitor.Get("/public/evaluations?region=440105&year=2025");
        Assert.Contains("优秀", all.Text, StringComparison.Ordinal);
        Assert.True(all.Has($"a[href='{path}']"));
        Assert.Contains("93.50", all.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("元", all.Text, StringComparison.Ordinal);
        var one = await visitor.Get(path);
        Assert.Contains("93.50 分", one.Text, StringComparison.Ordinal);
        Assert.Contains("56.00", one.Text, StringComparison.Ordinal);
        Assert.Contains("8 人", one.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "优秀",
            (await visitor.Get("/public/evaluations?year=2024")).Text,
            StringComparison.Ordinal
        );

        var small = await Scored();
        await small.Happens(
            new OpinionsCounted(10, 3, [new("5", 4.5m, 4.5m)]),
            new GradePublished(result, 1, 1)
        );
        var json = await visitor.Client.GetStringAsync("/public/evaluations.json?region=440105");
        Assert.Contains("\"peopleWhoAnswered\":8", json, StringComparison.Ordinal);
        Assert.Contains("\"peopleWhoAnswered\":null", json, StringComparison.Ordinal);
        Assert.DoesNotContain("\"peopleWhoAnswered\":3", json, StringComparison.Ordinal);
        var csv = await visitor.Client.GetStringAsync("/public/evaluations?export=csv");
        Assert.Contains("指标1 56/60", csv, StringComparison.Ordinal);
        Assert.Contains("人数较少，不公开", csv, StringComparison.Ordinal);
        await OpinionsOfAFewAreNotFoundByTakingOtherScoresFromTheTotal(small);
        await AnAnnulledResultStandsThereWithoutGradeAndScore();
    }

    private async Task OpinionsOfAFewAreNotFoundByTakingOtherScoresFromTheTotal(
        EvaluatedStation few
    )
    {
        var visitor = new Visitor(portal.NewClient());
        var path = $"/public/evaluations?region={few.Township}";

        var list = await visitor.Get(path);
        var csv = await visitor.Client.GetStringAsync($"{path}&export=csv");
        var json = await visitor.Client.GetStringAsync("/public/evaluations.json?region=440105");

        Assert.Contains("优秀", list.Text, StringComparison.Ordinal);
        Assert.Contains("主要得分不公开", list.Text, StringComparison.Ordinal);
        Assert.Contains(
            "\"peopleWhoAnswered\":null,\"mainScores\":[]",
            json,
            StringComparison.Ordinal
        );
        var page = await visitor.Get(
            $"/public/evaluations/{few.Assessment.Tenant}/{few.Assessment.Id}"
        );
        Assert.Contains("主要得分不公开", page.Text, StringComparison.Ordinal);
        foreach (var text in new[] { list.Text, csv, page.Text })
        {
            Assert.DoesNotContain("指标1", text, StringComparison.Ordinal);
        }
    }

    private async Task AnAnnulledResultStandsThereWithoutGradeAndScore()
    {
        var station = await Scored();
        await station.Happens(
            new GradePublished(result, 1, 1),
            new GradeAnnulled(
                AnnulmentGround.Court,
                "粤01民终1号",
                new("判决书.pdf", new string('a', 64), 10),
                new(Guid.CreateVersion7(), null)
            )
        );

        var json = await new Visitor(portal.NewClient()).Client.GetStringAsync(
            "/public/evaluations.json"
        );

        Assert.Contains(
            "\"status\":\"Annulled\",\"grade\":null,\"score\":null,\"place\":null",
            json,
            StringComparison.Ordinal
        );
        var page = await new Visitor(portal.NewClient()).Get(
            $"/public/evaluations/{station.Assessment.Tenant}/{station.Assessment.Id}"
        );
        Assert.Contains("结果已撤销", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("93.50", page.Text, StringComparison.Ordinal);
    }

    private async Task<EvaluatedStation> Scored()
    {
        var station = await EvaluatedStation.Of(portal, CreditCode, [Guid.CreateVersion7()]);
        await station.Score();
        return station;
    }
}
