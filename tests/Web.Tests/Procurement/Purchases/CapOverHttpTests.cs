using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Procurement.Purchases;

/// <summary>Case 3 through the buttons: 64 people of one county press at once, and together want more relief money than the cap allows.</summary>
public sealed class CapOverHttpTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const int Presses = 64;
    private const decimal Cap = 500_000.00m;

    // 40 fit under the cap, and 6,173.20 are left.
    private const int Fitting = 40;
    private const string Left = "6,173.20";

    [Fact]
    public async Task of_64_publications_at_once_only_what_the_cap_holds_is_published_to_the_fen()
    {
        var county = new SmallTenders(portal, "530199");
        await county.SetBudget(2026);
        var pages = await county.Pages(
            await county.WaitingTenders(Presses),
            tender => $"/tenders/{tender.Tenant}/{tender.Id}/check"
        );

        var answers = await Task.WhenAll(
            pages.Select(page =>
                county.Checker.Send(
                    page,
                    page.Address.AbsolutePath,
                    ("Form.Address", "https://www.ccgp.gov.cn/example"),
                    ("Form.PublishedAt", "2026-03-02 08:30")
                )
            )
        );

        AllAreAnswered(answers);
        var budget = await county.Budget(2026);
        Assert.Equal(Fitting * SmallTenders.Price, budget.ReliefHeld);
        Assert.InRange(budget.ReliefHeld, 0, Cap);
        var list = await new Visitor(portal.NewClient()).Get(
            "/public/tenders?status=Published&region=530199"
        );
        Assert.NotEmpty(list.Document.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task of_64_approvals_at_once_only_what_the_cap_holds_is_planned_to_the_fen()
    {
        var county = new SmallTenders(portal, "530181");
        await county.SetBudget(2026);
        var pages = await county.Pages(
            await county.WaitingPlans(Presses),
            plan => $"/plans/{plan.Tenant}/{plan.Id}"
        );

        var answers = await Task.WhenAll(
            pages.Select(page => county.Checker.Send(page, $"{page.Address.AbsolutePath}/approve"))
        );

        AllAreAnswered(answers);
        Assert.Equal(Fitting * SmallTenders.Price, (await county.Budget(2026)).ReliefHeld);
    }

    private static void AllAreAnswered(Page[] answers)
    {
        var refused = answers.Where(page => page.Status != HttpStatusCode.OK).ToList();
        Assert.Equal(Presses - Fitting, refused.Count);
        Assert.All(
            refused,
            page =>
            {
                Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
                Assert.Contains("CA-06", page.Messages, StringComparison.Ordinal);
                Assert.Contains(Left, page.Messages, StringComparison.Ordinal);
            }
        );
    }
}

/// <summary>A county with relief money, and many small purchases of the same price that wait for a press. What leads up to it is shown elsewhere, so its events are written as they would be.</summary>
internal sealed class SmallTenders(PortalFixture portal, string county)
{
    public const decimal Price = 12_345.67m;

    private readonly DutyHolder writer = new(Guid.CreateVersion7(), null);

    public Visitor Checker { get; private set; } = new(portal.NewClient());

    /// <summary>Two million of relief money; its cap is 500,000.00.</summary>
    public async Task SetBudget(int year)
    {
        Checker = await portal.SignedIn(Role.Official, county);
        await PurchaseWalk.Ok(
            Checker,
            "/budgets/new",
            ("Form.Year", $"{year}"),
            ("Form.DocumentNumber", "示例财预〔2026〕1号"),
            ("Form.ReliefFunds", "2,000,000.00")
        );
        var budget = StationPortal.Procurement.Budget.KeyOf(county, year);
        await PurchaseWalk.Ok(
            Checker,
            $"/budgets/{budget.Tenant}/{budget.Id}/cap",
            ("Form.Base", "10,000,000.19"),
            ("Form.DocumentNumber", "示例2号")
        );
    }

    public async Task<BudgetPage> Budget(int year)
    {
        await using var db = await portal
            .Services.GetRequiredService<IDbContextFactory<ReadModels>>()
            .CreateDbContextAsync();
        var key = StationPortal.Procurement.Budget.KeyOf(county, year);
        return await db.Set<BudgetPage>().SingleAsync(row => row.Id == key.Id);
    }

    /// <summary>Tenders with the checker; their plans hold no money yet, so that only the publication asks for it.</summary>
    public Task<IReadOnlyList<StreamKey>> WaitingTenders(int count) =>
        Many(
            count,
            async (key, n) =>
            {
                var plan = new StreamKey(county, Guid.CreateVersion7());
                await Append<Plan>(plan, [.. PlanEvents(n), new PlanApproved(writer), Announced()]);
                await Append<Tender>(key, TenderEvents(plan.Id, n));
            }
        );

    /// <summary>Plans with the reviewer.</summary>
    public Task<IReadOnlyList<StreamKey>> WaitingPlans(int count) =>
        Many(count, (key, n) => Append<Plan>(key, PlanEvents(n)));

    /// <summary>The page with the button of each.</summary>
    public async Task<IReadOnlyList<Page>> Pages(
        IReadOnlyList<StreamKey> keys,
        Func<StreamKey, string> path
    )
    {
        List<Page> pages = [];
        foreach (var key in keys)
        {
            pages.Add(await Checker.Get(path(key)));
        }

        return pages;
    }

    private async Task<IReadOnlyList<StreamKey>> Many(int count, Func<StreamKey, int, Task> write)
    {
        List<StreamKey> keys = [];
        for (var n = 0; n < count; n++)
        {
            keys.Add(new(county, Guid.CreateVersion7()));
            await write(keys[^1], n);
        }

        return keys;
    }

    private object[] PlanEvents(int n) =>
        [
            new PlanDrafted(
                new(
                    $"小额服务 {n}",
                    new("530000", Guid.CreateVersion7(), "C0401", "社工站服务"),
                    "为困难群众提供服务",
                    1,
                    2026,
                    Money().Parts,
                    [],
                    new(2026, 4, 1),
                    null
                ),
                writer
            ),
            new NeedSurveyRecorded(5, new(2026, 2, 1), "供给充足", Proof(), writer),
            new PublicOpinionRecorded(12, new(2026, 2, 1), "希望增加探访", "已采纳", writer),
            new PlanSubmitted(writer),
        ];

    private IntentPublished Announced() =>
        new(Notice(), new(2026, 1, 20), new(2026, 2, 19), writer);

    private object[] TenderEvents(Guid plan, int n) =>
        [
            new TenderDrafted(
                plan,
                $"{county}-2026-{n.ToString("00000", CultureInfo.InvariantCulture)}",
                $"小额服务 {n}",
                TenderMethod.OpenTender,
                null,
                null,
                "C0401",
                Money(),
                writer
            ),
            new TenderScopeSet(
                new(
                    "示例民政局",
                    "社会工作服务",
                    "一项",
                    [$"{county}100"],
                    new(2026, 5, 1),
                    new(2027, 4, 30),
                    null
                ),
                writer
            ),
            new TenderPricingSet(
                new(OfferBasis.Price, Price, null, 0.15m, 0.05m, new(0.50m, 0.50m, 0.45m)),
                writer
            ),
            new TenderRequirementsSet(new(["依法成立"], []), writer),
            new TenderCriteriaSet(
                [
                    new("c1", "价格", 10m, CriterionKind.Price, false, false, ""),
                    new("c2", "服务方案", 90m, CriterionKind.Judged, false, true, "优 90 良 60"),
                ],
                writer
            ),
            new TenderDocumentAdded(
                new(Guid.CreateVersion7(), TenderDocumentKind.Main, Proof()),
                writer
            ),
            new TenderDocumentAdded(
                new(Guid.CreateVersion7(), TenderDocumentKind.ContractDraft, Proof()),
                writer
            ),
            new TenderDatesSet(
                new(
                    new(2026, 3, 12),
                    ChinaTime.At(new(2026, 3, 30), new(9, 0)),
                    ChinaTime.At(new(2026, 3, 30), new(9, 0)),
                    "示例会议室"
                ),
                writer
            ),
            new TenderSubmittedForCheck(writer),
        ];

    private static TenderMoney Money() => new(2026, [new(MoneySource.ReliefFunds, Price)], []);

    private static FileRef Proof() => new("file.pdf", new string('a', 64), 1000);

    private static OfficialNotice Notice() =>
        new(new("https://www.ccgp.gov.cn/example"), ChinaTime.At(new(2026, 1, 20), new(8, 30)));

    private Task<Commit> Append<TState>(StreamKey key, object[] events)
        where TState : class, IStreamState<TState> =>
        portal
            .Services.GetRequiredService<IEventLog>()
            .Decide(
                [StreamUse.Of<TState>(key)],
                _ => events.Select(e => Change.To<TState>(key, e)),
                new EventContext(portal.Clock.Now, new Dictionary<string, string>()),
                [],
                CancellationToken.None
            );
}
