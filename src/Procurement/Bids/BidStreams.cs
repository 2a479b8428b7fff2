using StationPortal.EventStore;

namespace StationPortal.Procurement;

/// <summary>The part of the module's table of contents that is about bids, committees and results.</summary>
public static class BidStreams
{
    public static void Register(StoreModel model)
    {
        model
            .Events.Add<BidSealed>("procurement.bid_sealed")
            .Add<BidWithdrawn>("procurement.bid_withdrawn")
            .Add<BidOpened>("procurement.bid_opened")
            .Add<BidLeftUnopened>("procurement.bid_left_unopened")
            .Add<LowPriceExplained>("procurement.low_price_explained")
            .Add<FinalOfferAsked>("procurement.final_offer_asked")
            .Add<FinalOfferOpened>("procurement.final_offer_opened")
            .Add<FinalOfferLeftUnopened>("procurement.final_offer_left_unopened")
            .Add<ConsultationLeft>("procurement.consultation_left")
            .Add<BidResultTold>("procurement.bid_result_told");

        model
            .Events.Add<BidBoxClosed>("procurement.bid_box_closed")
            .Add<BidsOpened>("procurement.bids_opened")
            .Add<RaceEnded>("procurement.race_ended")
            .Add<EvaluationCancelled>("procurement.evaluation_cancelled")
            .Add<QualificationsChecked>("procurement.qualifications_checked")
            .Add<CommitteeDrawn>("procurement.committee_drawn")
            .Add<NoTieDeclared>("procurement.no_tie_declared")
            .Add<TieDeclared>("procurement.tie_declared")
            .Add<MemberReplaced>("procurement.member_replaced")
            .Add<NeedsChangeProposed>("procurement.needs_change_proposed")
            .Add<NeedsChangeConfirmed>("procurement.needs_change_confirmed")
            .Add<NeedsChangeDeclined>("procurement.needs_change_declined")
            .Add<FinalOffersAsked>("procurement.final_offers_asked")
            .Add<FinalOffersClosed>("procurement.final_offers_closed")
            .Add<FinalOffersOpened>("procurement.final_offers_opened")
            .Add<LowPriceQuestioned>("procurement.low_price_questioned")
            .Add<LowPriceJudged>("procurement.low_price_judged")
            .Add<BidRuledOut>("procurement.bid_ruled_out")
            .Add<ItemScored>("procurement.item_scored")
            .Add<ScoresSigned>("procurement.scores_signed")
            .Add<DissentRecorded>("procurement.dissent_recorded")
            .Add<ReportSubmitted>("procurement.report_submitted")
            .Add<WinnerConfirmed>("procurement.winner_confirmed")
            .Add<ResultPublished>("procurement.result_published");

        model
            .Events.Add<ExpertListed>("procurement.expert_listed")
            .Add<ExpertDelisted>("procurement.expert_delisted");

        model
            .ReadModel<BidPage>(e => e.HasIndex(bid => new { bid.Supplier, bid.Tender }))
            .ReadModel<ReviewPage>(e =>
                e.Ignore(review => review.InRace)
                    .Ignore(review => review.AsOpened)
                    .HasIndex(review => new { review.TenantId, review.Tender })
            )
            .ReadModel<OpeningRecord>(e => e.HasIndex(record => record.Tender))
            .ReadModel<ResultNotice>(e => e.HasIndex(result => result.PublishedAt))
            .ReadModel<ExpertPage>(e =>
                e.HasIndex(expert => new { expert.Province, expert.Listed })
            );
    }
}
