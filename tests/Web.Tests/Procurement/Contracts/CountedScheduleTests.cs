using System.Net;
using StationPortal.Procurement;
using StationPortal.Web.Tests.Hosting;
using Xunit;

namespace StationPortal.Web.Tests.Procurement.Contracts;

public sealed class CountedScheduleTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task a_milestone_is_defined_by_counts_and_the_printed_contract_says_them()
    {
        var purchase = await AwardedPurchase.Of(portal);
        var start = $"/contracts/new/{AwardedPurchase.County}/{purchase.Tender.Id}";
        await purchase.Signer.Send(
            await purchase.Signer.Get(start),
            start,
            ("Form.Number", "HT-2026-01"),
            ("Form.Work", nameof(ContractWork.Stations))
        );
        var schedule = $"{purchase.Href}/schedule";

        var twice = await purchase.Signer.Send(
            await purchase.Signer.Get(schedule),
            schedule,
            ("Form.Milestones[1].Wanted[0].Kind", nameof(WantedKind.ServiceHours)),
            ("Form.Milestones[1].Wanted[0].Amount", "35244"),
            ("Form.Milestones[1].Wanted[1].Kind", nameof(WantedKind.ServiceHours)),
            ("Form.Milestones[1].Wanted[1].Amount", "10")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.Status);
        Assert.Contains("同一种工作量写了两次", twice.Messages, StringComparison.Ordinal);
        await purchase.Signer.Send(
            twice,
            schedule,
            ("Form.Milestones[1].Wanted[1].Kind", nameof(WantedKind.GroupSessions))
        );

        var print = await purchase.Signer.Get($"{purchase.Href}/print");
        Assert.Contains("直接服务 35,244 小时", print.Text, StringComparison.Ordinal);
        Assert.Contains("小组活动 10 节", print.Text, StringComparison.Ordinal);
        var money = await purchase.Signer.Get($"{purchase.Href}?tab=money");
        Assert.Contains("直接服务 35,244 小时", money.Text, StringComparison.Ordinal);
    }
}
