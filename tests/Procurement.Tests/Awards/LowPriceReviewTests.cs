using Xunit;
using static StationPortal.Procurement.Tests.Awards.ReviewWorld;
using static StationPortal.Procurement.Tests.Bids.BidWorld;

namespace StationPortal.Procurement.Tests.Awards;

public sealed class LowPriceReviewTests
{
    // The first of four passes T1, T2 and T3.
    private static readonly decimal[] Prices = [200_000m, 520_000m, 560_000m, 590_000m];
    private static readonly QuestionLowPrice Ask = new(TheTender, BidId(1), 30, "");
    private static readonly LowPriceQuestioned Asked = new(
        BidId(1),
        ["T1", "T2", "T3"],
        "",
        Later.AddMinutes(30),
        Expert(1).Account
    );
    private static readonly JudgeLowPrice Judge = new(
        TheTender,
        Year,
        BidId(1),
        SupplierId(1),
        Proven: true,
        "costs shown"
    );

    private static readonly object[] Explained =
    [
        new BidSealed(TheTender.Id, SupplierId(1), "hash1", Open),
        new LowPriceExplained("print", []),
    ];

    [Fact]
    public void the_leader_asks_with_the_triggers_of_the_document() =>
        Assert.Equivalent(
            Asked,
            Assert.Single(At(Ready(Prices)).When(Ask, Expert(1), Later)).Event,
            strict: true
        );

    [Fact]
    public void the_bidder_gets_at_least_thirty_minutes() =>
        At(Ready(Prices))
            .Refused(Ask with { Minutes = 29 }, Expert(1), Later, "LP-06", "ExplanationTooShort");

    [Fact]
    public void without_a_trigger_the_committee_says_why_it_asks()
    {
        var other = Ask with { BidId = BidId(2) };

        At(Ready(Prices)).Refused(other, Expert(1), Later, "LP-01", "NoLowPriceTrigger");
        var asked = At(Ready(Prices))
            .When(other with { Opinion = "wages too low" }, Expert(1), Later);
        Assert.Equal(["T4"], Assert.IsType<LowPriceQuestioned>(asked[0].Event).Triggers);
    }

    [Fact]
    public void a_bid_is_asked_once() =>
        At([.. Ready(Prices), Asked]).Refused(Ask, Expert(1), Later, "LP-06", "LowPriceAsked");

    [Fact]
    public void the_bidder_answers_in_time_and_once()
    {
        var explain = new ExplainLowPrice(TheTender, SupplierId(1), "print", []);
        var bid = Bid.Key(TheTender, SupplierId(1));
        var world = At([.. Ready(Prices), Asked]).And(bid, Explained[0]);

        Assert.IsType<LowPriceExplained>(
            Assert.Single(world.When(explain, Agency(1), Asked.Until)).Event
        );
        world.Refused(explain, Agency(1), Asked.Until.AddSeconds(1), "LP-06", "ExplanationTooLate");
        world.And(bid, Explained).Refused(explain, Agency(1), Later, "SC-13", "PriceExplained");
    }

    [Fact]
    public void a_proven_price_stays_and_an_unproven_one_is_out()
    {
        var world = At([.. Ready(Prices), Asked]).And(Bid.Key(TheTender, SupplierId(1)), Explained);

        Assert.True(
            Assert
                .IsType<LowPriceJudged>(Assert.Single(world.When(Judge, Expert(1), Later)).Event)
                .Proven
        );
        Assert.Single(
            world.When(Judge with { Proven = false }, Expert(1), Later),
            change => change.Event is LowPriceJudged { Proven: false }
        );
        world.Refused(
            Judge with
            {
                Opinion = "",
            },
            Expert(1),
            Later,
            "LP-07",
            "CommitteeOpinionMissing"
        );
    }

    [Fact]
    public void nobody_judges_before_the_answer_or_the_end_of_its_time()
    {
        At(Ready(Prices)).Refused(Judge, Expert(1), Later, "LP-06", "LowPriceNotAsked");
        At([.. Ready(Prices), Asked])
            .Refused(Judge, Expert(1), Later, "LP-06", "ExplanationStillOpen");
        At([.. Ready(Prices), Asked])
            .Refused(Judge, Expert(1), Asked.Until.AddSeconds(1), "LP-06", "NothingProven");
        At([.. Ready(Prices), Asked, new LowPriceJudged(BidId(1), true, "x", Expert(1).Account)])
            .Refused(Judge, Expert(1), Later, "LP-06", "LowPriceJudgedAlready");
    }

    [Fact]
    public void no_report_while_a_low_price_is_open() =>
        At([.. Ready(Prices), .. Members.Select(member => new ScoresSigned(member.Account))])
            .Refused(
                new SubmitReport(TheTender, "seed"),
                Expert(1),
                Later,
                "LP-06",
                "LowPriceNotJudged"
            );
}
