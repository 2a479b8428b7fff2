using System.Net;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Volunteers;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Volunteers.Orders;

public sealed class CallPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Own = "91440101MA5920001A";
    private const string Other = "91440101MA5920002B";

    [Fact]
    public async Task a_caller_who_is_known_is_found_by_phone_and_orders_with_a_callback()
    {
        var station = await OrderingStation.Of(portal, Own);
        var worker = await station.Worker();
        var person = await station.TakeUp(worker, "孙大山", "13800001111");
        var found = await Search(worker, "13800001111");
        Assert.True(found.Has($"a[href='{person}']"), found.Text);

        var chosen = await Choose(worker, found, person);
        var taken = await worker.Send(
            chosen,
            "/calls/new",
            ("Form.Item", OrderingStation.Shopping),
            ("Form.Relation", nameof(ProxyRelation.Neighbour)),
            ("Form.Consent", nameof(ConsentWay.ByPhone)),
            ("Form.Caller", "13700009999"),
            ("Form.Callback", "true")
        );

        Assert.StartsWith("/calls/440105/", taken.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("待回电", taken.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("13700009999", taken.Text, StringComparison.Ordinal);
        Assert.True(taken.Has("a[href^='/orders/440105/']"));
        var revealed = await worker.Send(
            taken,
            $"{taken.Address.AbsolutePath}/reveal",
            ("Revealing.Purpose", nameof(RevealPurpose.Contact))
        );
        Assert.Contains("13700009999", revealed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task somebody_new_with_one_digit_different_is_asked_about_and_nothing_is_kept_until_answered()
    {
        var station = await OrderingStation.Of(portal, Own);
        var worker = await station.Worker();
        await worker.Send(
            await worker.Get("/people/new"),
            "/people/new",
            ("Form.Name", "赵小丁"),
            ("Form.IdNumber", "110101198503071238"),
            ("Form.Station", station.Key.Id.ToString()),
            ("Form.Village", station.Village),
            ("Form.Class", nameof(VisitClass.Key))
        );
        var heard = await Search(worker, "110101198503071239");
        Assert.Contains("赵**", heard.Text, StringComparison.Ordinal);
        var fresh = await worker.Press(heard, "/calls/find", "Caller.IsNew", "true");
        (string, string)[] caller =
        [
            ("Form.Name", "赵小丁"),
            ("Form.IdNumber", "110101198503071239"),
            ("Form.Station", station.Key.Id.ToString()),
            ("Form.Village", station.Village),
            ("Form.Item", OrderingStation.Shopping),
        ];

        var asked = await worker.Send(fresh, "/calls/new", caller);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains("可能是同一个人", asked.Messages, StringComparison.Ordinal);

        var taken = await worker.Send(asked, "/calls/new", [.. caller, ("Form.Another", "true")]);
        Assert.StartsWith("/calls/440105/", taken.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("赵**", taken.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_callback_in_vain_three_times_is_a_lead_on_the_stations_home_until_it_is_settled()
    {
        var station = await OrderingStation.Of(portal, Own);
        var official = await station.Official();
        var person = await station.TakeUp(await station.Worker(), "李二牛", "13800002222");
        var chosen = await Choose(official, await Search(official, "13800002222"), person);
        var call = await official.Send(
            chosen,
            "/calls/new",
            ("Form.About", nameof(CallAbout.Question)),
            ("Form.Callback", "true")
        );
        var path = call.Address.AbsolutePath;
        for (var no = 1; no <= 3; no++)
        {
            official = await station.Official();
            call = await official.Send(await official.Get(path), $"{path}/tried");
            portal.Clock.Advance(TimeSpan.FromHours(3));
        }

        Assert.Contains("线索待核实", call.Text, StringComparison.Ordinal);
        var worker = await station.Worker();
        Assert.Contains("核实线索：李**", (await worker.Get("/")).Text, StringComparison.Ordinal);
        var settled = await worker.Send(
            await worker.Get(path),
            $"{path}/settle",
            ("Settling.Outcome", nameof(LeadOutcome.NoNeed))
        );
        Assert.Contains("已见到本人，没有需求", settled.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task anothers_calls_and_people_are_not_found()
    {
        var station = await OrderingStation.Of(portal, Own);
        var worker = await station.Worker();
        var person = await station.TakeUp(worker, "周三喜", "13800003333");
        var chosen = await Choose(worker, await Search(worker, "13800003333"), person);
        var call = await worker.Send(
            chosen,
            "/calls/new",
            ("Form.About", nameof(CallAbout.Question))
        );
        var stranger = await portal.SignedIn(Role.SocialWorker, "440105", Other);

        Assert.False((await Search(stranger, "13800003333")).Has($"a[href='{person}']"));
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await stranger.Get(call.Address.AbsolutePath)).Status
        );
    }

    [Fact]
    public async Task a_call_about_nobody_is_written_down_without_a_person_or_an_order()
    {
        var station = await OrderingStation.Of(portal, Own);
        var worker = await station.Worker();
        var open = await worker.Get("/calls/new");
        var unclear = await worker.Send(
            open,
            "/calls/general",
            ("General.Station", station.Key.Id.ToString())
        );
        Assert.Contains("还没有选择咨询或者投诉的事项", unclear.Messages, StringComparison.Ordinal);

        var taken = await worker.Send(
            unclear,
            "/calls/general",
            ("General.Station", station.Key.Id.ToString()),
            ("General.Topic", nameof(CallTopic.Relief))
        );

        Assert.StartsWith("/calls/440105/", taken.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("不涉及具体个人", taken.Text, StringComparison.Ordinal);
        Assert.Contains("救助政策", taken.Text, StringComparison.Ordinal);
        Assert.False(
            taken.Has("a[href^='/people/'], a[href^='/orders/440105'], form[action$='/reveal']")
        );
        var stranger = await portal.SignedIn(Role.SocialWorker, "440105", Other);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await stranger.Get(taken.Address.AbsolutePath)).Status
        );
        var official = await station.Official();
        var wrong = await official.Send(
            await official.Get("/calls/new"),
            "/calls/general",
            ("General.About", nameof(CallAbout.WrongNumber))
        );
        Assert.Contains("打错或者无声", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("不涉及具体个人", (await official.Get("/calls")).Text);
    }

    [Fact]
    public async Task a_village_that_was_entered_is_offered_and_shown_by_its_name_with_its_township()
    {
        var station = await OrderingStation.Of(portal, Own);
        var administrator = await portal.SignedIn(Role.Administrator, OrderingStation.County);
        await Enter(administrator, OrderingStation.County, station.Township, "示例街道");
        await Enter(administrator, station.Township, station.Village, "同名社区");
        var worker = await station.Worker();

        var form = await worker.Press(
            await Search(worker, "吴小五"),
            "/calls/find",
            "Caller.IsNew",
            "true"
        );

        Assert.Contains(
            "同名社区",
            form.Document.QuerySelector($"option[value='{station.Village}']")?.OuterHtml ?? "",
            StringComparison.Ordinal
        );
        var person = await worker.Get(await station.TakeUp(worker, "吴小五"));
        Assert.Contains("同名社区", person.Text, StringComparison.Ordinal);
        Assert.Contains(
            "示例街道同名社区",
            (await worker.Get("/people")).Text,
            StringComparison.Ordinal
        );
    }

    private static async Task Enter(Visitor visitor, string above, string code, string name)
    {
        var entered = await visitor.Send(
            await visitor.Get($"/regions/{above}"),
            $"/regions/{above}/add",
            ("Form.Digits", code[^3..]),
            ("Form.Zh", name),
            ("Form.En", "Example")
        );
        Assert.Contains(name, entered.Text, StringComparison.Ordinal);
    }

    private static async Task<Page> Search(Visitor visitor, string typed) =>
        await visitor.Send(await visitor.Get("/calls/new"), "/calls/find", ("Caller.Typed", typed));

    private static Task<Page> Choose(Visitor visitor, Page found, string person) =>
        visitor.Press(
            found,
            "/calls/find",
            "Caller.Served",
            OrderingStation.KeyOf(person).Id.ToString()
        );
}
