using System.Net;
using StationPortal.Procurement;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using StationPortal.Web.Tests.Procurement.Bids;
using Xunit;

namespace StationPortal.Web.Tests.Procurement.Reviews;

/// <summary>An evaluation step by step through its forms, whatever is bought and by however many.</summary>
internal sealed class ReviewDesk(PortalFixture portal, BidWorld world)
{
    /// <summary>The objective item and two judged ones, in the order of the score sheet of the rule book.</summary>
    private static readonly string[] Items = ["c1", "c2", "c3"];

    public string Review { get; } = $"/reviews/{world.Href}";
    public string Seat { get; } = $"/seats/{world.Href}";
    public string Final { get; } = $"/bids/{world.Href}/final";

    /// <summary>Members in the order of their seats, the leader first.</summary>
    public List<Visitor> Members { get; private set; } = [];

    public Visitor Leader => Members[0];

    /// <summary>Name on every page of the supplier with a place in <see cref="BidWorld.Codes"/>.</summary>
    public static string NameOf(int supplier) => $"{BidWorld.Codes[supplier][^1]}号社工中心";

    public Guid BidOf(int supplier) =>
        StationPortal
            .Procurement.Bid.Key(world.Tender, Supplier.KeyOf(BidWorld.Codes[supplier]).Id)
            .Id;

    public string Sheet(int supplier) => $"{Seat}/bids/{BidOf(supplier)}";

    /// <summary>Everyone's bid is written and sealed.</summary>
    public async Task Bid(params IReadOnlyList<string> prices)
    {
        foreach (var (supplier, price) in prices.Index())
        {
            await BidOne(supplier, ("Form.Price", price));
        }
    }

    /// <summary>One supplier's bid is written and sealed.</summary>
    public async Task BidOne(int supplier, params IReadOnlyList<(string Name, string Value)> offer)
    {
        await BidSteps.WriteBid(world, world.Agencies[supplier], Items, offer);
        await BidSteps.Seal(world, world.Agencies[supplier]);
    }

    /// <summary>The deadline passes, the box is opened, everybody qualifies.</summary>
    public async Task OpenAndQualify()
    {
        portal.Clock.Set(BidWorld.Deadline.AddMinutes(31));
        await portal.RunTimedJobs();
        var opened = await world.Official.Send(await world.Official.Get(Review), $"{Review}/open");
        Assert.Contains("开标记录", opened.Text, StringComparison.Ordinal);
        var page = await world.Official.Get($"{Review}/qualifications");
        var done = await world.Official.Send(
            page,
            $"{Review}/qualifications",
            [.. world.Agencies.Select((_, n) => ($"Form.Lines[{n}].Outcome", "Passed"))]
        );
        Assert.Equal(Review, done.Address.AbsolutePath);
    }

    public Task<Page> Draw(string representative) =>
        SendWithLetter(
            $"{Review}/committee",
            ("Form.Experts", "4"),
            ("Form.Representative", representative)
        );

    public Task<Page> Replace(string representative) =>
        SendWithLetter($"{Review}/representative", ("Form.Representative", representative));

    /// <summary>Whoever has a seat and has not declared does so.</summary>
    public async Task Declare(params IReadOnlyList<Visitor> more)
    {
        Visitor? leader = null;
        List<Visitor> others = [];
        foreach (var visitor in world.Experts.Values.Append(world.Buyer).Concat(more))
        {
            var desk = await visitor.Get(Seat);
            if (desk.Status != HttpStatusCode.OK)
            {
                continue;
            }

            if (desk.Has($"form[action='{Seat}/declare']"))
            {
                desk = await visitor.Send(desk, $"{Seat}/declare");
            }

            if (desk.Text.Contains("您是评审组长", StringComparison.Ordinal))
            {
                leader = visitor;
            }
            else
            {
                others.Add(visitor);
            }
        }

        Members = [leader ?? throw new InvalidOperationException("Nobody leads."), .. others];
        Assert.Equal(5, Members.Count);
    }

    /// <summary>From the deadline to a complete committee, with everyone in the race.</summary>
    public async Task FillSeats()
    {
        await OpenAndQualify();
        await Draw(world.BuyerAccount.UserName);
        await Declare();
    }

    /// <summary>The leader has consulted with everyone and asks for final offers.</summary>
    public async Task AskForFinalOffers(string until)
    {
        var path = $"{Seat}/final-offers";
        var asked = await Leader.Send(
            await Leader.Get(path),
            path,
            [
                .. world.Agencies.Select((_, n) => ("Form.Consulted", $"{BidOf(n)}")),
                ("Form.Until", until),
            ]
        );
        Assert.True(asked.Status == HttpStatusCode.OK, asked.Messages);
    }

    /// <summary>One supplier hands in its final offer.</summary>
    public async Task<Page> HandIn(int supplier, string price) =>
        await world
            .Agencies[supplier]
            .Send(await world.Agencies[supplier].Get(Final), Final, ("Form.Price", price));

    /// <summary>Each member scores every bid in the race and signs.</summary>
    /// <param name="sheet">Points by supplier, member and item.</param>
    public async Task Score(IReadOnlyDictionary<int, decimal[][]> sheet)
    {
        foreach (var (m, member) in Members.Index())
        {
            foreach (var (supplier, points) in sheet)
            {
                foreach (var (item, given) in Items.Zip(points[m]))
                {
                    var path = $"{Sheet(supplier)}/items/{item}";
                    var scored = await member.Send(
                        await member.Get(path),
                        path,
                        ("Form.Points", $"{given}"),
                        ("Form.Reason", "方案清楚")
                    );
                    Assert.True(scored.Status == HttpStatusCode.OK, scored.Messages);
                }
            }

            await member.Send(await member.Get(Seat), $"{Seat}/sign");
        }
    }

    public async Task<Page> Report() => await Leader.Send(await Leader.Get(Seat), $"{Seat}/report");

    /// <summary>The first table of the report: one line a bid, each cell as it is read.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Ranking(Page page) =>
        [
            .. page
                .Document.QuerySelector("main table tbody")!
                .QuerySelectorAll("tr")
                .Select(row =>
                    row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList()
                ),
        ];

    /// <summary>Opens a page, sends its form and expects a refusal in these words.</summary>
    public static async Task Refused(
        Visitor visitor,
        string path,
        string words,
        params IReadOnlyList<(string Name, string Value)> values
    )
    {
        var refused = await visitor.Send(await visitor.Get(path), path, values);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(words, refused.Messages, StringComparison.Ordinal);
    }

    private async Task<Page> SendWithLetter(
        string path,
        params IReadOnlyList<(string Name, string Value)> values
    ) =>
        await world.Official.SendFiles(
            await world.Official.Get(path),
            path,
            [("Form.Letter", "授权函.pdf", "%PDF-1.7\n%%EOF"u8.ToArray())],
            values
        );
}
