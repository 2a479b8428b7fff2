using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Stations;
using StationPortal.Testing;
using StationPortal.Web.Tests.Hosting;
using Xunit;

namespace StationPortal.Web.Tests.Stations;

public sealed class StationsOfContractsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string County = "530199";

    [Fact]
    public async Task Every_township_of_a_signed_contract_gets_its_station_and_the_next_year_goes_on_with_it()
    {
        var tender = Guid.CreateVersion7();
        var supplier = Supplier.KeyOf("52530100MJ00000018").Id;
        await Sign(tender, 1, supplier, new(2026, 3, 1), ["530199100", "530199101"]);
        await Poll.Until(async () => (await Rows()).Count == 2);

        var stations = await Rows();
        Assert.Equal(
            ["清水镇社工站（示例）", "白石镇社工站（示例）"],
            stations.Select(row => row.Name)
        );
        Assert.All(stations, row => Assert.Equal(supplier, row.Operator));

        await Sign(tender, 2, supplier, new(2027, 3, 1), ["530199100", "530199101"]);
        await Poll.Until(async () => (await Rows()).All(row => row.NextContract is not null));
        portal.Clock.Set(ChinaTime.At(new(2027, 3, 1), new(0, 5)));
        await portal.RunTimedJobs();

        stations = await Rows();
        Assert.Equal(2, stations.Count);
        var second = Contract.KeyOf(County, tender, 2).Id;
        Assert.All(stations, row => Assert.Equal(second, row.Contract));
        Assert.All(stations, row => Assert.Equal(new DateOnly(2028, 2, 29), row.Until));
    }

    private async Task<List<StationPage>> Rows()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<ReadModels>()
            .Set<StationPage>()
            .OrderBy(row => row.Township)
            .ToListAsync();
    }

    private Task<Commit> Sign(
        Guid tender,
        int year,
        Guid supplier,
        DateOnly start,
        IReadOnlyList<string> townships
    ) =>
        portal
            .Services.GetRequiredService<Decider>()
            .Decide(
                new SignedContract(
                    Contract.KeyOf(County, tender, year),
                    [
                        new ContractDrafted(
                            tender,
                            2026,
                            tender,
                            [],
                            $"HT-2026-{year}",
                            "社工站服务（示例）",
                            "云岭县民政局",
                            supplier,
                            "示例社工服务中心",
                            475_000m,
                            year,
                            2,
                            start,
                            null
                        ),
                        new ContractScopeSet(
                            start,
                            start.AddYears(1).AddDays(-1),
                            null,
                            townships,
                            null
                        ),
                        new ContractSigned(start, null, start),
                    ]
                ),
                Actor.Portal(County),
                CancellationToken.None
            );

    /// <summary>How a contract comes about is shown by its own tests.</summary>
    [AllowedFor]
    private sealed record SignedContract(StreamKey Stream, IReadOnlyList<object> Events)
        : IDecision<Contract>
    {
        public IEnumerable<object> Decide(Contract? state, DecisionContext context) => Events;
    }
}
