using StationPortal.Jurisdiction;
using Xunit;
using static StationPortal.Procurement.Tests.Awards.ReviewWorld;
using static StationPortal.Procurement.Tests.Bids.BidWorld;

namespace StationPortal.Procurement.Tests.Awards;

public sealed class ScoringTests
{
    private static readonly ScoreItem Score = new(TheTender, BidId(1), "c1", 36m, "clear plan");

    [Fact]
    public void a_member_scores_one_item_with_a_reason() =>
        Assert.Equal(
            new ItemScored(Expert(1).Account, BidId(1), "c1", 36m, "clear plan"),
            Assert.Single(At(Ready()).When(Score, Expert(1), Later)).Event
        );

    [Fact]
    public void only_members_score() =>
        Assert.Throws<NotInScopeException>(() => At(Ready()).When(Score, Expert(9), Later));

    [Fact]
    public void nobody_scores_before_all_have_declared() =>
        At(Drawn()).Refused(Score, Expert(1), Later, "GP-57", "CommitteeNotReady");

    [Theory]
    [InlineData("42.01", "SC-05", "PointsOutOfRange")]
    [InlineData("-0.01", "SC-05", "PointsOutOfRange")]
    [InlineData("36.005", "SC-08", "PointsNotTwoPlaces")]
    public void points_stay_in_the_range_of_the_document(string points, string rule, string code) =>
        At(Ready())
            .Refused(Score with { Points = decimal.Parse(points) }, Expert(1), Later, rule, code);

    [Fact]
    public void a_score_needs_a_reason() =>
        At(Ready())
            .Refused(Score with { Reason = " " }, Expert(1), Later, "SC-06", "ScoreReasonMissing");

    [Fact]
    public void a_bid_out_of_the_race_is_not_scored() =>
        At([.. Ready(), new BidRuledOut(BidId(1), "SC-12", "x", Expert(1).Account)])
            .Refused(Score, Expert(1), Later, "SC-12", "BidIsOut");

    [Fact]
    public void the_price_is_not_scored_by_hand() =>
        Assert.Throws<NotInScopeException>(() =>
            At(Ready()).When(Score with { CriterionId = "c0" }, Expert(1), Later)
        );

    [Fact]
    public void a_member_signs_when_every_item_has_points()
    {
        Assert.Equal(
            new ScoresSigned(Expert(1).Account),
            Assert.Single(At(Scored()).When(new SignScores(TheTender), Expert(1), Later)).Event
        );
        var refused = At(Ready())
            .Refused(new SignScores(TheTender), Expert(1), Later, "SC-06", "ScoresIncomplete");
        Assert.Equal([9], refused.Values);
    }

    [Fact]
    public void signed_scores_stand()
    {
        At(Signed()).Refused(Score, Expert(1), Later, "SC-14", "ScoresSignedAlready");
        At(Signed())
            .Refused(new SignScores(TheTender), Expert(1), Later, "SC-14", "ScoresSignedAlready");
        At(Signed())
            .Refused(
                new DeclareTie(TheTender, SupplierId(1), TieKind.Other, null),
                Expert(1),
                Later,
                "SC-14",
                "ScoresSignedAlready"
            );
    }

    [Fact]
    public void an_objective_item_on_which_members_differ_is_mended_after_signing()
    {
        object[] differing =
        [
            .. Scored(),
            new ItemScored(Expert(2).Account, BidId(2), "c3", 17m, "read otherwise"),
            .. Members.Select(member => new ScoresSigned(member.Account)),
        ];
        var refused = At(differing)
            .Refused(
                new SubmitReport(TheTender, "seed"),
                Expert(1),
                Later,
                "SC-06",
                "ObjectiveScoresDiffer"
            );
        Assert.Equal(["Certificates"], refused.Values);

        var mended = At(differing)
            .When(new ScoreItem(TheTender, BidId(2), "c3", 18m, "seen again"), Expert(2), Later);
        Assert.IsType<ReportSubmitted>(
            Assert
                .Single(
                    At([.. differing, mended[0].Event])
                        .When(new SubmitReport(TheTender, "seed"), Expert(1), Later)
                )
                .Event
        );
    }

    [Fact]
    public void the_committee_rules_out_a_bid_and_three_remain()
    {
        var ruleOut = new RuleOutBid(TheTender, Year, BidId(1), "SC-12", "no signature");
        decimal[] four = [480_000m, 520_000m, 600_000m, 590_000m];

        Assert.IsType<BidRuledOut>(
            Assert.Single(At(Ready(four)).When(ruleOut, Expert(1), Later)).Event
        );
        At(Ready(four))
            .Refused(
                ruleOut with
                {
                    Reason = "",
                },
                Expert(1),
                Later,
                "GP-72",
                "RuleOutReasonMissing"
            );
        At(Ready(four)).Refused(ruleOut, Expert(2), Later, "GP-56", "LeaderOnly");
    }

    [Fact]
    public void with_too_few_bids_left_the_tender_fails_and_its_money_is_free()
    {
        var changes = At(Ready())
            .When(
                new RuleOutBid(TheTender, Year, BidId(1), "SC-12", "no signature"),
                Expert(1),
                Later
            );

        Assert.Contains(changes, change => change.Event is TenderFailed { RuleId: "GP-51" });
        Assert.Contains(changes, change => change.Event is ReservationFreed);
    }
}
