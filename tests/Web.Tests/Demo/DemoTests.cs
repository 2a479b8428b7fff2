using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Stations;
using StationPortal.Web.Demo;
using Xunit;

namespace StationPortal.Web.Tests.Demo;

public sealed class DemoTests(DemoPortal demo) : IClassFixture<DemoPortal>
{
    [Fact]
    public async Task The_demo_is_filled_once_and_holds_a_purchase_in_its_second_year()
    {
        Assert.False(await new DemoLoader(demo.Portal.Services).FillOnce(CancellationToken.None));
        await APurchaseIsInItsSecondYearWithMoneyOfThatYear();
        await StationsHaveHalfAYearOfWork();
        await TwoRoundsArePublishedAndOneIsBeingScored();
    }

    /// <summary>Objected to, put right, agreed on; the results stand in the contracts.</summary>
    private async Task TwoRoundsArePublishedAndOneIsBeingScored()
    {
        await using var db = await demo
            .Portal.Services.GetRequiredService<IDbContextFactory<ReadModels>>()
            .CreateDbContextAsync(CancellationToken.None);
        var rounds = await db.Set<RoundRow>().OrderBy(row => row.Until).ToListAsync();
        var stations = await db.Set<AssessmentRow>().ToListAsync();

        Assert.Equal(
            [RoundStatus.Published, RoundStatus.Published, RoundStatus.Scoring],
            rounds.Select(row => row.Status)
        );
        Assert.All(
            stations.Where(row => row.Round != rounds[2].Id),
            row => Assert.True(row is { HasFigures: true, HasOpinions: true, Score: > 60 })
        );
        Assert.Contains(stations, row => row.Status == AssessmentStatus.Scoring && row.SelfSigned);
        var caseOne = stations.Where(row => row.Township == "440105012" && row.Contract != null);
        var contract = await db.Set<ContractPage>()
            .SingleAsync(row => row.Id == caseOne.First().Contract);
        Assert.Equal(2, contract.Results.Count);
    }

    /// <summary>Taken up, visited, ticked, checked; some given back, some late, the last ones to be checked; the month is open.</summary>
    private async Task StationsHaveHalfAYearOfWork()
    {
        var today = ChinaTime.DateOf(demo.Portal.Clock.Now);
        await using var db = await demo
            .Portal.Services.GetRequiredService<IDbContextFactory<ReadModels>>()
            .CreateDbContextAsync(CancellationToken.None);
        var months = await db.Set<StationMonthPage>().ToListAsync();
        var people = await db.Set<PersonServedRow>().ToListAsync();
        var past = months.FindAll(row => row.Month < DutyCalendar.FirstOf(today));

        Assert.True(people.Count >= 84, $"{people.Count} people");
        Assert.True(people.Sum(row => row.Visits.Count) > 600);
        Assert.Contains(people, row => row.FindingMonths.Length > 0);
        Assert.Contains(people, row => row.Due < demo.Portal.Clock.Now);
        Assert.Equal(7, months.Select(row => row.Month).Distinct().Count());
        Assert.Contains(months, row => row.ZeroReported);
        Assert.Contains(months, row => row.ToCheck > 0);
        Assert.Contains(months, row => row.Returned > 0);
        Assert.Contains(months, row => row.FirstDue < today);
        var (due, passed) = (
            past.Sum(row => row.Tasks.Count),
            past.Sum(row => row.Tasks.Count(line => line.Status == StationTaskStatus.Passed))
        );
        Assert.InRange(passed, due * 85 / 100, due - 1);
        Assert.Contains(
            past.SelectMany(row => row.Tasks),
            line => line.Done?.By.Account == Guid.Empty
        );
    }

    /// <summary>PS-13: the first year's contract has ended and is paid, the next one was signed before that.</summary>
    private async Task APurchaseIsInItsSecondYearWithMoneyOfThatYear()
    {
        var today = ChinaTime.DateOf(demo.Portal.Clock.Now);
        await using var db = await demo
            .Portal.Services.GetRequiredService<IDbContextFactory<ReadModels>>()
            .CreateDbContextAsync(CancellationToken.None);
        var second = await db.Set<ContractPage>().SingleAsync(row => row.YearNumber == 2);
        var first = await db.Set<ContractPage>()
            .SingleAsync(row => row.TenderId == second.TenderId && row.YearNumber == 1);

        Assert.Equal("440105", second.TenantId);
        Assert.True(first.End < today);
        var governed = Assert.Single(first.Milestones, each => each.Milestone.ByScore);
        Assert.Single(first.Results);
        Assert.Equal(first.Price - governed.Amount + first.Earned, first.Paid);
        Assert.Equal(first.End?.AddDays(1), second.Start);
        Assert.Equal(ContractStatus.InForce, second.Status);
        Assert.True(second.SignedOn <= first.End && second.PublishedAt is not null);
        Assert.Equal(first.BudgetYear + 1, second.BudgetYear);
        var budget = await db.Set<BudgetPage>()
            .SingleAsync(row => row.TenantId == "440105" && row.Year == second.BudgetYear);
        var line = Assert.Single(budget.Purposes, each => each.Purpose == second.Id);
        Assert.Equal(600_000m, line.Committed);
    }
}
