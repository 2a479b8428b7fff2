using System.Text;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;
using static StationPortal.Web.Tests.Volunteers.CertificateFacts;

namespace StationPortal.Web.Tests.Volunteers;

public sealed class AllowancePagesTests(PortalFixture portal, BrowserFixture browser)
    : IClassFixture<PortalFixture>,
        IClassFixture<BrowserFixture>
{
    private const string Account = "6222020200112233";

    [Fact]
    public async Task Allowances_go_from_confirmed_service_over_two_people_to_the_bank_and_back()
    {
        var station = await portal.OpenStation();
        var (account, _) = await portal.Volunteer(station);
        var volunteer = await portal.SignIn(account);
        var given = await volunteer.Send(
            await volunteer.Get("/my/bank-account"),
            "/my/bank-account",
            ("Form.Bank", "示例银行"),
            ("Form.Account", "6222 0202 0011 2233")
        );
        Assert.Contains("2233", given.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Account, given.Text, StringComparison.Ordinal);
        await Served(station, account.Id, new(2026, 2, 12));
        await Served(station, account.Id, new(2026, 2, 13));

        var maker = await portal.SignedIn(Role.Official, County);
        var made = await Make(maker, station);
        var path = made.Address.AbsolutePath;
        Assert.Contains("11.00", made.Text, StringComparison.Ordinal);
        Assert.False(made.Has($"form[action='{path}/check']"), "one person does both");
        Assert.Contains("没有可以列支", (await Make(maker, station)).Messages);

        var checker = await portal.SignedIn(Role.Official, County);
        var ready = await checker.Send(await checker.Get(path), $"{path}/check");
        var file = await Take(checker, ready, path);
        Assert.Contains($",{Name},{Account},5.50,", file, StringComparison.Ordinal);
        Assert.Equal(file, await Take(checker, await checker.Get(path), path));

        var answered = await checker.SendFiles(
            await checker.Get(path),
            $"{path}/answer",
            [
                (
                    "Answering.Answer",
                    "answer.csv",
                    Encoding.UTF8.GetBytes(
                        "line,result,time,reason\n1,paid,2026-03-02 15:04,\n2,failed,2026-03-02 15:04,account closed\n"
                    )
                ),
            ]
        );
        Assert.Contains("account closed", answered.Text, StringComparison.Ordinal);
        Assert.Contains("已办结", answered.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Account, answered.Text, StringComparison.Ordinal);
        Assert.Contains("5.50", (await Make(maker, station)).Text, StringComparison.Ordinal);

        var wrong = await portal.SignedIn(Role.Agency, County, "91440101MA5900002B");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await wrong.Get(path)).Status);
    }

    [Fact]
    public async Task A_row_of_the_banks_answer_that_cannot_be_read_is_named()
    {
        var station = await portal.OpenStation();
        var (account, _) = await portal.Volunteer(station);
        var volunteer = await portal.SignIn(account);
        await volunteer.Send(
            await volunteer.Get("/my/bank-account"),
            "/my/bank-account",
            ("Form.Bank", "示例银行"),
            ("Form.Account", Account)
        );
        await Served(station, account.Id, new(2026, 2, 12));
        var path = (await Make(await portal.SignedIn(Role.Official, County), station))
            .Address
            .AbsolutePath;
        var checker = await portal.SignedIn(Role.Official, County);
        await Take(checker, await checker.Send(await checker.Get(path), $"{path}/check"), path);

        var refused = await checker.SendFiles(
            await checker.Get(path),
            $"{path}/answer",
            [("Answering.Answer", "a.csv", Encoding.UTF8.GetBytes("line,result\n1,maybe\n"))]
        );

        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("2", refused.Messages, StringComparison.Ordinal);
        var looker = await portal.Open(Role.Official, County);
        var page = await browser.SignedIn(portal, looker);
        await Look.At(page, "/allowances", "allowance-list");
        await Look.At(page, "/allowances/new", "allowance-new");
        await Look.At(page, path, "allowance-show");
    }

    private static async Task<Page> Make(Visitor maker, StreamKey station) =>
        await maker.Send(
            await maker.Get("/allowances/new"),
            "/allowances/new",
            ("Form.Station", station.Id.ToString()),
            ("Form.Month", "2026-02-01")
        );

    private static async Task<string> Take(Visitor checker, Page page, string path)
    {
        var form = page.Document.Forms.Single(each =>
            each.GetAttribute("action") == $"{path}/file"
        );
        var fields = form.QuerySelectorAll("input")
            .Select(input =>
                KeyValuePair.Create(
                    input.GetAttribute("name") ?? "",
                    input.GetAttribute("value") ?? ""
                )
            );
        var answer = await checker.Client.PostAsync(
            $"{path}/file",
            new FormUrlEncodedContent(fields)
        );
        return await answer.Content.ReadAsStringAsync();
    }

    // One confirmed service of an item with 5.50 yuan for travel.
    private async Task Served(StreamKey station, Guid volunteer, DateOnly on)
    {
        var order = new StreamKey(County, Guid.CreateVersion7());
        var from = ChinaTime.At(on, new TimeOnly(14, 0));
        var by = new DutyHolder(Guid.NewGuid(), null);
        foreach (
            var e in (object[])
                [
                    Placed(station, from, by),
                    new OrderPutOnBoard(from, by),
                    new OrderClaimed(volunteer, "440000", Waits: false),
                    new VolunteerCheckedIn(volunteer, from, PresenceProof.Station, by),
                    new VolunteerCheckedOut(
                        volunteer,
                        from.AddHours(1),
                        PresenceProof.Station,
                        0,
                        by
                    ),
                    new ServiceConfirmed(volunteer, from, from.AddHours(1), 60, by),
                ]
        )
        {
            await portal.Happens<Order>(order, e);
        }

        await portal.Happens<VolunteerYear>(
            VolunteerYear.KeyOf(new StreamKey("440000", volunteer), on.Year),
            new HoursRecorded(
                Guid.CreateVersion7(),
                order.Id,
                County,
                "代购",
                "440105001002",
                "代为购买日常用品",
                from,
                from.AddHours(1),
                60,
                station.Id,
                "示例社工站",
                by,
                [],
                volunteer
            )
        );
    }

    private static OrderPlaced Placed(StreamKey station, DateTimeOffset from, DutyHolder by) =>
        new(
            $"20260212-{Guid.NewGuid().ToString("N")[..6]}",
            Guid.NewGuid(),
            Guid.NewGuid(),
            "440105001002",
            station.Id,
            new MenuItem(
                "B04",
                MenuClass.Meals,
                MenuKind.Service,
                "代购",
                "代为购买日常用品",
                48,
                [Doer.Volunteer],
                null,
                Risk: false,
                AdultsOnly: false,
                AgreementNeeded: false,
                60,
                1,
                5.5m,
                null,
                [],
                Example: true
            ),
            1,
            OrderChannel.Visit,
            Urgency.InStages,
            from,
            from.AddHours(2),
            from.AddDays(1),
            1,
            null,
            null,
            new OrderCause(),
            by
        );
}
