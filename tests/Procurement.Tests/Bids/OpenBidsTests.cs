using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Procurement.Tests.Bids.BidWorld;

namespace StationPortal.Procurement.Tests.Bids;

public sealed class OpenBidsTests
{
    private static readonly OpenBids Three = Opening(
        Envelope(1, 480_000m),
        Envelope(2, 520_000m),
        Envelope(3, 600_000m)
    );

    private static Specification Closed(TenderMethod method = TenderMethod.OpenTender) =>
        Published(method, then: new BiddingClosed(Deadline))
            .And(ReviewKey, new BidBoxClosed(TheTender.Id, "box", Deadline));

    [Fact]
    public void bidding_closes_at_the_minute_and_only_once()
    {
        var close = new CloseBidding(TheTender);

        Assert.Empty(Published().When(close, Portal, Deadline.AddSeconds(-1)));
        var closed = Assert.Single(Published().When(close, Portal, Deadline));
        Assert.Equal(new BiddingClosed(Deadline), closed.Event);
        Assert.Empty(Closed().When(close, Portal, Later));
    }

    [Fact]
    public void the_closed_box_is_recorded_once()
    {
        var record = new RecordClosedBox(TheTender, "abc");

        var change = Assert.Single(
            Published(then: new BiddingClosed(Deadline)).When(record, Portal, Later)
        );
        Assert.Equal(
            new BidBoxClosed(TheTender.Id, "abc", Deadline, TenderMethod.OpenTender),
            change.Event
        );
        Assert.Empty(Closed().When(record, Portal, Later));
        Assert.Empty(Published().When(record, Portal, Later));
    }

    [Fact]
    public void bids_are_opened_in_the_order_of_their_sealing_with_their_deductions()
    {
        var changes = Closed().When(Three, Official, Later);

        var opened = Assert.IsType<BidsOpened>(changes[^1].Event);
        Assert.Equal(
            [(BidId(3), 600_000m, 0m), (BidId(2), 520_000m, 0.10m), (BidId(1), 480_000m, 0m)],
            opened.Bids.Select(bid => (bid.BidId, bid.Price, bid.DeductionRate))
        );
        Assert.Equal(3, changes.Count(change => change.Event is BidSealed));
        Assert.Equal(3, changes.Count(change => change.Event is BidOpened));
    }

    [Fact]
    public void a_tender_with_two_bids_is_not_opened_and_fails_and_frees_its_money()
    {
        var changes = Closed()
            .When(Opening(Envelope(1, 480_000m), Envelope(2, 520_000m)), Official, Later);

        Assert.DoesNotContain(changes, change => change.Event is BidOpened or BidsOpened);
        Assert.Equal(2, changes.Count(change => change.Event is BidLeftUnopened));
        Assert.Contains(changes, c => c.Event is TenderFailed { RuleId: "GP-51" });
        Assert.Contains(changes, c => c.Event is RaceEnded { Left: 2, Minimum: 3 });
        Assert.Contains(
            changes,
            c => c.Event is ReservationFreed freed && freed.Parts.Sum(p => p.Amount) == 600_000m
        );
    }

    [Fact]
    public void a_withdrawn_bid_is_recorded_and_does_not_count()
    {
        var changes = Closed()
            .When(
                Opening(Envelope(1, 480_000m), Envelope(2, 520_000m), Withdrawn(3)),
                Official,
                Later
            );

        Assert.Contains(changes, change => change.Event is BidWithdrawn);
        Assert.Contains(changes, change => change.Event is TenderFailed);
    }

    [Fact]
    public void a_consultation_goes_on_with_two_and_ends_with_one()
    {
        var consultation = Closed(TenderMethod.Consultation);

        Assert.IsType<BidsOpened>(
            consultation
                .When(Opening(Envelope(1, 468_000m), Envelope(3, 475_000m)), Official, Later)[^1]
                .Event
        );
        Assert.Contains(
            consultation.When(Opening(Envelope(1, 468_000m)), Official, Later),
            change => change.Event is TenderFailed { RuleId: "GP-52" }
        );
    }

    [Fact]
    public void nobody_opens_before_the_opening_time() =>
        Closed().Refused(Three, Official, Deadline.AddMinutes(29), "T-08", "OpeningTooEarly");

    [Fact]
    public void nobody_opens_while_bidding_runs() =>
        Published().Refused(Three, Official, Open, null, "BiddingNotClosed");

    [Fact]
    public void a_box_without_a_closing_record_is_not_opened() =>
        Published(then: new BiddingClosed(Deadline))
            .Refused(Three, Official, Later, null, "BoxNotClosedYet");

    [Fact]
    public void a_box_that_changed_after_its_closing_is_not_opened() =>
        Closed().Refused(Three with { BoxHash = "other" }, Official, Later, null, "BoxChanged");

    [Fact]
    public void a_box_is_opened_once() =>
        Closed()
            .And(
                ReviewKey,
                new BidBoxClosed(TheTender.Id, "box", Deadline),
                new BidsOpened([], Official.Holder)
            )
            .Refused(Three, Official, Later, null, "BidsOpenedAlready");

    [Fact]
    public void another_county_does_not_open() =>
        Assert.Throws<NotInScopeException>(() =>
            Closed().When(Three, Official with { Region = "440106" }, Later)
        );
}
