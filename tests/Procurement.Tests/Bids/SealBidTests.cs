using StationPortal.Jurisdiction;
using Xunit;
using static StationPortal.Procurement.Tests.Bids.BidWorld;

namespace StationPortal.Procurement.Tests.Bids;

public sealed class SealBidTests
{
    private static readonly SealBid Good = new(TheTender, SupplierId(1), Content());

    [Fact]
    public void a_bid_before_the_deadline_is_taken_and_leaves_no_event() =>
        Assert.Empty(Published().When(Good, Agency(1), Deadline.AddSeconds(-1)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void a_bid_at_the_deadline_or_one_second_late_is_refused(int seconds) =>
        Published().Refused(Good, Agency(1), Deadline.AddSeconds(seconds), "T-08", "BidTooLate");

    [Fact]
    public void a_closed_tender_takes_no_bid_even_if_a_clock_is_slow() =>
        Published(then: new BiddingClosed(Deadline))
            .Refused(Good, Agency(1), Open, "T-08", "BidTooLate");

    [Fact]
    public void a_cancelled_tender_says_so() =>
        Published(
                then: new TenderCancelled(CancelGround.NoLongerNeeded, "x", null, Official.Holder)
            )
            .Refused(Good, Agency(1), Open, null, "TenderEnded");

    [Fact]
    public void another_suppliers_bid_does_not_exist_for_an_agency() =>
        Assert.Throws<NotInScopeException>(() => Published().When(Good, Agency(2), Open));

    [Fact]
    public void a_tender_that_is_not_public_does_not_exist() =>
        Assert.Throws<NotInScopeException>(() =>
            Testing.Specification.Given(SupplierKey(1), Confirmed(1)).When(Good, Agency(1), Open)
        );

    [Fact]
    public void a_barred_supplier_may_not_bid() =>
        Published()
            .And(
                SupplierKey(1),
                [.. Confirmed(1), new SupplierBarred("x", new(2027, 1, 1), Official.Holder)]
            )
            .Refused(Good, Agency(1), Open, "GP-10", "SupplierMayNotBid");

    [Theory]
    [InlineData(null, "SC-12", "PriceMissing")]
    [InlineData("0", "SC-12", "PriceMissing")]
    [InlineData("-1", "SC-12", "PriceMissing")]
    [InlineData("480000.001", null, "PriceNotWholeFen")]
    [InlineData("600000.01", "SC-12", "PriceAboveCeiling")]
    public void a_price_that_cannot_stand_is_refused(string? price, string? rule, string code) =>
        Published()
            .Refused(
                Good with
                {
                    Content = Content(price is null ? null : decimal.Parse(price)),
                },
                Agency(1),
                Open,
                rule,
                code
            );

    [Fact]
    public void the_ceiling_itself_is_allowed() =>
        Assert.Empty(Published().When(Good with { Content = Content(600_000m) }, Agency(1), Open));

    [Fact]
    public void a_fixed_price_is_not_bid_down() =>
        Published(byHours: true)
            .Refused(
                Good with
                {
                    Content = Content(7_199_999.99m, 36_000),
                },
                Agency(1),
                Open,
                "SC-04",
                "PriceIsFixed"
            );

    [Fact]
    public void hours_below_the_minimum_are_refused() =>
        Published(byHours: true)
            .Refused(
                Good with
                {
                    Content = Content(7_200_000m, 35_243),
                },
                Agency(1),
                Open,
                "SC-12",
                "HoursBelowMinimum"
            );

    [Fact]
    public void the_minimum_of_hours_is_allowed() =>
        Assert.Empty(
            Published(byHours: true)
                .When(Good with { Content = Content(7_200_000m, 35_244) }, Agency(1), Open)
        );

    [Fact]
    public void every_judged_item_needs_an_answer() =>
        Published()
            .Refused(
                Good with
                {
                    Content = Content() with { Answers = new Dictionary<string, string>() },
                },
                Agency(1),
                Open,
                "SC-12",
                "AnswerMissing"
            );

    [Fact]
    public void the_essential_requirements_must_be_accepted() =>
        Published(essentials: ["wages"])
            .Refused(Good, Agency(1), Open, "SC-12", "EssentialsNotAccepted");

    [Fact]
    public void a_share_of_small_enterprises_is_named() =>
        Published()
            .Refused(
                Good with
                {
                    Content = Content() with { Sme = SmeKind.ShareOfSmall },
                },
                Agency(1),
                Open,
                "SM-03",
                "SmallShareMissing"
            );

    [Fact]
    public void there_must_be_a_bid_to_withdraw() =>
        Published()
            .Refused(
                new WithdrawBid(TheTender, SupplierId(1), false),
                Agency(1),
                Open,
                null,
                "NoBidToWithdraw"
            );

    [Fact]
    public void a_withdrawal_after_the_deadline_is_refused() =>
        Published()
            .Refused(
                new WithdrawBid(TheTender, SupplierId(1), true),
                Agency(1),
                Deadline,
                "T-08",
                "BidTooLate"
            );

    [Fact]
    public void a_draft_is_kept_until_the_deadline_and_not_after()
    {
        var draft = new SaveBidDraft(TheTender, SupplierId(1));

        Assert.Empty(Published().When(draft, Agency(1), Open));
        Published().Refused(draft, Agency(1), Deadline, "T-08", "BidTooLate");
    }
}
