using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Procurement.Tests.Tenders.Purchase;

namespace StationPortal.Procurement.Tests.Tenders;

public sealed class CorrectionTests
{
    private static readonly DateTimeOffset Now = At(new(2026, 4, 10));
    private static readonly TenderCorrection Criteria = new(
        "评分细则有误",
        true,
        null,
        null,
        [Hours(30), Judged(70)],
        null,
        []
    );

    [Fact]
    public void a_correction_is_written_by_one_and_published_by_another()
    {
        Given().When(new PrepareCorrection(TenderKey, Criteria), Writer, Now);
        Waiting().Refused(Publish, Writer, Now, "SD-02", "CheckerWroteIt");
        var corrected = Published(Waiting(), Now);

        Assert.Equal((1, new DateOnly(2026, 4, 10)), (corrected.Number, corrected.IssuedOn));
    }

    [Fact]
    public void with_fifteen_days_left_the_deadline_stays() =>
        Assert.Null(Published(Waiting(), At(new(2026, 4, 14))).Correction.Dates);

    [Fact]
    public void with_less_the_deadline_and_the_opening_move_at_the_same_hour()
    {
        // 2026-04-17 and 15 days is 2026-05-02, a holiday until 05-05: the period ends on 2026-05-06 (T-02).
        var dates = Published(Waiting(), At(new(2026, 4, 17))).Correction.Dates;

        Assert.Equal(At(new(2026, 5, 6)), dates?.Deadline);
        Assert.Equal(At(new(2026, 5, 6)), dates?.OpeningAt);
        Assert.Equal(Dates().DocumentsUntil, dates?.DocumentsUntil);
    }

    [Fact]
    public void a_correction_that_does_not_affect_bids_moves_nothing() =>
        Assert.Null(
            Published(
                Waiting(Criteria with { AffectsBids = false }),
                At(new(2026, 4, 20))
            ).Correction.Dates
        );

    [Fact]
    public void another_price_affects_bids_whatever_its_writer_says()
    {
        var cheaper = Criteria with
        {
            AffectsBids = false,
            Criteria = null,
            Pricing = FixedPrice() with { Ceiling = 7_000_000m },
        };

        var prepared = Assert.IsType<CorrectionPrepared>(
            Assert
                .Single(Given().When(new PrepareCorrection(TenderKey, cheaper), Writer, Now))
                .Event
        );

        Assert.True(prepared.Correction.AffectsBids);
        var corrected = Published(Waiting(prepared.Correction), At(new(2026, 4, 17)));
        Assert.Equal(7_000_000m, corrected.Correction.Pricing?.Ceiling);
        Assert.Equal(At(new(2026, 5, 6)), corrected.Correction.Dates?.Deadline);
    }

    [Fact]
    public void other_low_price_rates_affect_bids_and_keep_to_the_law()
    {
        TenderCorrection With(LowPriceRates rates) =>
            Criteria with
            {
                AffectsBids = false,
                Criteria = null,
                Pricing = Competing() with { LowPrice = rates },
            };
        var given = Specification.Given(
            TenderKey,
            [.. PublishedTender(), new TenderPricingSet(Competing(), Writer.Holder)]
        );

        var prepared = Assert.IsType<CorrectionPrepared>(
            Assert
                .Single(
                    given.When(
                        new PrepareCorrection(TenderKey, With(new(0.60m, 0.55m, 0.50m))),
                        Writer,
                        Now
                    )
                )
                .Event
        );

        Assert.True(prepared.Correction.AffectsBids);
        given.Refused(
            new PrepareCorrection(TenderKey, With(new(0.49m, 0.50m, 0.45m))),
            Writer,
            Now,
            "LP-01",
            "LowPriceRatesTooLow"
        );
        given.Refused(
            new PrepareCorrection(TenderKey, With(new(0.66m, 0.50m, 0.45m))),
            Writer,
            Now,
            "LP-03",
            "LowPriceRatesTooHigh"
        );
    }

    [Fact]
    public void another_term_affects_bids_and_a_price_over_the_budget_is_refused()
    {
        var term = Criteria with
        {
            AffectsBids = false,
            Criteria = null,
            Scope = Scope() with { End = new(2028, 6, 30) },
        };
        var prepared = Assert.IsType<CorrectionPrepared>(
            Assert.Single(Given().When(new PrepareCorrection(TenderKey, term), Writer, Now)).Event
        );

        Assert.True(prepared.Correction.AffectsBids);
        Given()
            .Refused(
                new PrepareCorrection(
                    TenderKey,
                    Criteria with
                    {
                        Pricing = FixedPrice() with { Ceiling = 7_200_000.01m },
                    }
                ),
                Writer,
                Now,
                "GP-17",
                "CeilingOverBudget"
            );
        Given()
            .Refused(
                new PrepareCorrection(
                    TenderKey,
                    Criteria with
                    {
                        Pricing = FixedPrice() with { Basis = OfferBasis.Price },
                    }
                ),
                Writer,
                Now,
                "GP-34",
                "BasisCannotChange"
            );
    }

    [Fact]
    public void in_a_consultation_five_days_are_left()
    {
        Specification Consultation() =>
            Specification.Given(
                TenderKey,
                [
                    .. PublishedTender(TenderMethod.Consultation),
                    new CorrectionPrepared(Criteria, Writer.Holder),
                ]
            );

        Assert.Null(Published(Consultation(), At(new(2026, 4, 24))).Correction.Dates);
        Assert.Equal(
            At(new(2026, 4, 30)),
            Published(Consultation(), At(new(2026, 4, 25))).Correction.Dates?.Deadline
        );
    }

    [Fact]
    public void a_deadline_given_by_hand_must_leave_the_period() =>
        Given()
            .Refused(
                new PrepareCorrection(TenderKey, Criteria with { Dates = Dates(new(2026, 4, 30)) }),
                Writer,
                At(new(2026, 4, 20)),
                "GP-34",
                "DeadlineMustMove"
            );

    [Fact]
    public void no_date_moves_forward()
    {
        Refused(Dates(new(2026, 4, 28)), "GP-34", "DeadlineMovedForward");
        Refused(
            Dates() with
            {
                DocumentsUntil = new(2026, 4, 14),
            },
            "GP-32",
            "DocumentsMovedForward"
        );
    }

    [Fact]
    public void case_1_moves_the_last_day_for_the_documents()
    {
        var correction = Criteria with
        {
            Dates = Dates() with { DocumentsUntil = new(2026, 4, 20) },
        };
        var corrected = Published(Waiting(correction), Now);
        var tender = StreamUse.FoldAll<Tender>([.. PublishedTender(), corrected])!;

        Assert.Equal(new(2026, 4, 20), tender.Dates?.DocumentsUntil);
        Assert.Equal(30, tender.Criteria[0].Points);
    }

    [Fact]
    public void what_replaces_a_section_keeps_its_rules() =>
        Given()
            .Refused(
                new PrepareCorrection(
                    TenderKey,
                    Criteria with
                    {
                        Criteria = [Hours(30), Judged(60)],
                    }
                ),
                Writer,
                Now,
                "SC-05",
                "CriteriaNotHundred"
            );

    [Fact]
    public void a_correction_has_a_reason_and_changes_something()
    {
        Given()
            .Refused(
                new PrepareCorrection(TenderKey, Criteria with { Reason = "" }),
                Writer,
                Now,
                "GP-34",
                "ReasonMissing"
            );
        Given()
            .Refused(
                new PrepareCorrection(TenderKey, Criteria with { Criteria = null }),
                Writer,
                Now,
                "GP-34",
                "CorrectionEmpty"
            );
    }

    [Fact]
    public void nothing_is_corrected_after_the_deadline()
    {
        Waiting().Refused(Publish, Checker, Dates().Deadline.AddSeconds(1), null, "DeadlinePassed");
        Given().Refused(Publish, Checker, Now, null, "NoCorrectionWaits");
        Given()
            .Refused(new ReturnCorrection(TenderKey, "x"), Checker, Now, null, "NoCorrectionWaits");
    }

    [Fact]
    public void the_page_keeps_both_versions_side_by_side()
    {
        var corrected = Published(Waiting(), Now);
        var page = Pages.Fold<TenderPage>(TenderKey, [.. PublishedTender(), corrected]);

        var shown = Assert.Single(page.Corrections);
        Assert.Equal([20m, 80m], shown.Before.Criteria?.Select(criterion => criterion.Points));
        Assert.Equal([30m, 70m], shown.After.Criteria?.Select(criterion => criterion.Points));
        Assert.Null(shown.Before.Scope);
        Assert.Equal(30, page.Criteria[0].Points);
    }

    private static PublishCorrection Publish => new(TenderKey, Notice);

    private static Specification Given() => Specification.Given(TenderKey, PublishedTender());

    private static Specification Waiting(TenderCorrection? correction = null) =>
        Specification.Given(
            TenderKey,
            [.. PublishedTender(), new CorrectionPrepared(correction ?? Criteria, Writer.Holder)]
        );

    private static TenderCorrected Published(Specification given, DateTimeOffset now) =>
        Assert.IsType<TenderCorrected>(Assert.Single(given.When(Publish, Checker, now)).Event);

    private static void Refused(TenderDates dates, string rule, string code) =>
        Given()
            .Refused(
                new PrepareCorrection(TenderKey, Criteria with { Dates = dates }),
                Writer,
                Now,
                rule,
                code
            );
}
