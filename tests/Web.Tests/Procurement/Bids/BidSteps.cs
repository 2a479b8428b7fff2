using System.Net;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Procurement.Bids;

/// <summary>The steps from the first word of a bid to the public result, each through its own form.</summary>
internal static class BidSteps
{
    public static readonly int[] Hours = [36_000, 40_000, 35_244];

    public static Task WriteBid(BidWorld world, Visitor agency, int hours) =>
        WriteBid(
            world,
            agency,
            ["c1", "c2"],
            ("Form.YearlyHours", $"{hours}"),
            ("Form.EssentialsAccepted", "true")
        );

    /// <summary>Every part of a bid through its own form.</summary>
    public static async Task WriteBid(
        BidWorld world,
        Visitor agency,
        IReadOnlyList<string> criteria,
        params IReadOnlyList<(string Name, string Value)> offer
    )
    {
        var bid = $"/bids/{world.Href}";
        Assert.Contains(BidWorld.Title, (await agency.Get("/bids")).Text);
        await agency.Send(await agency.Get($"{bid}/offer"), $"{bid}/offer", offer);
        foreach (var criterion in criteria)
        {
            await agency.Send(
                await agency.Get($"{bid}/answers/{criterion}"),
                $"{bid}/answers/{criterion}",
                ("Form.Text", $"对 {criterion} 的应答 𠮷")
            );
        }

        var documents = await agency.Get($"{bid}/documents");
        var saved = await agency.SendFiles(
            documents,
            $"{bid}/documents",
            [("Form.File", "方案.pdf", "%PDF-1.7\n%%EOF"u8.ToArray())]
        );
        Assert.Contains("方案.pdf", saved.Text);
    }

    public static async Task Seal(BidWorld world, Visitor agency)
    {
        var bid = $"/bids/{world.Href}";
        var receipt = await agency.Send(await agency.Get($"{bid}/check"), $"{bid}/check");
        Assert.Equal($"{bid}/receipt", receipt.Address.AbsolutePath);
    }

    public static async Task NobodySeesTheNumber(BidWorld world)
    {
        foreach (var visitor in new[] { world.Official, world.Auditor })
        {
            Assert.Equal(
                HttpStatusCode.NotFound,
                (await visitor.Get($"/reviews/{world.Href}")).Status
            );
            Assert.Equal(
                HttpStatusCode.NotFound,
                (await visitor.Get($"/bids/{world.Href}")).Status
            );
        }

        Assert.Equal(
            HttpStatusCode.NotFound,
            (await world.Official.Get($"/public/results/{world.Href}")).Status
        );
    }

    public static async Task OneSecondLate(PortalFixture portal, BidWorld world)
    {
        var bid = $"/bids/{world.Href}";
        var page = await world.Agencies[0].Get($"{bid}/withdraw");
        portal.Clock.Set(BidWorld.Deadline.AddSeconds(1));

        var refused = await world.Agencies[0].Send(page, $"{bid}/withdraw");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("已经截止", refused.Messages);
    }

    public static async Task OpenAndQualify(PortalFixture portal, BidWorld world)
    {
        var review = $"/reviews/{world.Href}";
        var closed = await world.Official.Get(review);
        Assert.False(closed.Has("form[action$='/open']"), "The bids could be opened too early.");
        portal.Clock.Set(BidWorld.Deadline.AddMinutes(31));

        var opened = await world.Official.Send(await world.Official.Get(review), $"{review}/open");
        Assert.Contains("1号社工中心", opened.Text);
        var page = await world.Official.Get($"{review}/qualifications");
        var qualified = await world.Official.Send(
            page,
            $"{review}/qualifications",
            ("Form.Lines[0].Outcome", "Passed"),
            ("Form.Lines[1].Outcome", "Passed"),
            ("Form.Lines[2].Outcome", "Passed")
        );
        Assert.Equal(review, qualified.Address.AbsolutePath);
    }

    public static async Task Draw(BidWorld world)
    {
        var review = $"/reviews/{world.Href}";
        var drawn = await world.Official.SendFiles(
            await world.Official.Get($"{review}/committee"),
            $"{review}/committee",
            [("Form.Letter", "授权函.pdf", "%PDF-1.7\n%%EOF"u8.ToArray())],
            ("Form.Experts", "4"),
            ("Form.Representative", world.BuyerAccount.UserName)
        );
        Assert.Equal(review, drawn.Address.AbsolutePath);
    }

    // Whoever sees the desk has a seat; two experts of the library were not drawn.
    public static async Task<List<Visitor>> Declare(BidWorld world)
    {
        var seat = $"/seats/{world.Href}";
        List<Visitor> members = [];
        foreach (var visitor in world.Experts.Values.Append(world.Buyer))
        {
            var desk = await visitor.Get(seat);
            if (desk.Status == HttpStatusCode.OK)
            {
                await visitor.Send(desk, $"{seat}/declare");
                members.Add(visitor);
            }
        }

        Assert.Equal(5, members.Count);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Official.Get(seat)).Status);
        return members;
    }

    public static async Task Score(BidWorld world, List<Visitor> members)
    {
        var seat = $"/seats/{world.Href}";
        foreach (var (n, member) in members.Index())
        {
            var desk = await member.Get(seat);
            var bids = desk
                .Document.QuerySelectorAll($"a[href^='{seat}/bids/']")
                .Select(link => link.GetAttribute("href")!)
                .ToList();
            Assert.Equal(3, bids.Count);
            foreach (var bid in bids)
            {
                await ScoreItem(member, $"{bid}/items/c1", $"{50 + n}");
                await ScoreItem(member, $"{bid}/items/c2", "20");
            }

            // SC-06: nobody sees points of others before all have signed.
            Assert.DoesNotContain("评分明细", desk.Text);
            await member.Send(await member.Get(seat), $"{seat}/sign");
        }
    }

    private static async Task ScoreItem(Visitor member, string item, string points) =>
        Assert.Equal(
            HttpStatusCode.OK,
            (
                await member.Send(
                    await member.Get(item),
                    item,
                    ("Form.Points", points),
                    ("Form.Reason", "方案清楚")
                )
            ).Status
        );

    public static async Task ReportConfirmPublish(BidWorld world, List<Visitor> members)
    {
        var (seat, review) = ($"/seats/{world.Href}", $"/reviews/{world.Href}");
        var leader = await LeaderOf(seat, members);
        await leader.Send(await leader.Get(seat), $"{seat}/report");
        Assert.Contains("92.00", (await world.Official.Get($"{review}/report")).Text);

        var confirmed = await world.Official.Send(
            await world.Official.Get($"{review}/confirm"),
            $"{review}/confirm"
        );
        Assert.Equal(review, confirmed.Address.AbsolutePath);
        var published = await world.Official.Send(
            await world.Official.Get($"{review}/publish"),
            $"{review}/publish",
            ("Form.Address", "https://example.org/result"),
            ("Form.PublishedAt", "2026-03-30 09:45")
        );
        Assert.Equal($"/public/results/{world.Href}", published.Address.AbsolutePath);
    }

    public static async Task<Visitor> LeaderOf(string seat, List<Visitor> members)
    {
        foreach (var member in members)
        {
            if ((await member.Get(seat)).Has($"form[action='{seat}/report']"))
            {
                return member;
            }
        }

        throw new InvalidOperationException("Nobody leads the committee.");
    }

    public static async Task EveryoneReads(PortalFixture portal, BidWorld world)
    {
        var citizen = new Visitor(portal.NewClient());
        var result = await citizen.Get($"/public/results/{world.Href}");
        Assert.Contains("2号社工中心", result.Text);
        Assert.Contains("7,200,000.00", result.Text);
        Assert.Contains("林静", result.Text);
        Assert.Contains(BidWorld.Title, (await citizen.Get("/public/results")).Text);

        var loser = await world.Agencies[2].Get($"/bids/{world.Href}");
        Assert.Contains("未中标", loser.Text);
        Assert.Contains("89.62", loser.Text);
        Assert.DoesNotContain("92.00", loser.Text);
    }
}
