using StationPortal.EventStore;

namespace StationPortal.Procurement;

/// <summary>How the events of an evaluation make its page.</summary>
internal static class ReviewPageFold
{
    public static void Apply(ReviewPage row, StoredEvent e)
    {
        switch (e.Data)
        {
            case BidBoxClosed closed:
                (row.Tender, row.Deadline) = (closed.TenderId, closed.Deadline);
                (row.BoxHash, row.ClosedAt, row.Method) = (closed.BoxHash, e.At, closed.Method);
                row.Stage = ReviewStage.Closed;
                break;
            case BidsOpened opened:
                (row.Bids, row.OpenedAt) = ([.. opened.Bids], e.At);
                row.Stage = ReviewStage.Opened;
                break;
            case RaceEnded ended:
                (row.Ended, row.Stage, row.DueOn) = (ended, ReviewStage.Ended, null);
                break;
            case EvaluationCancelled:
                (row.Stage, row.DueOn) = (ReviewStage.Ended, null);
                break;
            case QualificationsChecked done:
                row.Out =
                [
                    .. done
                        .Results.Where(result => !result.Passed)
                        .Select(result => new BidOut(result.BidId, "GP-10", result.Reason)),
                ];
                row.Stage = ReviewStage.Qualified;
                break;
            case ReportSubmitted report:
                (row.Report, row.ReportedAt) = (report, e.At);
                (row.Stage, row.DueOn) = (ReviewStage.Reported, report.ConfirmBy);
                break;
            case WinnerConfirmed winner:
                (row.Winner, row.Stage, row.DueOn) = (
                    winner,
                    ReviewStage.Confirmed,
                    winner.PublishBy
                );
                break;
            case ResultPublished result:
                (row.Result, row.Stage, row.DueOn) = (result, ReviewStage.Published, null);
                break;
            default:
                Committee(row, e.Data);
                FinalRoundFold.Apply(row, e);
                Scoring(row, e.Data);
                row.SignedAt = row.Stage == ReviewStage.Signed ? row.SignedAt ?? e.At : null;
                break;
        }
    }

    private static void Committee(ReviewPage row, object data)
    {
        switch (data)
        {
            case CommitteeDrawn drawn:
                row.Draw = drawn;
                SetSeats(row, drawn.Members.Select(NewSeat));
                row.Stage = ReviewStage.Drawn;
                break;
            case NoTieDeclared declared:
                ChangeSeat(row, declared.Account, seat => seat with { Declared = true });
                row.Stage = row.Seats.TrueForAll(seat => seat.Declared && !seat.Left)
                    ? FinalRoundFold.StageOfReadyCommittee(row)
                    : ReviewStage.Drawn;
                break;
            case TieDeclared tie:
                row.Ties = [.. row.Ties, tie];
                ChangeSeat(row, tie.Account, seat => seat with { Declared = false, Left = true });
                row.Stage = ReviewStage.Drawn;
                break;
            case MemberReplaced replaced:
                ChangeSeat(row, replaced.Left, _ => NewSeat(replaced.Joined));
                break;
        }
    }

    private static void Scoring(ReviewPage row, object data)
    {
        switch (data)
        {
            case LowPriceQuestioned asked:
                row.Questioned = [.. row.Questioned, asked];
                break;
            case LowPriceJudged judged:
                row.Judged = [.. row.Judged, judged];
                if (!judged.Proven)
                {
                    row.Out = [.. row.Out, new BidOut(judged.BidId, "LP-06", judged.Opinion)];
                }

                break;
            case BidRuledOut ruled:
                row.Out = [.. row.Out, new BidOut(ruled.BidId, ruled.RuleId, ruled.Reason)];
                break;
            case ItemScored item:
                row.Scores = [.. row.Scores.Where(other => other.Key != item.Key), item];
                break;
            case ScoresSigned signed:
                ChangeSeat(row, signed.Member, seat => seat with { Signed = true });
                row.Stage = row.AllSigned ? ReviewStage.Signed : row.Stage;
                break;
            case DissentRecorded dissent:
                row.Dissents = [.. row.Dissents, dissent];
                break;
        }
    }

    private static Seat NewSeat(CommitteeMember member) =>
        new(member.Account, member.IsExpert, false, false, false);

    private static void ChangeSeat(ReviewPage row, Guid account, Func<Seat, Seat> change) =>
        SetSeats(row, row.Seats.Select(seat => seat.Account == account ? change(seat) : seat));

    private static void SetSeats(ReviewPage row, IEnumerable<Seat> seats)
    {
        row.Seats = [.. seats];
        row.SeatedAccounts = string.Concat(
            row.Seats.Where(seat => !seat.Left).Select(seat => $"/{seat.Account}/")
        );
    }
}
