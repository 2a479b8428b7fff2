using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using StationPortal.Web.Tests.Procurement.Bids;
using Xunit;

namespace StationPortal.Web.Tests.Procurement.Reviews;

/// <summary>Members that leave and are replaced, and two bids that only the lot parts.</summary>
public sealed class TieAndReplacementTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly decimal[][] Equal =
    [
        [36, 25, 14],
        [36, 25, 14],
        [36, 25, 14],
        [36, 25, 14],
        [36, 25, 14],
    ];

    [Fact]
    public async Task members_with_a_tie_are_replaced_and_equal_bids_are_parted_by_a_lot_that_can_be_drawn_again()
    {
        var world = await BidWorld.Open(portal, BidTender.ByPrice);
        var desk = new ReviewDesk(portal, world);
        await desk.Bid("500,000.00", "500,000.00", "600,000.00");
        await desk.OpenAndQualify();
        await OnlyTheBuyersPeopleRepresentIt(world, desk);
        var replacement = await MembersLeave(world, desk);
        await desk.Declare(replacement);
        await SeatsAreListed(replacement, world.Buyer, desk);

        await desk.Score(
            new Dictionary<int, decimal[][]>
            {
                [0] = Equal,
                [1] = Equal,
                [2] = Equal,
            }
        );
        await desk.Report();

        var report = await world.Official.Get($"{desk.Review}/report");
        var seed = Seed(report);
        var first = new[] { 0, 1 }.MinBy(n => Lot.Of(seed, desk.BidOf(n)), StringComparer.Ordinal);
        Assert.Equal(
            [
                ("1", $"{ReviewDesk.NameOf(first)}(示例)", "85.00"),
                ("2", $"{ReviewDesk.NameOf(1 - first)}(示例)", "85.00"),
                ("3", $"{ReviewDesk.NameOf(2)}(示例)", "83.33"),
            ],
            ReviewDesk.Ranking(report).Select(row => (row[0], row[1], row[^1]))
        );
        Assert.Contains("抽签", report.Text, StringComparison.Ordinal);
    }

    // A member finds the committee in the list, filtered, sorted and as a file; one who left does not.
    private static async Task SeatsAreListed(Visitor member, Visitor left, ReviewDesk desk)
    {
        var list = await member.Get("/seats?stage=Scoring&sort=deadline");
        Assert.Equal(desk.Seat, list.Document.QuerySelector("tbody a")!.GetAttribute("href"));
        var file = await member.Client.GetStringAsync(
            new Uri("/seats?export=csv", UriKind.Relative)
        );
        Assert.Contains(BidWorld.Title, file, StringComparison.Ordinal);
        Assert.False((await member.Get("/seats?stage=Published")).Has("tbody a"));
        Assert.False((await left.Get("/seats")).Has("tbody a"));
    }

    private async Task OnlyTheBuyersPeopleRepresentIt(BidWorld world, ReviewDesk desk)
    {
        var neighbour = await portal.Open(Role.Official, "530199");
        foreach (var stranger in new[] { world.AgencyAccounts[0], neighbour })
        {
            var refused = await desk.Draw(stranger.UserName);
            Assert.Contains("不是采购人的工作人员", refused.Messages, StringComparison.Ordinal);
        }

        Assert.Contains(
            "没有找到这个用户名",
            (await desk.Draw("nobody-here")).Messages,
            StringComparison.Ordinal
        );
        Assert.Equal(
            desk.Review,
            (await desk.Draw(world.BuyerAccount.UserName)).Address.AbsolutePath
        );
    }

    // The representative and one expert each find a tie to the first bidder.
    private async Task<Visitor> MembersLeave(BidWorld world, ReviewDesk desk)
    {
        var expert = await Seated(world, desk);
        foreach (var leaving in new[] { world.Buyer, expert })
        {
            var tie = await leaving.Get($"{desk.Seat}/tie");
            await leaving.Send(
                tie,
                $"{desk.Seat}/tie",
                ("Form.Supplier", $"{Supplier.KeyOf(BidWorld.Codes[0]).Id}"),
                ("Form.Kind", "Family")
            );
            Assert.Equal(System.Net.HttpStatusCode.NotFound, (await leaving.Get(desk.Seat)).Status);
        }

        var back = await desk.Replace(world.BuyerAccount.UserName);
        Assert.Contains("已经", back.Messages, StringComparison.Ordinal);
        var wrong = await desk.Replace(world.AgencyAccounts[1].UserName);
        Assert.Contains("不是采购人的工作人员", wrong.Messages, StringComparison.Ordinal);
        var other = await portal.Open(Role.Official, BidWorld.Region);
        var named = await desk.Replace(other.UserName);
        Assert.Equal(desk.Review, named.Address.AbsolutePath);
        return await portal.SignIn(other);
    }

    private static async Task<Visitor> Seated(BidWorld world, ReviewDesk desk)
    {
        foreach (var expert in world.Experts.Values)
        {
            if ((await expert.Get(desk.Seat)).Status == System.Net.HttpStatusCode.OK)
            {
                return expert;
            }
        }

        throw new InvalidOperationException("No expert was drawn.");
    }

    // The sentence under the ranking names the 64 hex digits of the seed.
    private static string Seed(Page report)
    {
        const string before = "按随机数 ";
        var from = report.Text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return report.Text.Substring(from, 64);
    }
}
