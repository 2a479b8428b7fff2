using StationPortal.Web.Tests.Hosting;
using Xunit;

namespace StationPortal.Web.Tests.Journeys;

/// <summary>Sealed bids, opening, committee, scores, report, result.</summary>
internal sealed class JourneyToAward(PortalFixture portal, PurchasePeople people, string tender)
{
    private static readonly int[] Hours = [40_000, 36_000, 35_244];

    private readonly string bid = tender.Replace("/tenders/", "/bids/", StringComparison.Ordinal);
    private readonly string review = tender.Replace(
        "/tenders/",
        "/reviews/",
        StringComparison.Ordinal
    );
    private readonly string seat = tender.Replace("/tenders/", "/seats/", StringComparison.Ordinal);
    private readonly List<IHand> members = [];

    public async Task Bid()
    {
        people.At(4, 20, 9);
        foreach (var ((_, hand), hours) in people.Agencies.Zip(Hours))
        {
            await hand.Send(
                $"{bid}/offer",
                null,
                "bid-offer",
                ("Form.YearlyHours", $"{hours}"),
                ("Form.EssentialsAccepted", "true")
            );
            foreach (var answer in await hand.Read(bid, $"a[href^='{bid}/answers/']", "href"))
            {
                await hand.Send(
                    answer,
                    null,
                    "bid-answer",
                    ("Form.Text", "按需求逐项响应，配备 20 名社工 𠮷䶮")
                );
            }

            await hand.Send(
                $"{bid}/documents",
                null,
                "bid-documents",
                ("Form.File#file", "服务方案")
            );
            await hand.Send($"{bid}/check", null, "bid-seal");
        }

        Assert.False(
            await people.Checker.Sees(review, "main"),
            "The review can be seen before the deadline."
        );
    }

    public async Task Open()
    {
        people.At(4, 29, 9, 1);
        await portal.RunTimedJobs();
        await people.Checker.Send(review, $"{review}/open", "opening");
        await people.Checker.Send(
            $"{review}/qualifications",
            null,
            "qualifications",
            ("Form.Lines[0].Outcome", "Passed"),
            ("Form.Lines[1].Outcome", "Passed"),
            ("Form.Lines[2].Outcome", "Passed")
        );
        await people.Checker.Send(
            $"{review}/committee",
            null,
            "committee",
            ("Form.Experts", "4"),
            ("Form.Representative", people.PayerAccount.UserName),
            ("Form.Letter#file", "授权函")
        );
    }

    public async Task Evaluate()
    {
        people.At(4, 29, 14);
        foreach (var (account, hand) in people.Experts)
        {
            members.Add(
                await hand.Sees(seat, $"form[action='{seat}/report']")
                    ? await people.AtBrowser(account)
                    : hand
            );
        }

        members.Add(people.OverHttp(people.PayerAccount));
        foreach (var member in members)
        {
            await member.Send(seat, $"{seat}/declare", "declare");
        }

        foreach (var (n, member) in members.Index())
        {
            await Score(member, n);
        }
    }

    public async Task Award()
    {
        foreach (var (account, hand) in people.Experts)
        {
            if (await hand.Sees(seat, $"form[action='{seat}/report']"))
            {
                var leader = await people.AtBrowser(account);
                await leader.Send(seat, $"{seat}/report", "report");
            }
        }

        people.At(4, 30, 9);
        await people.Signer.LookAt($"{review}/report", "scores");
        await people.Signer.Send($"{review}/confirm", null, "confirm");
        await people.Checker.Send(
            $"{review}/publish",
            null,
            "result",
            ("Form.Address", "https://www.ccgp.gov.cn/example/result"),
            ("Form.PublishedAt", "2026-04-30 08:45")
        );
        await people.Agency.LookAt(bid, "bid-result");
        await people.Agency.LookAt("/public/results", "public-results");
    }

    private async Task Score(IHand member, int n)
    {
        var bids = await member.Read(seat, $"a[href^='{seat}/bids/']", "href");
        Assert.Equal(3, bids.Count);
        foreach (var one in bids)
        {
            foreach (var item in await member.Read(one, $"a[href^='{one}/items/']", "href"))
            {
                await member.Send(
                    item,
                    null,
                    "score",
                    ("Form.Points", $"{60 + n}"),
                    ("Form.Reason", "方案清楚，措施具体")
                );
            }
        }

        await member.Send(seat, $"{seat}/sign", "scores-sign");
    }
}
