using Microsoft.Extensions.DependencyInjection;
using StationPortal.Evaluation;
using StationPortal.Jurisdiction;
using StationPortal.Web.Accounts;
using StationPortal.Web.Evaluation.Rounds;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Evaluation;

/// <summary>What binds the evaluators of a library, read from the grants of their accounts (CA-15).</summary>
public sealed class LibraryTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string County = "440105";
    private const string Elsewhere = "440106";

    [Fact]
    public async Task Offices_and_agencies_of_an_evaluators_account_bar_them_from_the_draw()
    {
        var free = await Listed();
        var county = await Listed(Role.Official, County);
        var province = await Listed(Role.Official, "440000");
        var neighbour = await Listed(Role.Official, Elsewhere);
        var manager = await Listed(Role.Agency, "440000", RoundHall.FirstAgency);
        var worker = await Listed(Role.SocialWorker, Elsewhere, RoundHall.SecondAgency);
        var operators = new HashSet<Guid> { RoundHall.IdOf(RoundHall.FirstAgency) };

        await using var scope = portal.Services.CreateAsyncScope();
        var library = await scope
            .ServiceProvider.GetRequiredService<RoundDesk>()
            .Library(County, CancellationToken.None);

        var bars = library.ToDictionary(
            each => each.Account,
            each => RoundDraw.BarOf(each, operators)
        );
        Assert.Equal(6, bars.Count);
        Assert.Null(bars[free]);
        Assert.Null(bars[neighbour]);
        Assert.Equal(BarReason.ActsForBuyer, bars[county]);
        Assert.Equal(BarReason.ActsForBuyer, bars[province]);
        Assert.Equal(BarReason.WorksForOperator, bars[manager]);
        Assert.Equal(BarReason.ActsForSupplier, bars[worker]);
    }

    // The account is an evaluator's; another grant may come on top of it.
    private async Task<Guid> Listed(
        Role? also = null,
        string region = "",
        string? creditCode = null
    )
    {
        var account = await portal.Open(Role.Evaluator, County);
        await using var scope = portal.Services.CreateAsyncScope();
        var decider = scope.ServiceProvider.GetRequiredService<Decider>();
        var keeper = new Actor(Guid.CreateVersion7(), Role.Administrator, "440000");
        await decider.Decide(
            new ListEvaluator(account.Id, Guid.CreateVersion7(), "440000", "社会工作", null, ""),
            keeper,
            CancellationToken.None
        );
        if (also is { } role)
        {
            var grant = new NewGrant(
                Guid.CreateVersion7(),
                role,
                region,
                creditCode,
                ChinaTime.DateOf(portal.Clock.Now),
                null
            );
            await decider.Decide(
                new GiveGrant(account.Id, null, grant),
                keeper,
                CancellationToken.None
            );
        }

        return account.Id;
    }
}
