using System.Net;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Stations;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using StationPortal.Web.Tests.Stations.Months;
using Xunit;

namespace StationPortal.Web.Tests.Procurement.Contracts;

public sealed class FrozenDutyListTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task a_contract_says_whether_it_runs_stations_and_keeps_to_a_published_list_or_to_none()
    {
        var purchase = await AwardedPurchase.Of(portal);
        var start = $"/contracts/new/{AwardedPurchase.County}/{purchase.Tender.Id}";
        var signer = purchase.Signer;
        var missing = await signer.Send(
            await signer.Get(start),
            start,
            ("Form.Number", "HT-2026-01")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, missing.Status);
        Assert.Contains("选择本合同是否运营社工站", missing.Messages, StringComparison.Ordinal);
        var drafted = await signer.Send(
            missing,
            start,
            ("Form.Number", "HT-2026-01"),
            ("Form.Work", nameof(ContractWork.Other))
        );
        Assert.Contains("其他服务，不设站", drafted.Text, StringComparison.Ordinal);

        await Publish();
        var scope = $"{purchase.Href}/scope";
        var form = await signer.Get(scope);
        Assert.True(form.Has("select[name='Form.DutyListVersion'] option[value='1']"), form.Text);
        Assert.False(form.Has("option[value='2']"));
        var none = await signer.Send(form, scope, ("Form.Work", nameof(ContractWork.Stations)));
        Assert.Contains("运营社工站", none.Text, StringComparison.Ordinal);
        var unknown = await signer.Send(
            await signer.Get(scope),
            scope,
            ("Form.DutyListVersion", "7")
        );
        Assert.Contains("没有发布过这一版", unknown.Messages, StringComparison.Ordinal);
        var chosen = await signer.Send(
            await signer.Get(scope),
            scope,
            ("Form.DutyListVersion", "1")
        );
        Assert.Equal(purchase.Href, chosen.Address.AbsolutePath);
        var again = await signer.Get(scope);
        Assert.True(again.Has("option[value='1'][selected]"), "the version is kept");
    }

    private async Task Publish() =>
        await portal
            .Services.GetRequiredService<IEventLog>()
            .Decide(
                [StreamUse.VersionOnly<DutyList>(DutyList.KeyOf(AwardedPurchase.County))],
                _ =>
                    new object[]
                    {
                        new DutyListDrafted(1),
                        new DutySet(WorkingStation.Duty("A01")),
                        new DutyListPublished(
                            1,
                            new(2026, 3, 1),
                            new DutyHolder(Guid.CreateVersion7(), null)
                        ),
                    }.Select(e => Change.To<DutyList>(DutyList.KeyOf(AwardedPurchase.County), e)),
                new EventContext(
                    portal.Clock.Now,
                    new Dictionary<string, string>(StringComparer.Ordinal)
                ),
                [],
                CancellationToken.None
            );
}
