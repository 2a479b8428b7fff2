using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Procurement.Tests.Awards.ReviewWorld;
using static StationPortal.Procurement.Tests.Bids.BidWorld;

namespace StationPortal.Procurement.Tests.Awards;

/// <summary>The last round of a consultation (财库〔2014〕214号 19 to 23, GP-52) with three suppliers at 480,000, 520,000 and 600,000.</summary>
public sealed class FinalOfferTests
{
    private static readonly DateTimeOffset Until = Later.AddHours(1);
    private static readonly Guid[] Suppliers = [SupplierId(1), SupplierId(2), SupplierId(3)];
    private static readonly AskForFinalOffers Ask = new(
        TheTender,
        Suppliers,
        [BidId(1), BidId(2), BidId(3)],
        Until
    );
    private static readonly FinalOffersAsked Asked = new(
        [BidId(1), BidId(2), BidId(3)],
        Until,
        Expert(1).Account
    );
    private static readonly SealFinalOffer Seal = new(TheTender, SupplierId(1), 470_000m, null);
    private static readonly ProposeNeedsChange Propose = new(TheTender, "15 workers, not 20");
    private static readonly NeedsChangeProposed Proposed = new(
        "15 workers, not 20",
        Expert(1).Account
    );
    private static readonly AnswerNeedsChange Confirm = new(TheTender, true, "");
    private static readonly OpenFinalOffers Open = new(
        TheTender,
        Year,
        "final-box",
        [Handed(1, 470_000m), Handed(2, 465_000m), None(3)]
    );

    private static Specification Consultation(params object[] then) =>
        Enumerable
            .Range(1, 3)
            .Aggregate(
                At([.. Ready(), .. then], TenderMethod.Consultation),
                (world, n) =>
                    world.And(
                        Bid.Key(TheTender, SupplierId(n)),
                        new BidSealed(TheTender.Id, SupplierId(n), $"hash{n}", BidWorldOpen)
                    )
            );

    private static Specification InRound(params object[] then) => Consultation([Asked, .. then]);

    private static DateTimeOffset BidWorldOpen => Deadline.AddMinutes(-1);

    private static FinalEnvelope Handed(int n, decimal? price) =>
        new(SupplierId(n), [new($"final{n}", Until.AddMinutes(-n), null)], price, null);

    private static FinalEnvelope None(int n) => new(SupplierId(n), [], null, null);

    [Fact]
    public void the_leader_asks_every_supplier_in_the_race()
    {
        var changes = Consultation(Proposed, new NeedsChangeConfirmed(Buyer.Account))
            .When(Ask, Expert(1), Later);

        Assert.Equivalent(Asked, changes[0].Event, strict: true);
        Assert.Equal(3, changes.Count(change => change.Event is FinalOfferAsked));
        Assert.Equivalent(
            new FinalOfferAsked(Until, ["15 workers, not 20"]),
            changes[1].Event,
            strict: true
        );
    }

    [Fact]
    public void a_supplier_that_was_ruled_out_is_not_asked()
    {
        var changes = Consultation(new BidRuledOut(BidId(3), "SC-12", "x", Expert(1).Account))
            .When(Ask, Expert(1), Later);

        Assert.Equal(2, changes.Count(change => change.Event is FinalOfferAsked));
    }

    [Fact]
    public void only_the_leader_of_a_consultation_asks_and_only_once()
    {
        Consultation().Refused(Ask, Expert(2), Later, "GP-56", "LeaderOnly");
        At(Ready()).Refused(Ask, Expert(1), Later, "GP-52", "NotAConsultation");
        InRound().Refused(Ask, Expert(1), Later, "GP-52", "FinalOffersAskedAlready");
    }

    [Fact]
    public void every_supplier_is_consulted_with_before()
    {
        var refused = Consultation()
            .Refused(
                Ask with
                {
                    Consulted = [BidId(1)],
                },
                Expert(1),
                Later,
                "GP-52",
                "NotAllConsulted"
            );
        Assert.Equal([2], refused.Values);
    }

    [Theory]
    [InlineData(29)]
    [InlineData(null)]
    public void suppliers_have_at_least_thirty_minutes(int? minutes) =>
        Consultation()
            .Refused(
                Ask with
                {
                    Until = minutes is { } least ? Later.AddMinutes(least) : null,
                },
                Expert(1),
                Later,
                "GP-52",
                "FinalOfferTimeTooShort"
            );

    [Fact]
    public void a_change_of_the_needs_is_confirmed_before_offers_are_asked_for()
    {
        Assert.Equal(Proposed, Assert.Single(Consultation().When(Propose, Expert(1), Later)).Event);
        Consultation(Proposed).Refused(Ask, Expert(1), Later, null, "NeedsChangeWaits");
        Assert.Equal(
            new NeedsChangeConfirmed(Buyer.Account),
            Assert.Single(Consultation(Proposed).When(Confirm, Buyer, Later)).Event
        );
    }

    [Fact]
    public void a_declined_change_has_its_reason_and_changes_nothing()
    {
        var decline = new AnswerNeedsChange(TheTender, false, "no money");

        Assert.Equal(
            new NeedsChangeDeclined("no money", Buyer.Account),
            Assert.Single(Consultation(Proposed).When(decline, Buyer, Later)).Event
        );
        Consultation(Proposed)
            .Refused(decline with { Reason = " " }, Buyer, Later, null, "ReasonMissing");
        var asked = Consultation(Proposed, new NeedsChangeDeclined("x", Buyer.Account))
            .When(Ask, Expert(1), Later);
        Assert.Empty(Assert.IsType<FinalOfferAsked>(asked[1].Event).Changes);
    }

    [Fact]
    public void the_buyers_representative_and_nobody_else_confirms_a_change()
    {
        Consultation(Proposed).Refused(Confirm, Official, Later, "GP-56", "RepresentativeConfirms");
        Consultation().Refused(Confirm, Buyer, Later, null, "NoNeedsChangeWaits");
        Consultation()
            .Refused(Propose with { Text = "" }, Expert(1), Later, null, "NeedsChangeMissing");
        InRound().Refused(Propose, Expert(1), Later, "GP-52", "FinalOffersAskedAlready");
        Assert.Throws<NotInScopeException>(() =>
            Consultation(Proposed).When(Confirm, Buyer with { Region = "440106" }, Later)
        );
    }

    [Fact]
    public void a_final_offer_leaves_no_event() =>
        Assert.Empty(InRound().When(Seal, Agency(1), Until.AddSeconds(-1)));

    [Theory]
    [InlineData(null, "SC-12", "PriceMissing")]
    [InlineData("-1", "SC-12", "PriceMissing")]
    [InlineData("470000.005", null, "PriceNotWholeFen")]
    [InlineData("600000.01", "SC-12", "PriceAboveCeiling")]
    public void a_final_offer_keeps_to_what_a_bid_keeps_to(
        string? price,
        string? rule,
        string code
    ) =>
        InRound()
            .Refused(
                Seal with
                {
                    Price = price is null ? null : decimal.Parse(price),
                },
                Agency(1),
                Later,
                rule,
                code
            );

    [Fact]
    public void at_the_minute_and_after_it_nothing_is_taken()
    {
        InRound().Refused(Seal, Agency(1), Until, "T-08", "FinalOfferTooLate");
        InRound(new FinalOffersClosed(Until))
            .Refused(Seal, Agency(1), Later, "T-08", "FinalOfferTooLate");
        InRound()
            .Refused(
                new TakeBackFinalOffer(TheTender, SupplierId(1), true),
                Agency(1),
                Until,
                "T-08",
                "FinalOfferTooLate"
            );
    }

    [Fact]
    public void nobody_hands_in_before_being_asked_or_when_out_of_the_race()
    {
        Consultation().Refused(Seal, Agency(1), Later, "GP-52", "FinalOffersNotAsked");
        InRound(new BidRuledOut(BidId(1), "SC-12", "x", Expert(1).Account))
            .Refused(Seal, Agency(1), Later, "SC-12", "BidIsOut");
        InRound(new EvaluationCancelled(CancelGround.NoLongerNeeded, Official.Holder))
            .Refused(Seal, Agency(1), Later, null, "TenderEnded");
        InRound()
            .And(
                SupplierKey(1),
                [.. Confirmed(1), new SupplierBarred("x", new(2027, 1, 1), Official.Holder)]
            )
            .Refused(Seal, Agency(1), Later, "GP-10", "SupplierMayNotBid");
    }

    [Fact]
    public void nobody_hands_in_for_another_supplier_or_without_a_bid()
    {
        Assert.Throws<NotInScopeException>(() => InRound().When(Seal, Agency(2), Later));
        Assert.Throws<NotInScopeException>(() =>
            InRound().When(Seal with { SupplierId = SupplierId(4) }, Agency(4), Later)
        );
    }

    [Fact]
    public void only_what_was_handed_in_is_taken_back()
    {
        var takeBack = new TakeBackFinalOffer(TheTender, SupplierId(1), true);

        Assert.Empty(InRound().When(takeBack, Agency(1), Later));
        InRound()
            .Refused(
                takeBack with
                {
                    HasStandingOffer = false,
                },
                Agency(1),
                Later,
                null,
                "NoFinalOfferToTakeBack"
            );
    }

    [Fact]
    public void the_offers_close_at_the_minute_and_only_once()
    {
        var close = new CloseFinalOffers(TheTender);

        Assert.Empty(InRound().When(close, Portal, Until.AddSeconds(-1)));
        Assert.Equal(
            new FinalOffersClosed(Until),
            Assert.Single(InRound().When(close, Portal, Until)).Event
        );
        Assert.Empty(InRound(new FinalOffersClosed(Until)).When(close, Portal, Until));
    }

    [Fact]
    public void two_final_offers_suffice_and_whoever_handed_in_none_has_left()
    {
        var closed = InRound(new FinalOffersClosed(Until));
        var changes = closed.When(Open, Portal, Until);

        var opened = Assert.IsType<FinalOffersOpened>(changes[^1].Event);
        Assert.Equal("final-box", opened.BoxHash);
        Assert.Equal(
            [(BidId(1), 470_000m), (BidId(2), 465_000m)],
            opened.Offers.Select(offer => (offer.BidId, offer.Price))
        );
        Assert.Equal([BidId(3)], opened.Left);
        Assert.Single(changes, change => change.Event is ConsultationLeft);
        Assert.Equal(2, changes.Count(change => change.Event is FinalOfferOpened));
        Assert.Empty(InRound(new FinalOffersClosed(Until), opened).When(Open, Portal, Until));
    }

    [Fact]
    public void with_one_final_offer_the_procedure_ends_unread_and_its_money_is_free()
    {
        var changes = InRound(new FinalOffersClosed(Until))
            .When(Open with { Envelopes = [Handed(1, null), None(2), None(3)] }, Portal, Until);

        Assert.Contains(changes, change => change.Event is FinalOfferLeftUnopened);
        Assert.Contains(changes, change => change.Event is RaceEnded { Left: 1, Minimum: 2 });
        Assert.Contains(changes, change => change.Event is TenderFailed { RuleId: "GP-52" });
        Assert.Contains(changes, change => change.Event is ReservationFreed);
        Assert.DoesNotContain(changes, change => change.Event is FinalOffersOpened);
    }

    [Fact]
    public void an_offer_of_a_bid_ruled_out_meanwhile_is_passed_over()
    {
        var changes = InRound(
                new BidRuledOut(BidId(2), "SC-12", "x", Expert(1).Account),
                new FinalOffersClosed(Until)
            )
            .When(
                Open with
                {
                    Envelopes = [Handed(1, 470_000m), Handed(2, 1m), Handed(3, 480_000m)],
                },
                Portal,
                Until
            );

        var opened = Assert.IsType<FinalOffersOpened>(changes[^1].Event);
        Assert.Equal([BidId(1), BidId(3)], opened.Offers.Select(offer => offer.BidId));
    }

    [Fact]
    public void nothing_is_scored_questioned_signed_or_reported_before_the_opening()
    {
        foreach (
            IDecision early in new IDecision[]
            {
                new ScoreItem(TheTender, BidId(1), "c1", 36m, "clear"),
                new SignScores(TheTender),
                new QuestionLowPrice(TheTender, BidId(1), 30, "low"),
                new SubmitReport(TheTender, "seed"),
            }
        )
        {
            InRound().Refused(early, Expert(1), Later, "GP-52", "FinalOffersFirst");
        }
    }

    [Fact]
    public void price_score_low_prices_and_award_follow_the_final_offers()
    {
        var opened = new FinalOffersOpened(
            "final-box",
            [
                new(BidId(1), SupplierId(1), 240_000m, null, Until, "final1"),
                new(BidId(2), SupplierId(2), 500_000m, null, Until, "final2"),
            ],
            [BidId(3)]
        );
        var asked = InRound(new FinalOffersClosed(Until), opened)
            .When(new QuestionLowPrice(TheTender, BidId(1), 30, ""), Expert(1), Until);
        Assert.Contains("T2", Assert.IsType<LowPriceQuestioned>(asked[0].Event).Triggers);

        var report = Consultation([
                Asked,
                new FinalOffersClosed(Until),
                opened with
                {
                    Offers = [opened.Offers[0] with { Price = 450_000m }, opened.Offers[1]],
                },
                .. Signed().Skip(Ready().Count()),
            ])
            .When(new SubmitReport(TheTender, "seed"), Expert(1), Until);
        var ranking = Assert.IsType<ReportSubmitted>(Assert.Single(report).Event).Ranking;
        Assert.Equal(
            [(BidId(2), 500_000m, 9.00m), (BidId(1), 450_000m, 10.00m)],
            ranking.Select(line => (line.BidId, line.Price, line.OfferScore))
        );
    }

    [Fact]
    public void equal_scores_go_to_the_lower_final_offer_whatever_came_first()
    {
        // First 480,000 and 520,000; the final offers turn the order of the prices (SC-10).
        var review = StreamUse.FoldAll<Review>([
            .. Ready(),
            new FinalOffersOpened(
                "box",
                [
                    new(BidId(1), SupplierId(1), 470_000m, null, Until, "final1"),
                    new(BidId(2), SupplierId(2), 465_000m, null, Until, "final2"),
                ],
                [BidId(3)]
            ),
        ])!;
        var ranking = new Ranking(ByHours: false, OfferPoints: 0m, TechnicalBeforeDraw: true);

        var ranked = ranking.Of(
            [.. review.InRace.Select(bid => new ScoredBid(bid, [80m], [20m]))],
            "seed"
        );

        Assert.Equal([BidId(2), BidId(1)], ranked.Select(line => line.BidId));
    }
}
