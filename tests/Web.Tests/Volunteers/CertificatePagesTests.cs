using System.Net;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using StationPortal.Volunteers;
using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;
using static StationPortal.Web.Tests.Volunteers.CertificateFacts;

namespace StationPortal.Web.Tests.Volunteers;

public sealed class CertificatePagesTests(PortalFixture portal, BrowserFixture browser)
    : IClassFixture<PortalFixture>,
        IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task A_certificate_goes_from_the_volunteer_over_two_people_to_the_public_check_and_ends()
    {
        var station = await portal.OpenStation();
        var (account, first) = await portal.Volunteer(station);
        var volunteer = await portal.SignIn(account);
        var asked = await Ask(volunteer, station);
        var path = asked.Address.AbsolutePath;
        Assert.Contains("待核对", asked.Text, StringComparison.Ordinal);

        var worker = await portal.SignedIn(Role.SocialWorker, County, Operator);
        var frozen = await worker.Send(await worker.Get(path), $"{path}/check");
        Assert.DoesNotContain(Name, frozen.Text, StringComparison.Ordinal);
        Assert.False(frozen.Has($"form[action='{path}/issue']"), "one person does both");
        var manager = await portal.SignedIn(Role.Agency, County, Operator);
        var issued = await manager.Issue(path);
        var number = issued.Document.QuerySelector(".object-head .number")!.TextContent;
        Assert.StartsWith("440105-20260302-", number, StringComparison.Ordinal);

        var sheet = await volunteer.Send(await volunteer.Get(path), $"{path}/print");
        Assert.Contains("志愿服务时长证明", sheet.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("志愿服务记录证明", sheet.Text, StringComparison.Ordinal);
        Assert.Contains(Name, sheet.Text, StringComparison.Ordinal);
        Assert.Contains("4401**********1234", sheet.Text, StringComparison.Ordinal);
        Assert.Contains("2.3 小时", sheet.Text, StringComparison.Ordinal);
        Assert.Contains("王经办", sheet.Text, StringComparison.Ordinal);
        Assert.Contains("李负责", sheet.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("王经办", (await worker.Get(path)).Text, StringComparison.Ordinal);
        Assert.Equal(path, (await worker.Get($"{path}/sheet")).Address.AbsolutePath);

        var citizen = new Visitor(portal.NewClient());
        Assert.Contains("一致", await Answer(citizen, number, Name, "1234", "2.3"));
        var wrong = await Answer(citizen, number, "何大雨", "1234", "2.3");
        Assert.Equal(wrong, await Answer(citizen, "440105-20260302-00000000", Name, "1234", "2.3"));
        Assert.Equal(wrong, await Answer(citizen, number, Name, "1235", "2.3"));
        Assert.Equal(wrong, await Answer(citizen, number, Name, "1234", "2.4"));
        Assert.Contains("没有与填写内容一致的证明", wrong, StringComparison.Ordinal);

        var key = new StreamKey("440000", Guid.Parse(path[^36..]));
        var year = VolunteerYear.KeyOf(Volunteer.KeyOf(account.Id, County), 2026);
        await portal.Happens<VolunteerYear>(
            year,
            new HoursVoided(first, HourReason.NotServed, new DutyHolder(Guid.NewGuid(), null))
        );
        await Poll.Until(async () =>
            (await Answer(citizen, number, Name, "1234", "2.3")).Contains(
                "更正或者作废",
                StringComparison.Ordinal
            )
        );

        await worker.Send(
            await worker.Get(path),
            $"{path}/revoke",
            ("Revoking.Reason", nameof(RevocationReason.HoursChanged))
        );
        Assert.False((await worker.Get(path)).Has($"form[action='{path}/revoke/answer']"));
        await manager.Send(
            await manager.Get(path),
            $"{path}/revoke/answer",
            ("Answering.Agreed", "true")
        );
        Assert.Contains("撤销", await Answer(citizen, number, Name, "1234", "2.3"));
        Assert.Equal(wrong, await Answer(citizen, number, "何大雨", "1234", "2.3"));
        Assert.True((await volunteer.Get(path)).Has($"a[href$='?replaces={key.Id}']"));
    }

    [Fact]
    public async Task A_certificate_keeps_its_snapshot_when_hours_are_corrected_and_says_so_until_a_new_one_ends_it()
    {
        var station = await portal.OpenStation();
        var (account, first) = await portal.Volunteer(station);
        var volunteer = await portal.SignIn(account);
        var worker = await portal.SignedIn(Role.SocialWorker, County, Operator);
        var manager = await portal.SignedIn(Role.Agency, County, Operator);
        var path = (await Ask(volunteer, station)).Address.AbsolutePath;
        await worker.Send(await worker.Get(path), $"{path}/check");
        var unsigned = await manager.Send(await manager.Get(path), $"{path}/issue");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsigned.Status);
        Assert.Contains("真实姓名", unsigned.Messages, StringComparison.Ordinal);
        var number = (await manager.Issue(path)).Document.QuerySelector(".object-head .number")!;

        var year = VolunteerYear.KeyOf(Volunteer.KeyOf(account.Id, County), 2026);
        var from = ChinaTime.At(new(2026, 2, 3), new TimeOnly(9, 0));
        await portal.Happens<VolunteerYear>(
            year,
            new HoursCorrected(
                first,
                from,
                from.AddMinutes(60),
                60,
                HourReason.WrongTime,
                new DutyHolder(Guid.NewGuid(), null)
            )
        );
        await portal.CaughtUp();

        var sheet = await volunteer.Send(await volunteer.Get(path), $"{path}/print");
        Assert.Contains("2.3 小时", sheet.Text, StringComparison.Ordinal);
        Assert.Contains("更正或者作废", sheet.Text, StringComparison.Ordinal);
        var citizen = new Visitor(portal.NewClient());
        Assert.Contains(
            "更正或者作废",
            await Answer(citizen, number.TextContent, Name, "1234", "2.3"),
            StringComparison.Ordinal
        );

        var old = Guid.Parse(path[^36..]);
        var renewed = await volunteer.Send(
            await volunteer.Get($"/my/certificates/new?replaces={old}"),
            "/my/certificates/new",
            ("Form.Purpose", nameof(CertificatePurpose.Study))
        );
        var next = renewed.Address.AbsolutePath;
        await worker.Send(await worker.Get(next), $"{next}/check");
        var second = await manager.Issue(next);
        Assert.Contains("1.8", second.Text, StringComparison.Ordinal);
        Assert.Contains(
            "撤销",
            await Answer(citizen, number.TextContent, Name, "1234", "2.3"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Nothing_is_certified_of_somebody_who_was_erased()
    {
        var station = await portal.OpenStation();
        var (account, _) = await portal.Volunteer(station);
        var path = (await Ask(await portal.SignIn(account), station)).Address.AbsolutePath;
        var worker = await portal.SignedIn(Role.SocialWorker, County, Operator);
        await worker.Send(await worker.Get(path), $"{path}/check");
        await portal.Forget(account.Id);

        var manager = await portal.SignedIn(Role.Agency, County, Operator);
        var refused = await manager.Issue(path);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
    }

    [Fact]
    public async Task Odd_hours_stop_the_check_and_the_page_says_what_to_do()
    {
        var station = await portal.OpenStation();
        var (account, _) = await portal.Volunteer(station);
        var key = Volunteer.KeyOf(account.Id, County);
        await portal.Serves(
            key,
            station,
            Guid.CreateVersion7(),
            new(2026, 2, 20),
            60,
            HourFlag.Night
        );
        var path = (await Ask(await portal.SignIn(account), station)).Address.AbsolutePath;
        var worker = await portal.SignedIn(Role.SocialWorker, County, Operator);

        var refused = await worker.Send(await worker.Get(path), $"{path}/check");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("1 条服务记录存在异常", refused.Messages, StringComparison.Ordinal);
        Assert.Contains("逐条核实", refused.Messages, StringComparison.Ordinal);
        var stranger = await portal.SignedIn(Role.Agency, County, "91440101MA5900002B");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(path)).Status);
        var other = await portal.SignedIn(Role.Volunteer, County);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get(path)).Status);
    }

    [Fact]
    public async Task The_pages_read_well_wide_and_on_a_phone()
    {
        var station = await portal.OpenStation();
        var (account, _) = await portal.Volunteer(station);
        var path = (await Ask(await portal.SignIn(account), station)).Address.AbsolutePath;
        var worker = await portal.SignedIn(Role.SocialWorker, County, Operator);
        await worker.Send(await worker.Get(path), $"{path}/check");
        var manager = await portal.SignedIn(Role.Agency, County, Operator);
        await manager.Issue(path);

        var citizen = await browser.NewPerson(portal.Address);
        await Look.At(citizen, "/certificates/check", "certificate-check");
        var phone = await browser.SignedIn(portal, account, 390);
        await Look.At(phone, "/my/certificates", "certificate-my");
        await Look.At(phone, "/my/certificates/new", "certificate-ask");
        await Look.At(phone, path, "certificate-show");
        await phone.Locator($"form[action='{path}/print'] button").ClickAsync();
        await Look.Here(phone, "certificate-sheet");
    }

    private static async Task<Page> Ask(Visitor volunteer, StreamKey station) =>
        await volunteer.Send(
            await volunteer.Get("/my/certificates/new"),
            "/my/certificates/new",
            ("Form.Unit", $"{County}/{station.Id:N}"),
            ("Form.From", "2026-02-01"),
            ("Form.Until", "2026-02-28"),
            ("Form.Purpose", nameof(CertificatePurpose.Study))
        );

    private static async Task<string> Answer(
        Visitor citizen,
        string number,
        string name,
        string tail,
        string hours
    )
    {
        var page = await citizen.Send(
            await citizen.Get("/certificates/check"),
            "/certificates/check",
            ("Form.Number", number),
            ("Form.Name", name),
            ("Form.IdTail", tail),
            ("Form.Hours", hours)
        );
        return page.Document.QuerySelector("main .panel")!.TextContent;
    }
}
