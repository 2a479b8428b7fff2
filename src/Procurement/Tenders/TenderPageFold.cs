using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>How the events of a tender make its page.</summary>
internal static class TenderPageFold
{
    public static void Apply(TenderPage row, StoredEvent e)
    {
        switch (e.Data)
        {
            case TenderDrafted drafted:
                Draft(row, drafted);
                break;
            case TenderPublished published:
                row.Status = TenderStatus.Published;
                (row.IssuedOn, row.NoticeUntil) = (published.IssuedOn, published.NoticeUntil);
                row.Notice = published.Notice;
                break;
            case QuestionAsked asked:
                row.Questions.Add(
                    new(asked.Question, asked.Text, e.At, asked.AnswerBy, null, null)
                );
                SetAnswerBy(row);
                break;
            case QuestionAnswered answered:
                row.Questions =
                [
                    .. row.Questions.Select(question =>
                        question.Id == answered.Question
                            ? question with
                            {
                                Answer = answered.Answer,
                                AnsweredAt = e.At,
                            }
                            : question
                    ),
                ];
                SetAnswerBy(row);
                break;
            case CorrectionPrepared prepared:
                row.Waiting = prepared;
                break;
            case CorrectionReturned:
                row.Waiting = null;
                break;
            case TenderCorrected corrected:
                Correct(row, corrected);
                break;
            case BiddingClosed:
                (row.Status, row.Waiting) = (TenderStatus.Closed, null);
                break;
            case TenderFailed failed:
                (row.Status, row.Failure) = (TenderStatus.Failed, failed);
                break;
            case TenderAwarded awarded:
                (row.Status, row.Award) = (TenderStatus.Awarded, awarded);
                break;
            case TenderCancelled cancelled:
                (row.Status, row.Cancellation) = (TenderStatus.Cancelled, cancelled);
                break;
            default:
                Write(row, e.Data);
                break;
        }
    }

    private static void Draft(TenderPage row, TenderDrafted e)
    {
        (row.Plan, row.Number, row.Title) = (e.Plan, e.Number, e.Title);
        (row.Method, row.MethodReason, row.MethodApproval) = (
            e.Method,
            e.MethodReason,
            e.MethodApproval
        );
        (row.ItemCode, row.Money, row.Budget) = (e.ItemCode, e.Money, e.Money.Budget);
        row.Status = TenderStatus.Draft;
        WrittenBy(row, e.By);
    }

    private static void Write(TenderPage row, object data)
    {
        switch (data)
        {
            case TenderScopeSet e:
                SetScope(row, e.Scope);
                WrittenBy(row, e.By);
                break;
            case TenderPricingSet e:
                row.Pricing = e.Pricing;
                WrittenBy(row, e.By);
                break;
            case TenderRequirementsSet e:
                row.Requirements = e.Requirements;
                WrittenBy(row, e.By);
                break;
            case TenderCriteriaSet e:
                row.Criteria = e.Criteria;
                WrittenBy(row, e.By);
                break;
            case TenderDatesSet e:
                SetDates(row, e.Dates);
                WrittenBy(row, e.By);
                break;
            case TenderDocumentAdded e:
                row.Documents = [.. row.Documents, e.Document];
                WrittenBy(row, e.By);
                break;
            case TenderDocumentRemoved e:
                row.Documents = [.. row.Documents.Where(document => document.Id != e.Document)];
                WrittenBy(row, e.By);
                break;
            case TenderSubmittedForCheck e:
                (row.Status, row.ReturnedBecause) = (TenderStatus.InCheck, null);
                WrittenBy(row, e.By);
                break;
            case TenderReturned e:
                (row.Status, row.ReturnedBecause) = (TenderStatus.Draft, e.Reason);
                break;
        }
    }

    private static void Correct(TenderPage row, TenderCorrected e)
    {
        var after = e.Correction;
        var before = after with
        {
            Scope = after.Scope is null ? null : row.Scope,
            Pricing = after.Pricing is null ? null : row.Pricing,
            Requirements = after.Requirements is null ? null : row.Requirements,
            Criteria = after.Criteria is null ? null : row.Criteria,
            Dates = after.Dates is null ? null : row.Dates,
            Documents = after.Documents.Count == 0 ? [] : row.Documents,
        };
        row.Corrections.Add(new(e.Number, e.IssuedOn, e.Notice, before, after));
        row.Waiting = null;
        SetScope(row, after.Scope ?? row.Scope);
        SetDates(row, after.Dates ?? row.Dates);
        row.Pricing = after.Pricing ?? row.Pricing;
        row.Requirements = after.Requirements ?? row.Requirements;
        row.Criteria = after.Criteria ?? row.Criteria;
        row.Documents = [.. row.Documents, .. after.Documents];
    }

    private static void SetScope(TenderPage row, TenderScope? scope) =>
        (row.Scope, row.Buyer) = (scope, scope?.Buyer ?? "");

    private static void SetDates(TenderPage row, TenderDates? dates) =>
        (row.Dates, row.Deadline) = (dates, dates?.Deadline);

    private static void SetAnswerBy(TenderPage row) =>
        row.AnswerBy = row
            .Questions.Where(question => question.Answer is null)
            .Select(question => (DateOnly?)question.AnswerBy)
            .Min();

    private static void WrittenBy(TenderPage row, DutyHolder by)
    {
        if (!row.Writers.Contains(by))
        {
            row.Writers.Add(by);
        }
    }
}
