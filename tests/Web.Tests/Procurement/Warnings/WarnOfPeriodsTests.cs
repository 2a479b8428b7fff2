using System.Net;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Procurement.Warnings;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using StationPortal.Web.Tests.Procurement.Contracts;
using Xunit;

namespace StationPortal.Web.Tests.Procurement.Warnings;

public sealed class WarnOfPeriodsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task A_contract_that_must_soon_be_signed_is_warned_of_once_by_mail_and_inbox()
    {
        // The award says: sign by Wednesday 2026-04-01.
        var purchase = await AwardedPurchase.Of(portal);
        var start = $"/contracts/new/{AwardedPurchase.County}/{purchase.Tender.Id}";
        await purchase.Signer.Send(
            await purchase.Signer.Get(start),
            start,
            ("Form.Number", "HT-2026-09"),
            ("Form.Work", nameof(ContractWork.Stations))
        );
        portal.Clock.Set(new DateOnly(2026, 3, 24), new TimeOnly(9, 0));
        await Run();
        Assert.Equal(0, await Warnings());

        portal.Clock.Set(new DateOnly(2026, 3, 25), new TimeOnly(9, 0));
        await Task.WhenAll(Run(), Run(), Run());
        portal.Clock.Set(new DateOnly(2026, 3, 30), new TimeOnly(9, 0));
        await Run();

        Assert.Equal(2, await Warnings());
        var signer = await portal.SignIn(purchase.SignerAccount);
        var inbox = await signer.Get("/inbox");
        Assert.Contains("合同签订将到期：社工站服务(示例)", inbox.Text, StringComparison.Ordinal);
        Assert.Contains("2026-04-01", inbox.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await signer.Get(purchase.Href)).Status);
    }

    /// <summary>Wednesday 2026-03-11 is the last day; one working day ahead is Tuesday.</summary>
    [Theory]
    [InlineData("2026-03-09", false)]
    [InlineData("2026-03-10", true)]
    [InlineData("2026-03-11", true)]
    [InlineData("2026-03-12", false)]
    public void A_period_is_near_in_its_last_working_days(string today, bool near)
    {
        Assert.Equal(near, Period(new(2026, 3, 11)).IsNear(DateOnly.Parse(today), Calendar));
    }

    [Fact]
    public void An_end_after_a_weekend_is_warned_of_on_the_working_day_before_it()
    {
        var monday = Period(new(2026, 3, 16));

        Assert.False(monday.IsNear(new(2026, 3, 12), Calendar));
        Assert.True(monday.IsNear(new(2026, 3, 13), Calendar));
    }

    private static WorkingDayCalendar Calendar => Testing.TestRules.Book.Calendar;

    private static EndingPeriod Period(DateOnly end) =>
        new(
            new StreamKey(AwardedPurchase.County, Guid.CreateVersion7()),
            end,
            1,
            person => new WinnerDueMail(person, "", end, "/", AwardWord.Tender)
        );

    private Task<long> Warnings() =>
        portal.Postgres.Scalar<long>(
            "select count(*) from mail_outbox where kind = 'SigningDue' and path like '/contracts/%'"
        );

    private async Task Run()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<WarnOfPeriods>().Run(CancellationToken.None);
    }
}
