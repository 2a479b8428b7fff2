using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Volunteers.Claims;

/// <summary>What comes after a claim: name and address, the station's approval, staying away.</summary>
public sealed class HeldPagesTests(PortalFixture portal)
    : IClassFixture<PortalFixture>,
        IAsyncLifetime
{
    private static readonly MenuItem Risky = OrderBoard.Shopping with { Risk = true };
    private readonly OrderBoard board = new(portal);

    public async ValueTask InitializeAsync() => await board.OpenStation();

    [Fact]
    public async Task name_and_address_are_shown_after_one_recorded_look_and_hidden_when_it_is_over()
    {
        var order = await board.Put(inVault: true);
        var (phone, account) = await board.Volunteer();
        var held = await Claim(phone, order);
        Assert.DoesNotContain(OrderBoard.Name, Html(held), StringComparison.Ordinal);

        var shown = await phone.Send(held, Held(order) + "/reveal");
        Assert.Contains(OrderBoard.Name, shown.Text, StringComparison.Ordinal);
        Assert.Contains(OrderBoard.Address, shown.Text, StringComparison.Ordinal);
        await phone.Send(held, Held(order) + "/reveal");
        Assert.Equal(1, await Looks(account));

        await board.Append<Order>(order, new OrderClosed(new(account.Id, null)));
        var over = await phone.Get(Held(order));
        Assert.DoesNotContain(OrderBoard.Name, Html(over), StringComparison.Ordinal);
    }

    [Fact]
    public async Task nobody_else_sees_the_person()
    {
        var order = await board.Put(inVault: true);
        var (phone, _) = await board.Volunteer();
        var (other, stranger) = await board.Volunteer();
        var held = await Claim(phone, order);
        await phone.Send(held, Held(order) + "/reveal");

        var page = await other.Get(Held(order));

        Assert.Equal(Href(order), page.Address.AbsolutePath);
        Assert.DoesNotContain(OrderBoard.Name, Html(page), StringComparison.Ordinal);
        // Their own page with the address of another's form.
        var own = await Claim(
            other,
            await board.Put(inVault: true, from: board.Morning.AddDays(1))
        );
        own.Document.Forms.First(form => form.Action.EndsWith("/reveal", StringComparison.Ordinal))
            .SetAttribute("action", Held(order) + "/reveal");
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await other.Send(own, Held(order) + "/reveal")).Status
        );
        Assert.Equal(0, await Looks(stranger));
    }

    [Fact]
    public async Task the_station_approves_a_risk_item_before_the_person_is_shown()
    {
        var order = await board.Put(Risky, inVault: true);
        var (phone, account) = await board.Volunteer(OrderBoard.Insured);
        var held = await Claim(phone, order);
        Assert.Contains("等待站点同意", held.Text, StringComparison.Ordinal);
        Assert.False(held.Has($"form[action='{Held(order)}/reveal']"));

        var worker = await Worker();
        Assert.Contains("答复志愿者的认领", (await worker.Get("/")).Text, StringComparison.Ordinal);
        var approved = await worker.Send(
            await worker.Get("/claims"),
            Answer(order, account, "approve")
        );
        Assert.Contains("已同意", approved.Messages, StringComparison.Ordinal);
        Assert.True((await phone.Get(Held(order))).Has($"form[action='{Held(order)}/reveal']"));
    }

    [Fact]
    public async Task a_claim_turned_down_frees_the_place_without_blame()
    {
        var order = await board.Put(Risky);
        var (phone, account) = await board.Volunteer(OrderBoard.Insured);
        await Claim(phone, order);

        var worker = await Worker();
        await worker.Send(
            await worker.Get("/claims"),
            Answer(order, account, "turn-down"),
            ("Form.Reason", nameof(TurnDownReason.DoneOtherwise))
        );

        Assert.Empty((await board.Read(order)).Now.Taken);
        var mine = await phone.Get("/my/orders");
        Assert.Contains("站点未同意", mine.Text, StringComparison.Ordinal);
        Assert.Contains("临时退单或者未到 0 单", mine.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task another_station_sees_and_answers_nothing()
    {
        var order = await board.Put(Risky);
        var (phone, account) = await board.Volunteer(OrderBoard.Insured);
        await Claim(phone, order);
        var own = await Worker();
        var stranger = await portal.SignedIn(
            Role.SocialWorker,
            OrderBoard.County,
            "52440000MJK0000077"
        );

        Assert.DoesNotContain(
            order.Id.ToString(),
            Html(await stranger.Get("/claims")),
            StringComparison.Ordinal
        );
        var page = await own.Get("/claims");
        var answer = await stranger.Client.PostAsync(
            Answer(order, account, "approve"),
            new FormUrlEncodedContent([])
        );
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True(page.Has($"form[action='{Answer(order, account, "approve")}']"));
    }

    [Fact]
    public async Task who_did_not_come_is_noted_after_the_time()
    {
        var order = await board.Put(from: board.Morning.AddHours(-20));
        var (phone, account) = await board.Volunteer();
        await Claim(phone, order);
        portal.Clock.Advance(TimeSpan.FromHours(8));
        var worker = await Worker();

        var noted = await worker.Send(await worker.Get("/claims"), Answer(order, account, "away"));

        Assert.Contains("志愿者可以说明理由", noted.Messages, StringComparison.Ordinal);
        var mine = await (await portal.SignIn(account)).Get("/my/orders");
        Assert.Contains("临时退单或者未到 1 单", mine.Text, StringComparison.Ordinal);

        await worker.Send(
            noted,
            Answer(order, account, "excuse"),
            ("Form.Reason", nameof(GiveBackReason.Ill))
        );
        mine = await (await portal.SignIn(account)).Get("/my/orders");
        Assert.Contains("临时退单或者未到 0 单", mine.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_place_is_handed_to_the_volunteer_of_a_number_who_accepts()
    {
        var order = await board.Put(from: board.Morning.AddDays(2));
        var (phone, _) = await board.Volunteer();
        var (other, account) = await board.Volunteer();
        var held = await Claim(phone, order);

        var unknown = await phone.Send(held, Held(order) + "/offer", ("Offering.To", "V-nobody"));
        Assert.Contains("没有这个编号", unknown.Messages, StringComparison.Ordinal);
        var offered = await phone.Send(
            unknown,
            Held(order) + "/offer",
            ("Offering.To", OrderBoard.NumberOf(account))
        );
        Assert.Contains("已提出转单", offered.Messages, StringComparison.Ordinal);

        var accepted = await other.Send(await other.Get("/my/orders"), Held(order) + "/accept");
        Assert.Equal(Held(order), accepted.Address.AbsolutePath);
        Assert.Equal(account.Id, Assert.Single((await board.Read(order)).Now.Taken).Volunteer);
        Assert.Contains("转给他人", (await phone.Get("/my/orders")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_worker_of_the_station_does_not_claim_its_orders()
    {
        var order = await board.Put();
        var (phone, account) = await board.Volunteer();
        await board.Append<StationPortal.Web.Accounts.Account>(
            StationPortal.Web.Accounts.Account.Key(account.Id),
            new StationPortal.Web.Accounts.GrantGiven(
                Guid.CreateVersion7(),
                Role.SocialWorker,
                OrderBoard.County,
                StationPortal.Web.Accounts.Organisations.IdOf(OrderBoard.CreditCode),
                new(2026, 1, 1),
                null
            )
        );

        var page = await phone.Get(Href(order));

        Assert.Contains("VO-10", page.Text, StringComparison.Ordinal);
        Assert.False(page.Has($"form[action='{Href(order)}/claim']"));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Task<Visitor> Worker() =>
        portal.SignedIn(Role.SocialWorker, OrderBoard.County, OrderBoard.CreditCode);

    private async Task<int> Looks(TestAccount account)
    {
        await using var db = await portal
            .Services.GetRequiredService<IDbContextFactory<ReadModels>>()
            .CreateDbContextAsync();
        return await db.Set<DisclosureRow>().CountAsync(row => row.Account == account.Id);
    }

    private static string Html(Page page) => page.Document.DocumentElement.OuterHtml;

    private static string Href(StreamKey order) => $"/board/{order.Tenant}/{order.Id}";

    private static string Held(StreamKey order) => $"/my/orders/{order.Tenant}/{order.Id}";

    private static string Answer(StreamKey order, TestAccount account, string answer) =>
        $"/claims/{order.Tenant}/{order.Id}/{account.Id}/{answer}";

    private static async Task<Page> Claim(Visitor phone, StreamKey order) =>
        await phone.Send(await phone.Get(Href(order)), Href(order) + "/claim");
}
