using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using StationPortal.Web.Volunteers.Attendance;
using Xunit;

namespace StationPortal.Web.Tests.Volunteers.Attendance;

public sealed class ServicePagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Note = "买了米和油，钱货两清";

    private static readonly byte[] Picture =
    [
        0xFF,
        0xD8,
        0xFF,
        0xE0,
        0x00,
        0x10,
        0x4A,
        0x46,
        0x49,
        0x46,
        0x00,
        0x01,
    ];

    [Fact]
    public async Task A_volunteer_comes_goes_and_reports_and_the_station_makes_hours_of_it()
    {
        var order = await ServedOrder.Of(portal);
        var code = await order.Code();
        Assert.Matches("^[0-9]{6}$", code);
        portal.Clock.Advance(TimeSpan.FromMinutes(12));
        var door = await order.Phone.Get(order.Href);
        Assert.DoesNotContain(code, Html(door), StringComparison.Ordinal);

        var came = await order.Phone.Send(door, $"{order.Href}/in", ("Coming.Code", $" {code} "));
        Assert.Contains("已签到", came.Messages, StringComparison.Ordinal);
        var again = await order.Phone.Send(door, $"{order.Href}/in", ("Coming.Code", code));
        Assert.Equal(HttpStatusCode.OK, again.Status);
        portal.Clock.Advance(TimeSpan.FromMinutes(75));
        var left = await order.Phone.Send(
            await order.Phone.Get(order.Href),
            $"{order.Href}/out",
            ("Going.Code", code),
            ("Going.TravelMinutes", "15")
        );
        Assert.Contains("60 分钟", left.Text, StringComparison.Ordinal);
        var reported = await order.Phone.SendFiles(
            left,
            $"{order.Href}/report",
            [("Reporting.Photo", "米.jpg", Picture)],
            ("Reporting.Outcome", nameof(OrderOutcome.Done)),
            ("Reporting.Note", Note)
        );
        Assert.Contains("都完成了", reported.Text, StringComparison.Ordinal);

        var worker = await portal.SignedIn(
            Role.SocialWorker,
            ServedOrder.County,
            ServedOrder.CreditCode
        );
        var waiting = await worker.Get(order.StationHref);
        Assert.DoesNotContain(Note, Html(waiting), StringComparison.Ordinal);
        Assert.DoesNotContain(code, Html(waiting), StringComparison.Ordinal);
        var seen = await worker.Send(waiting, $"{order.StationHref}/look");
        Assert.Contains(Note, seen.Text, StringComparison.Ordinal);
        var confirm = $"{order.StationHref}/{order.Volunteer.Id}/confirm";
        var confirmed = await worker.Send(await worker.Get(confirm), confirm);
        Assert.Contains("时长已记录", confirmed.Messages, StringComparison.Ordinal);

        var mine = await order.Phone.Get("/my/hours");
        Assert.Contains("代购食材", mine.Text, StringComparison.Ordinal);
        Assert.Contains("1.0", mine.Text, StringComparison.Ordinal);
        using var file = await order.Phone.Client.GetAsync("/my/hours?export=csv");
        Assert.Contains(
            "示例社工站",
            await file.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_forged_code_is_counted_and_locks_the_door_and_the_station_opens_it_again()
    {
        var order = await ServedOrder.Of(portal);
        var code = await order.Code();
        var forged = code == "000000" ? "000001" : "000000";
        var door = await order.Phone.Get(order.Href);

        var wrong = await order.Phone.Send(door, $"{order.Href}/in", ("Coming.Code", forged));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("还可以再试 4 次", wrong.Messages, StringComparison.Ordinal);
        for (var i = 0; i < 4; i++)
        {
            wrong = await order.Phone.Send(
                await order.Phone.Get(order.Href),
                $"{order.Href}/in",
                ("Coming.Code", forged)
            );
        }

        var locked = await order.Phone.Send(
            await order.Phone.Get(order.Href),
            $"{order.Href}/in",
            ("Coming.Code", code)
        );
        Assert.Contains("已经锁定", locked.Messages, StringComparison.Ordinal);

        var worker = await portal.SignedIn(
            Role.SocialWorker,
            ServedOrder.County,
            ServedOrder.CreditCode
        );
        await worker.Send(await worker.Get(order.StationHref), $"{order.StationHref}/code");
        var fresh = await order.Code();
        var came = await order.Phone.Send(
            await order.Phone.Get(order.Href),
            $"{order.Href}/in",
            ("Coming.Code", fresh)
        );
        Assert.Contains("已签到", came.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_guessed_under_the_token_of_one_form_are_counted_each()
    {
        var order = await ServedOrder.Of(portal);
        var code = int.Parse(await order.Code(), CultureInfo.InvariantCulture);
        var door = await order.Phone.Get(order.Href);

        for (var guess = 1; guess <= 5; guess++)
        {
            var forged = ((code + guess) % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
            await order.Phone.Send(door, $"{order.Href}/in", ("Coming.Code", forged));
        }

        Assert.Equal(5, (await order.Now()).Door?.Failures);
        var right = code.ToString("D6", CultureInfo.InvariantCulture);
        var locked = await order.Phone.Send(door, $"{order.Href}/in", ("Coming.Code", right));
        Assert.Contains("已经锁定", locked.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_formula_in_a_name_is_none_in_the_file_of_hours()
    {
        var order = await ServedOrder.Of(portal);
        var home = Volunteer.KeyOf(order.Volunteer.Id, ServedOrder.County);
        var from = portal.Clock.Now.AddHours(-3);
        await order.Append<VolunteerYear>(
            VolunteerYear.KeyOf(home, from),
            new HoursRecorded(
                Guid.CreateVersion7(),
                order.Key.Id,
                ServedOrder.County,
                "=HYPERLINK(1)",
                "440105001002",
                "",
                from,
                from.AddHours(1),
                60,
                order.Station.Id,
                "+1",
                new DutyHolder(Guid.CreateVersion7(), null),
                [],
                order.Volunteer.Id
            )
        );

        using var answer = await order.Phone.Client.GetAsync("/my/hours?export=csv");
        var file = await answer.Content.ReadAsStringAsync();

        Assert.Contains("'=HYPERLINK(1)", file, StringComparison.Ordinal);
        Assert.Contains("'+1", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_slip_is_printed_after_a_recorded_look_and_its_picture_signs_in_without_digits()
    {
        var order = await ServedOrder.Of(portal);
        var code = await order.Code();
        var worker = await portal.SignedIn(
            Role.SocialWorker,
            ServedOrder.County,
            ServedOrder.CreditCode
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await worker.Get($"{order.StationHref}/slip")).Status
        );
        var opened = await worker.Send(
            await worker.Get(order.StationHref),
            $"{order.StationHref}/look"
        );
        Assert.Contains(code, opened.Text, StringComparison.Ordinal);
        var slip = await worker.Get($"{order.StationHref}/slip{opened.Address.Query}");
        Assert.Contains(code, slip.Text, StringComparison.Ordinal);

        var scanned = $"/c/{await TokenOf(order)}";
        var door = await order.Phone.Get(scanned);
        Assert.Contains("已扫描", door.Text, StringComparison.Ordinal);
        await order.Phone.Send(door, $"{order.Href}/in");
        Assert.Equal(PresenceProof.Scanned, (await order.Now()).PlaceOf(order.Volunteer.Id)?.InBy);
        var other = await portal.SignedIn(Role.Volunteer, ServedOrder.County);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get(scanned)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get(order.Href)).Status);
    }

    [Fact]
    public async Task A_forgotten_sign_out_is_told_by_the_station_and_the_volunteer_asks_about_it()
    {
        var order = await ServedOrder.Of(portal);
        var code = await order.Code();
        portal.Clock.Advance(TimeSpan.FromMinutes(12));
        await order.Phone.Send(
            await order.Phone.Get(order.Href),
            $"{order.Href}/in",
            ("Coming.Code", code)
        );
        var came = portal.Clock.Now;
        portal.Clock.Advance(TimeSpan.FromHours(26));
        order = await Again(order);
        var late = await order.Phone.Send(
            await order.Phone.Get(order.Href),
            $"{order.Href}/out",
            ("Going.Code", code)
        );
        Assert.Contains("超过 24 小时", late.Messages, StringComparison.Ordinal);

        var worker = await portal.SignedIn(
            Role.SocialWorker,
            ServedOrder.County,
            ServedOrder.CreditCode
        );
        var tell = $"{order.StationHref}/{order.Volunteer.Id}/tell";
        await worker.Send(
            await worker.Get(tell),
            tell,
            ("Telling.Until", Typed(came.AddMinutes(61)))
        );
        var confirm = $"{order.StationHref}/{order.Volunteer.Id}/confirm";
        await worker.Send(await worker.Get(confirm), confirm);
        var mine = await order.Phone.Get("/my/hours");
        var ask = mine.Document.QuerySelector("a[href^='/my/hours/2026/']")!.GetAttribute("href")!;
        var asked = await order.Phone.Send(
            await order.Phone.Get(ask),
            ask,
            ("Form.Reason", nameof(HourReason.WrongTime))
        );
        Assert.Contains("疑问已提交", asked.Messages, StringComparison.Ordinal);

        var colleague = await portal.SignedIn(
            Role.SocialWorker,
            ServedOrder.County,
            ServedOrder.CreditCode
        );
        var list = await colleague.Get("/hours?queue=Questions");
        var year = list.Document.QuerySelector("#list tbody a")!.GetAttribute("href")!;
        var shown = await colleague.Get(year);
        var correct = shown.Document.QuerySelector($"a[href^='{year}/']")!.GetAttribute("href")!;
        var corrected = await colleague.Send(
            await colleague.Get(correct),
            $"{correct}/correct",
            ("Form.Minutes", "50"),
            ("Form.Reason", nameof(HourReason.WrongTime))
        );
        Assert.Contains("记录已更正", corrected.Messages, StringComparison.Ordinal);
        Assert.Contains(
            "更正前",
            (await order.Phone.Get("/my/hours")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_station_is_reminded_once_and_its_list_is_red_after_ten_working_days()
    {
        var order = await ServedOrder.Of(portal);
        var by = new DutyHolder(order.Volunteer.Id, null);
        var came = portal.Clock.Now;
        await order.Append<Order>(
            order.Key,
            new VolunteerCheckedIn(order.Volunteer.Id, came, PresenceProof.SixDigits, by),
            new VolunteerCheckedOut(
                order.Volunteer.Id,
                came.AddMinutes(61),
                PresenceProof.SixDigits,
                0,
                by
            )
        );
        var account = await portal.Open(
            Role.SocialWorker,
            ServedOrder.County,
            ServedOrder.CreditCode
        );

        var worker = await portal.SignIn(account);
        var waiting = await worker.Get("/services");
        Assert.True(waiting.Has($"a[href='{order.StationHref}']"), waiting.Text);
        await Remind();
        Assert.DoesNotContain(
            "待确认：",
            (await worker.Get("/inbox")).Text,
            StringComparison.Ordinal
        );
        portal.Clock.Advance(TimeSpan.FromDays(8));
        await Remind();
        await Remind();
        worker = await portal.SignIn(account);
        var told = (await worker.Get("/inbox")).Document.QuerySelectorAll(
            $"#list a[href='{order.StationHref}']"
        );
        Assert.Single(told);

        portal.Clock.Advance(TimeSpan.FromDays(10));
        worker = await portal.SignIn(account);
        Assert.Contains("已逾期", (await worker.Get("/services")).Text, StringComparison.Ordinal);
    }

    private async Task Remind()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<RemindToConfirm>()
            .Run(CancellationToken.None);
    }

    private async Task<string> TokenOf(ServedOrder order)
    {
        var codes = portal.Services.GetRequiredService<DoorCodes>();
        return codes.TokenOf(order.Key, (await order.Now()).Door!.Fingerprint);
    }

    // A session ends after hours without a request.
    private async Task<ServedOrder> Again(ServedOrder order) =>
        new()
        {
            Key = order.Key,
            Station = order.Station,
            Person = order.Person,
            Volunteer = order.Volunteer,
            Portal = portal,
            Phone = await portal.SignIn(order.Volunteer),
        };

    private static string Typed(DateTimeOffset at) =>
        at.ToOffset(ChinaTime.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Html(Page page) => page.Document.DocumentElement.OuterHtml;
}
