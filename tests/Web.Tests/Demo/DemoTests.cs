using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
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
        Assert.Equal(first.Price, first.Paid);
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
