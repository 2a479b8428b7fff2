using System.Net;
using StationPortal.EventStore;
using StationPortal.Testing;
using StationPortal.Volunteers;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Volunteers.Claims;

/// <summary>The claim board over HTTP: found, claimed, refused with the reason, taken by another, waited for.</summary>
public sealed class BoardPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private readonly OrderBoard board = new(portal);

    [Fact]
    public async Task a_card_shows_village_item_and_time_and_nothing_of_the_person()
    {
        var order = await board.Put(inVault: true);
        var (phone, _) = await board.Volunteer();
        var served = (await board.Read(order)).Placed;

        var list = await phone.Get("/board");
        var page = await phone.Get(Href(order));

        foreach (var shown in new[] { list, page })
        {
            Assert.Contains("代买生活用品", shown.Text, StringComparison.Ordinal);
            var html = shown.Document.DocumentElement.OuterHtml;
            Assert.DoesNotContain(OrderBoard.Name, html, StringComparison.Ordinal);
            Assert.DoesNotContain(OrderBoard.Address, html, StringComparison.Ordinal);
            Assert.DoesNotContain(served.Person.ToString(), html, StringComparison.Ordinal);
            Assert.DoesNotContain(served.Served.ToString(), html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task a_filter_finds_what_fits_and_says_when_nothing_does()
    {
        var (phone, _) = await board.Volunteer();
        var far = await board.Put(village: "440105002003");
        var risky = await board.Put(OrderBoard.Shopping with { Risk = true, Minutes = 120 });

        Assert.True((await phone.Get("/board?place=440105002")).Has(LinkTo(far)));
        Assert.False((await phone.Get("/board?place=440105002")).Has(LinkTo(risky)));
        Assert.False((await phone.Get("/board?safe=true")).Has(LinkTo(risky)));
        Assert.False((await phone.Get("/board?minutes=60")).Has(LinkTo(risky)));
        Assert.True((await phone.Get("/board?class=Meals&day=2026-03-03")).Has(LinkTo(risky)));
        var none = await phone.Get("/board?season=Flood");
        Assert.Contains("没有符合条件的订单", none.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task one_press_claims_and_the_same_press_again_changes_nothing()
    {
        var order = await board.Put();
        var (phone, account) = await board.Volunteer();
        var page = await phone.Get(Href(order));

        var won = await phone.Send(page, Href(order) + "/claim");
        var again = await phone.Send(page, Href(order) + "/claim");

        Assert.Equal(Held(order), won.Address.AbsolutePath);
        Assert.Contains("已认领", won.Messages, StringComparison.Ordinal);
        Assert.Equal(Held(order), again.Address.AbsolutePath);
        Assert.Equal(account.Id, Assert.Single((await board.Read(order)).Now.Taken).Volunteer);
        Assert.True((await phone.Get("/my/orders")).Has($"a[href='{Held(order)}']"));
    }

    [Fact]
    public async Task who_comes_late_sees_that_it_is_taken_waits_and_claims_one_near_by()
    {
        var order = await board.Put(village: "440105003001");
        var near = await board.Put(village: "440105003001", from: board.Morning.AddHours(5));
        var (first, _) = await board.Volunteer();
        var (late, _) = await board.Volunteer();
        var seen = await late.Get(Href(order));
        await Claim(first, order);

        var told = await late.Send(seen, Href(order) + "/claim");
        Assert.Equal(HttpStatusCode.OK, told.Status);
        Assert.Contains("已被认领", told.Text, StringComparison.Ordinal);
        Assert.Contains("您排第 1 位", told.Text, StringComparison.Ordinal);

        var waits = await late.Send(told, Href(order) + "/wait");
        Assert.Contains("您在候补名单第 1 位（共 1 位）", waits.Text, StringComparison.Ordinal);
        Assert.Contains("候补", (await late.Get("/my/orders")).Text, StringComparison.Ordinal);

        var claimed = await late.Send(waits, Href(near) + "/claim");
        Assert.Equal(Held(near), claimed.Address.AbsolutePath);
    }

    [Fact]
    public async Task a_free_place_goes_to_the_first_who_waits_by_itself()
    {
        var order = await board.Put(from: board.Morning.AddDays(3));
        var (first, _) = await board.Volunteer();
        var (late, waiter) = await board.Volunteer();
        await Claim(first, order);
        await late.Send(await late.Get(Href(order)), Href(order) + "/wait");

        var back = await first.Send(
            await first.Get(Held(order)),
            Held(order) + "/give-back",
            ("Form.Reason", nameof(GiveBackReason.Ill))
        );

        Assert.Contains("已退单", back.Messages, StringComparison.Ordinal);
        await Poll.Until(async () => (await board.Read(order)).PlaceOf(waiter.Id) is not null);
        Assert.True((await late.Get("/my/orders")).Has($"a[href='{Held(order)}']"));
    }

    [Fact]
    public async Task two_who_press_in_the_same_instant_cannot_both_win()
    {
        var order = await board.Put();
        var pages = new List<(Visitor Phone, Page Page)>();
        for (var each = 0; each < 6; each++)
        {
            var (phone, _) = await board.Volunteer();
            pages.Add((phone, await phone.Get(Href(order))));
        }

        var answers = await Task.WhenAll(
            pages.Select(each => each.Phone.Send(each.Page, Href(order) + "/claim"))
        );

        Assert.Single(answers, answer => answer.Address.AbsolutePath == Held(order));
        Assert.Single((await board.Read(order)).Now.Taken);
        Assert.All(
            answers,
            answer =>
                Assert.True(
                    answer.Status is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity
                )
        );
    }

    [Fact]
    public async Task one_who_presses_two_clashing_orders_in_the_same_instant_has_one()
    {
        var orders = new[] { await board.Put(hours: 1), await board.Put(hours: 1) };
        var (phone, account) = await board.Volunteer();
        var pages = new List<Page>();
        foreach (var order in orders)
        {
            pages.Add(await phone.Get(Href(order)));
        }

        await Task.WhenAll(
            orders.Zip(pages).Select(each => phone.Send(each.Second, Href(each.First) + "/claim"))
        );

        var held = 0;
        foreach (var order in orders)
        {
            held += (await board.Read(order)).PlaceOf(account.Id) is null ? 0 : 1;
        }

        Assert.Equal(1, held);
    }

    [Fact]
    public async Task a_minor_reads_why_a_night_order_is_not_theirs_and_a_press_is_refused()
    {
        var night = await board.Put(from: board.Morning.AddHours(12));
        var minor = await board.Register(new(2027, 1, 1), OrderBoard.Consent);
        var phone = await portal.SignIn(minor);

        var page = await phone.Get(Href(night));
        Assert.Contains("夜间", page.Text, StringComparison.Ordinal);
        Assert.Contains("VO-15", page.Text, StringComparison.Ordinal);
        Assert.False(page.Has($"form[action='{Href(night)}/claim']"));

        var refused = await phone.Send(await phone.Get("/board"), Href(night) + "/claim");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("选择白天的订单", refused.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_closed_order_is_not_claimed_from_a_page_that_was_open_before()
    {
        var order = await board.Put();
        var (phone, account) = await board.Volunteer();
        var page = await phone.Get(Href(order));
        await board.Append<Order>(
            order,
            new OrderCancelled(CancelReason.NoLongerNeeded, [], new(account.Id, null))
        );

        var refused = await phone.Send(page, Href(order) + "/claim");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("已经办完或者取消", refused.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_forged_order_and_one_of_another_province_are_not_there()
    {
        var away = await board.Put(village: "530199101001");
        var (phone, _) = await board.Volunteer();

        Assert.Equal(HttpStatusCode.NotFound, (await phone.Get(Href(away))).Status);
        var forged = new StreamKey(OrderBoard.County, Guid.CreateVersion7());
        Assert.Equal(HttpStatusCode.NotFound, (await phone.Get(Href(forged))).Status);
        var nowhere = $"/board/4/{forged.Id}";
        Assert.Equal(HttpStatusCode.NotFound, (await phone.Get(nowhere)).Status);
        var own = await phone.Get(Href(await board.Put()));
        own.Document.Forms.First(form => form.Action.EndsWith("/claim", StringComparison.Ordinal))
            .SetAttribute("action", $"{Href(away)}/claim");
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await phone.Send(own, $"{Href(away)}/claim")).Status
        );
    }

    private static string Href(StreamKey order) => $"/board/{order.Tenant}/{order.Id}";

    private static string Held(StreamKey order) => $"/my/orders/{order.Tenant}/{order.Id}";

    private static string LinkTo(StreamKey order) => $"a[href='{Href(order)}']";

    private static async Task<Page> Claim(Visitor phone, StreamKey order) =>
        await phone.Send(await phone.Get(Href(order)), Href(order) + "/claim");
}
