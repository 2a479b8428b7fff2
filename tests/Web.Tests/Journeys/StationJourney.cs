using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Testing;
using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Stations.Months;
using StationPortal.Web.Tests.Stations.Records;
using Xunit;

namespace StationPortal.Web.Tests.Journeys;

/// <summary>From a signed contract to an accepted deliverable made of real ticks and records: the station opens, a worker ticks and records on a phone, the agency reports, the official samples, settles and accepts. Every page looked at wide and on a phone, with axe.</summary>
public sealed class StationJourney(PortalFixture portal, BrowserFixture browser)
    : IClassFixture<PortalFixture>,
        IClassFixture<BrowserFixture>
{
    private const string Agency = "52440000MJK0000077";
    private const string Township = "440105012";
    private const int Phone = 390;

    [Fact]
    public async Task a_station_of_a_signed_contract_comes_to_an_accepted_deliverable()
    {
        var people = new StationPeople(portal, browser);
        await people.Arrive(Agency, Township, Phone);
        var contract = await CountedStation.Signed(portal, Agency, Township);
        var station = await Opened(contract);
        await people.Manager.LookAt(station, "station-opened");
        await people.Manager.Send(
            $"{station}/staff/new",
            null,
            "staff",
            ("Form.Name", "陈小燕"),
            ("Form.Post", nameof(StationPost.Worker)),
            ("Form.Certificate", nameof(CertificateLevel.Assistant)),
            ("Form.From", "2026-02-01")
        );

        await people.Tick(contract);
        var first = await people.Record(contract, "长者手工小组第三节", "Group", "120", "record");
        await people.Record(contract, "低保家庭个案面谈", "Case", "90", "record");
        await people.Correct(first);

        await people.Manager.LookAt(contract.Work, "work-open");
        await people.Manager.Send(
            $"{contract.Work}/report",
            null,
            "work-report",
            ("Form.Summary", "完成中期服务，记录清单见附件。")
        );
        await people.Official.LookAt("/", "home-official");
        await people.Official.Send(contract.Work, $"{contract.Work}/sample", "work-sample");
        await people.SettleOneDoubt(first);
        await people.LetTheOthersStand(contract.Work);
        await people.Official.Send(
            contract.Work.Replace("/work", "/answer", StringComparison.Ordinal),
            null,
            "acceptance",
            ("Form.Result", "Accept"),
            ("Form.Asked", "30"),
            ("Form.Satisfied", "29"),
            ("Form.Summary", "总体满意。")
        );
        await people.Official.LookAt(contract.Work, "work-accepted");
        await people.Manager.LookAt("/service-records", "records");

        Assert.True(await people.Manager.Sees(contract.Work, ".object-head .tag-green"));
    }

    /// <summary>The station that the portal opens by itself once the contract is signed.</summary>
    private async Task<string> Opened(CountedStation contract)
    {
        await Poll.Until(async () => await Exists(contract));
        return $"/stations/{CountedStation.County}/{contract.Key.Id}";
    }

    private async Task<bool> Exists(CountedStation contract)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<ReadModels>()
            .Set<StationPage>()
            .AnyAsync(row => row.Id == contract.Key.Id && row.Contract == contract.Contract.Id);
    }
}
