using StationPortal.EventStore;

namespace StationPortal.Procurement;

/// <summary>How the events of a consultation's last round make the evaluation's page.</summary>
internal static class FinalRoundFold
{
    /// <summary>What a committee does once all have declared; a seat may also be filled again in the middle of the last round.</summary>
    public static ReviewStage StageOfReadyCommittee(ReviewPage row) =>
        row switch
        {
            { OffersOpened: not null } => ReviewStage.Scoring,
            { OffersClosedAt: not null } => ReviewStage.OffersClosed,
            { OffersAsked: not null } => ReviewStage.Offers,
            { Changes: [.., { Answer: NeedsAnswer.Waiting }] } => ReviewStage.Changing,
            { Method: TenderMethod.Consultation } => ReviewStage.Consulting,
            _ => ReviewStage.Scoring,
        };

    public static void Apply(ReviewPage row, StoredEvent e)
    {
        switch (e.Data)
        {
            case NeedsChangeProposed proposed:
                row.Changes =
                [
                    .. row.Changes.Where(change => change.Answer != NeedsAnswer.Waiting),
                    new(proposed.Text, NeedsAnswer.Waiting, null),
                ];
                break;
            case NeedsChangeConfirmed:
                Answer(row, NeedsAnswer.Confirmed, null);
                break;
            case NeedsChangeDeclined declined:
                Answer(row, NeedsAnswer.Declined, declined.Reason);
                break;
            case FinalOffersAsked asked:
                (row.OffersAsked, row.OffersDue) = (asked, asked.Until);
                break;
            case FinalOffersClosed:
                row.OffersClosedAt = e.At;
                break;
            case FinalOffersOpened opened:
                (row.OffersOpened, row.OffersOpenedAt) = (opened, e.At);
                row.FirstBids = row.Bids;
                row.Bids = [.. FinalRound.Counting(row.Bids, opened)];
                row.Out =
                [
                    .. row.Out,
                    .. opened.Left.Select(bid => new BidOut(bid, "GP-52", FinalRound.LeftReason)),
                ];
                break;
            default:
                return;
        }

        row.Stage =
            row.Seats.Exists(seat => seat.Left || !seat.Declared) ? ReviewStage.Drawn
            : row is { OffersOpened: not null, AllSigned: true } ? ReviewStage.Signed
            : StageOfReadyCommittee(row);
    }

    private static void Answer(ReviewPage row, NeedsAnswer answer, string? reason) =>
        row.Changes = [
            .. row.Changes.SkipLast(1),
            row.Changes[^1] with
            {
                Answer = answer,
                Reason = reason,
            },
        ];
}
