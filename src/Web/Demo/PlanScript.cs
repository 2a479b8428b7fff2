using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Web.Demo;

/// <summary>From the need to the public intent.</summary>
internal sealed class PlanScript(DemoWorld world, DemoData data, DemoDiary diary)
{
    private const string Medium = "https://www.ccgp.gov.cn/example/";

    /// <summary>The notice on the official medium, an invented address.</summary>
    public static OfficialNotice Notice(string id, string kind, DateTimeOffset at) =>
        new(new Uri($"{Medium}{id}-{kind}.htm"), at);

    public void Write(PurchaseLine line, DemoCounty county, PurchaseDates dates)
    {
        var plan = PlanKey(county, line);
        var drafted = dates.Before(44, 9);
        diary.Write(
            drafted,
            ct => world.Do(county.Planner, new DraftPlan(plan, ContentOf(line, county, dates)), ct)
        );
        diary.Write(drafted.AddHours(1), ct => Survey(plan, county, drafted, ct));
        diary.Write(
            drafted.AddHours(2),
            ct =>
                world.Do(
                    county.Planner,
                    new RecordPublicOpinion(
                        plan,
                        23,
                        ChinaTime.DateOf(drafted),
                        data.Opinion,
                        data.Adopted
                    ),
                    ct
                )
        );
        diary.Write(
            drafted.AddHours(3),
            ct => world.Do(county.Planner, new SubmitPlan(plan, NothingForbidden: true), ct)
        );
        if (line.Stage == DemoStage.PlanInReview)
        {
            return;
        }

        diary.Write(
            dates.Before(42, 10),
            ct => world.Do(county.Checker, new ApprovePlan(plan, YearOf(dates)), ct)
        );
        var announced = dates.Before(41, 10);
        diary.Write(
            announced,
            ct =>
                world.Do(
                    county.Planner,
                    new PublishIntent(plan, Notice(line.Id, "intent", announced.AddHours(-1))),
                    ct
                )
        );
    }

    public static StreamKey PlanKey(DemoCounty county, PurchaseLine line) =>
        new(county.Code, DemoIds.Of("plan", line.Id));

    /// <summary>The budget year of a purchase is the year in which its plan is made.</summary>
    public static int YearOf(PurchaseDates dates) => dates.Issue.AddDays(-44).Year;

    private async Task Survey(
        StreamKey plan,
        DemoCounty county,
        DateTimeOffset on,
        CancellationToken ct
    )
    {
        var report = await world.Store(data.SurveyReport, [data.Survey], ct);
        await world.Do(
            county.Planner,
            new RecordNeedSurvey(plan, 6, ChinaTime.DateOf(on), data.Survey, report),
            ct
        );
    }

    private PlanContent ContentOf(PurchaseLine line, DemoCounty county, PurchaseDates dates)
    {
        var item = data.Items.First(i => i.Code == line.Item);
        var key = CatalogueItem.KeyOf(county.Province, item.Code, DemoCatalogue.ValidFrom);
        var year = YearOf(dates);
        var yearly = line.Parts.Sum(part => part.Amount);
        return new PlanContent(
            line.Title,
            new CatalogueItemRef(county.Province, key.Id, item.Code, item.Name),
            line.Need,
            1,
            year,
            line.Parts,
            [
                .. Enumerable
                    .Range(1, line.ForwardYears)
                    .Select(later => new ForwardYear(year + later, yearly)),
            ],
            new DateOnly(dates.Issue.Year, dates.Issue.Month, 1),
            null
        );
    }
}
