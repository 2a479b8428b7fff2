using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Vault;
using StationPortal.Web.Sms;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using StationPortal.Web.Volunteers.Notices;
using Xunit;

namespace StationPortal.Web.Tests.Mail;

public sealed class SmsPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string County = "440105";
    private const string Words = "440105-SECRET";

    [Fact]
    public async Task An_administrator_sees_what_waits_and_what_failed_without_words_or_numbers()
    {
        var (reachable, nobody) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var phone = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [PersonFields.Phone] = "13900001234",
        };
        await Write(
            await portal
                .Services.GetRequiredService<SealedTexts>()
                .Write(reachable, phone, CancellationToken.None)
        );
        await Write(new OutgoingSms(County, new VolunteerVerifiedMail(nobody, Words), At));
        await Send();
        await Write(new OutgoingSms(County, new VolunteerVerifiedMail(reachable, Words), At));

        var admin = await portal.SignedIn(Role.Administrator, County);
        var waiting = await admin.Get("/text-messages?state=Waiting");
        Assert.Contains("志愿者登记已核实", waiting.Text, StringComparison.Ordinal);
        Assert.Contains("139****1234", waiting.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("13900001234", waiting.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, waiting.Text, StringComparison.Ordinal);
        var dead = await admin.Get("/text-messages?state=Dead");
        Assert.Contains("没有手机号", dead.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("139****1234", dead.Text, StringComparison.Ordinal);

        var elsewhere = await portal.SignedIn(Role.Administrator, "530199");
        Assert.DoesNotContain(
            "志愿者登记已核实",
            (await elsewhere.Get("/text-messages")).Text,
            StringComparison.Ordinal
        );
    }

    private DateTimeOffset At => portal.Clock.Now;

    private async Task Send()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SendSms>().Run(CancellationToken.None);
    }

    private async Task Write(ITransactionPart part)
    {
        await using var batch = portal
            .Services.GetRequiredService<NpgsqlDataSource>()
            .CreateBatch();
        part.AddTo(batch);
        await batch.ExecuteNonQueryAsync();
    }
}
