using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using Xunit;

namespace StationPortal.Jurisdiction.Tests.Parameters;

public sealed class RuleBooksTests(JurisdictionFixture world) : IClassFixture<JurisdictionFixture>
{
    private static readonly Actor Nation = new(Guid.NewGuid(), Role.Administrator, "000000");
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_parameter_that_was_entered_holds_for_its_region_from_its_day_on()
    {
        var today = ChinaTime.DateOf(world.Clock.Now);
        await world.Decide(
            new AddParameter(
                "530199",
                "CA-06.cap_rate",
                "0.03",
                today.AddDays(10),
                null,
                "示例",
                RuleStatus.Example
            ),
            Nation
        );

        var parameters = (await Fresh()).Parameters;

        Assert.Equal(0.05m, parameters.Number("CA-06.cap_rate", "530199", today));
        Assert.Equal(0.03m, parameters.Number("CA-06.cap_rate", "530199", today.AddDays(10)));
        Assert.Equal(0.05m, parameters.Number("CA-06.cap_rate", "530102", today.AddDays(10)));
    }

    [Fact]
    public async Task A_demo_year_counts_in_a_demo_and_not_in_production()
    {
        await world.Decide(ShippedRules.ExampleYear, Nation);

        var day = (await Fresh()).Calendar.AddWorkingDays(new DateOnly(2026, 12, 30), 5);
        var production = new RuleBooks(
            world.Get<IDbContextFactory<ReadModels>>(),
            allowExamples: false
        );

        Assert.Equal(new DateOnly(2027, 1, 7), day);
        Assert.Null((await production.Current(ct)).Calendar.Find(2027));
        Assert.False((await production.Current(ct)).ExamplesAllowed);
    }

    [Fact]
    public async Task The_rule_book_is_read_once_for_many_decisions()
    {
        var books = world.Get<RuleBooks>();
        books.Forget();

        Assert.Same(await books.Current(ct), await books.Current(ct));
    }

    private async Task<RuleBook> Fresh()
    {
        world.Get<RuleBooks>().Forget();
        return await world.Get<RuleBooks>().Current(ct);
    }
}
