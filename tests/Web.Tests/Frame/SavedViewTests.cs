using System.Net;
using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Frame;

public sealed class SavedViewTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string County = "440105";
    private const string Filtered = "/tenders?status=Published&sort=-deadline";

    [Fact]
    public async Task a_filter_gets_a_name_is_opened_by_it_and_taken_away()
    {
        var official = await portal.SignedIn(Role.Official, County);
        var saved = await Save(official, Filtered, "快到期的");

        Assert.Contains("快到期的", saved.Text, StringComparison.Ordinal);
        Assert.Equal(Filtered, saved.Address.PathAndQuery);
        var link = saved.Document.QuerySelector(".views a[aria-current=true]");
        Assert.Equal("快到期的", link?.TextContent.Trim());
        Assert.Equal(Filtered, link?.GetAttribute("href"));

        var without = await official.Send(saved, "/views/remove");
        Assert.DoesNotContain(
            without.Document.QuerySelectorAll(".views a"),
            view => view.TextContent.Contains("快到期的", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task two_views_of_a_list_do_not_share_a_name()
    {
        var official = await portal.SignedIn(Role.Official, County);
        await Save(official, Filtered, "我的");

        var refused = await Save(official, "/tenders?status=Draft", "我的");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("已有名为“我的”的视图。", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_view_is_ones_own()
    {
        var official = await portal.SignedIn(Role.Official, County);
        await Save(official, Filtered, "只给自己");
        var colleague = await portal.SignedIn(Role.Official, County);

        var list = await colleague.Get("/tenders");

        Assert.DoesNotContain("只给自己", list.Text, StringComparison.Ordinal);
    }

    private static async Task<Page> Save(Visitor person, string list, string name) =>
        await person.Send(await person.Get(list), "/views/save", ("name", name));
}
