using StationPortal.Jurisdiction;
using Xunit;
using static StationPortal.Procurement.Tests.Awards.ReviewWorld;
using static StationPortal.Procurement.Tests.Bids.BidWorld;

namespace StationPortal.Procurement.Tests.Awards;

public sealed class AwardTests
{
    private static readonly OfficialNotice Notice = new(new("https://example.org/r"), Later);
    private static readonly PublishResult Publish = new(
        TheTender,
        [SupplierId(1), SupplierId(2), SupplierId(3)],
        Notice,
        "print"
    );

    [Fact]
    public void the_report_ranks_as_the_rule_book_does()
    {
        var report = Assert.IsType<ReportSubmitted>(
            Assert
                .Single(At(Signed()).When(new SubmitReport(TheTender, "seed"), Expert(1), Later))
                .Event
        );

        Assert.Equal(
            [
                (BidId(2), 82.20m, 9.23m, 91.43m, 1),
                (BidId(3), 81.20m, 8.00m, 89.20m, 2),
                (BidId(1), 74.00m, 10.00m, 84.00m, 3),
            ],
            report.Ranking.Select(l => (l.BidId, l.Mean, l.OfferScore, l.Total, l.Rank))
        );
        Assert.Null(report.TieSeed);
        // 2026-04-13 is a Monday.
        Assert.Equal((new(2026, 4, 15), new(2026, 4, 20)), (report.DueOn, report.ConfirmBy));
    }

    [Fact]
    public void all_members_sign_before_the_report() =>
        At(Scored())
            .Refused(
                new SubmitReport(TheTender, "seed"),
                Expert(1),
                Later,
                "SC-06",
                "NotAllSigned"
            );

    [Fact]
    public void only_the_leader_hands_in_the_report_and_only_once()
    {
        var report = new SubmitReport(TheTender, "seed");

        At(Signed()).Refused(report, Expert(2), Later, "GP-56", "LeaderOnly");
        At(Reported()).Refused(report, Expert(1), Later, "SC-14", "ReportSubmittedAlready");
    }

    [Fact]
    public void a_dissenting_member_signs_with_reasons()
    {
        var dissent = new RecordDissent(TheTender, "the plan of B is weak");

        Assert.Equal(
            new DissentRecorded(Expert(3).Account, "the plan of B is weak"),
            Assert.Single(At(Reported()).When(dissent, Expert(3), Later)).Event
        );
        At(Signed()).Refused(dissent, Expert(3), Later, "GP-60", "NoReportYet");
        At(Confirmed()).Refused(dissent, Expert(3), Later, "GP-60", "WinnerConfirmedAlready");
        At(Reported())
            .Refused(
                dissent with
                {
                    Reason = "",
                },
                Expert(3),
                Later,
                "GP-60",
                "DissentReasonMissing"
            );
    }

    [Fact]
    public void the_buyer_confirms_the_first_in_rank()
    {
        var confirmed = Assert.IsType<WinnerConfirmed>(
            Assert
                .Single(
                    At(Reported()).When(new ConfirmWinner(TheTender, BidId(2), ""), Official, Later)
                )
                .Event
        );

        Assert.Equal((1, new DateOnly(2026, 4, 15)), (confirmed.Rank, confirmed.PublishBy));
    }

    [Fact]
    public void a_better_rank_is_passed_over_only_with_a_reason()
    {
        var second = new ConfirmWinner(TheTender, BidId(3), "");

        At(Reported()).Refused(second, Official, Later, "GP-40", "RankPassedOver");
        var confirmed = At(Reported())
            .When(second with { PassedOver = "rank 1 gave up in writing" }, Official, Later);
        Assert.Equal(2, Assert.IsType<WinnerConfirmed>(confirmed[0].Event).Rank);
    }

    [Fact]
    public void there_is_one_winner_after_the_report()
    {
        var confirm = new ConfirmWinner(TheTender, BidId(2), "");

        At(Signed()).Refused(confirm, Official, Later, "GP-40", "NoReportYet");
        At(Confirmed()).Refused(confirm, Official, Later, "GP-40", "WinnerConfirmedAlready");
        Assert.Throws<NotInScopeException>(() =>
            At(Reported()).When(confirm, Official with { Region = "440106" }, Later)
        );
    }

    [Fact]
    public void a_tender_cancelled_during_its_evaluation_is_not_awarded() =>
        Published(
                then:
                [
                    new BiddingClosed(Deadline),
                    new TenderCancelled(
                        CancelGround.NoLongerNeeded,
                        "no longer needed",
                        Notice,
                        Official.Holder
                    ),
                ]
            )
            .And(ReviewKey, [.. Confirmed()])
            .Refused(Publish, Official, Later, null, "TenderEnded");

    [Fact]
    public void a_price_above_a_corrected_ceiling_is_ruled_out_before_the_report()
    {
        var cheaper = Published(
                then:
                [
                    new TenderCorrected(
                        1,
                        new(2026, 3, 20),
                        new(
                            "lower ceiling",
                            true,
                            null,
                            null,
                            null,
                            null,
                            [],
                            new(OfferBasis.Price, 550_000m, null, 0m, 0m, new(0.5m, 0.5m, 0.45m))
                        ),
                        Notice,
                        Official.Holder
                    ),
                    new BiddingClosed(Deadline),
                ]
            )
            .And(ReviewKey, [.. Signed()]);

        var refused = cheaper.Refused(
            new SubmitReport(TheTender, "seed"),
            Expert(1),
            Later,
            "SC-12",
            "OfferBeyondLimit"
        );
        Assert.Equal([1, 550_000m], refused.Values);
    }

    [Fact]
    public void the_result_awards_the_tender_at_the_bids_own_price_and_tells_each_bidder_its_own()
    {
        var changes = At(Confirmed()).When(Publish, Official, Later);

        var award = Assert.IsType<TenderAwarded>(
            changes.Single(change => change.Stream == TheTender).Event
        );
        Assert.Equal((BidId(2), SupplierId(2), 520_000m), (award.Bid, award.Supplier, award.Price));
        var result = changes.Select(change => change.Event).OfType<ResultPublished>().Single();
        Assert.Equal(
            (new(2026, 4, 14), new(2026, 4, 23), new(2026, 5, 13)),
            (result.NoticeEnds, result.ObjectBy, result.SignBy)
        );
        Assert.Equal(
            [(BidId(1), false, 88m, 3), (BidId(2), true, 90m, 1), (BidId(3), false, 89m, 2)],
            changes
                .Where(change => change.Event is BidResultTold)
                .Select(change =>
                    (
                        change.Stream.Id,
                        ((BidResultTold)change.Event).Won,
                        ((BidResultTold)change.Event).Score!.Value,
                        ((BidResultTold)change.Event).Rank!.Value
                    )
                )
        );
    }

    [Fact]
    public void the_portal_is_never_earlier_than_the_official_medium() =>
        At(Confirmed())
            .Refused(
                Publish with
                {
                    Notice = Notice with { PublishedAt = Later.AddMinutes(1) },
                },
                Official,
                Later,
                "GP-18",
                "EarlierThanOfficial"
            );

    [Fact]
    public void a_result_is_published_once_and_after_the_confirmation()
    {
        At(Reported()).Refused(Publish, Official, Later, "GP-41", "NoWinnerYet");
        object[] published =
        [
            .. Confirmed(),
            At(Confirmed())
                .When(Publish, Official, Later)
                .Select(change => change.Event)
                .OfType<ResultPublished>()
                .Single(),
        ];
        At(published).Refused(Publish, Official, Later, "GP-41", "ResultPublishedAlready");
    }

    [Fact]
    public void every_bidder_is_checked_and_a_failed_one_hears_why()
    {
        var check = new CheckQualifications(
            TheTender,
            Year,
            [
                new(BidId(1), true, ""),
                new(BidId(2), true, ""),
                new(BidId(3), true, ""),
                new(BidId(4), false, "no licence"),
            ]
        );
        decimal[] four = [480_000m, 520_000m, 600_000m, 590_000m];
        var world = At(Opened(four));

        Assert.IsType<QualificationsChecked>(
            Assert.Single(world.When(check, Official, Later)).Event
        );
        world.Refused(
            check with
            {
                Results = [.. check.Results.Take(3)],
            },
            Official,
            Later,
            "GP-10",
            "QualificationMissing"
        );
        world.Refused(
            check with
            {
                Results = [.. check.Results.Take(3), new(BidId(4), false, " ")],
            },
            Official,
            Later,
            "GP-72",
            "DisqualificationReasonMissing"
        );
        At(Qualified(four)).Refused(check, Official, Later, null, "QualificationsDone");
        At(Opened(four).Take(1)).Refused(check, Official, Later, null, "BidsNotOpened");
    }

    [Fact]
    public void fewer_than_three_after_the_check_are_not_evaluated()
    {
        var changes = At(Opened())
            .When(
                new CheckQualifications(
                    TheTender,
                    Year,
                    [
                        new(BidId(1), true, ""),
                        new(BidId(2), true, ""),
                        new(BidId(3), false, "no licence"),
                    ]
                ),
                Official,
                Later
            );

        Assert.Contains(changes, change => change.Event is TenderFailed { RuleId: "GP-51" });
        Assert.Contains(changes, change => change.Event is ReservationFreed);
        At([.. Opened(), new RaceEnded(2, 3, "GP-51")])
            .Refused(
                new CheckQualifications(TheTender, Year, []),
                Official,
                Later,
                null,
                "TenderEnded"
            );
    }

    [Fact]
    public void a_tender_cancelled_while_it_is_evaluated_ends_its_evaluation()
    {
        var changes = At(Reported())
            .When(
                new CancelTender(
                    TheTender,
                    Year,
                    CancelGround.NoLongerNeeded,
                    "the task is gone",
                    Notice
                ),
                Official,
                Later
            );

        Assert.Contains(changes, change => change.Event is TenderCancelled);
        Assert.Contains(changes, change => change.Event is EvaluationCancelled);
        object[] ended =
        [
            .. Reported(),
            new EvaluationCancelled(CancelGround.NoLongerNeeded, Official.Holder),
        ];
        At(ended)
            .Refused(
                new ConfirmWinner(TheTender, BidId(2), ""),
                Official,
                Later,
                null,
                "TenderEnded"
            );
        At(ended).Refused(new RecordDissent(TheTender, "x"), Expert(3), Later, null, "TenderEnded");
    }
}
