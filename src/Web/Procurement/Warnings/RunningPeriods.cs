using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Web.Procurement.Warnings;

/// <summary>The periods of evaluations and contracts that run now (GP-39 to GP-43). The portal's own question, for every authority.</summary>
internal sealed class RunningPeriods(ReadModels db)
{
    public async Task<IReadOnlyList<EndingPeriod>> Find(RuleBook rules, CancellationToken ct) =>
        [.. await OfReviews(rules, ct), .. await OfContracts(rules, ct)];

    private async Task<IEnumerable<EndingPeriod>> OfReviews(RuleBook rules, CancellationToken ct)
    {
        var rows = await (
            from review in db.Set<ReviewPage>()
            join tender in db.Set<TenderPage>()
                on new { review.TenantId, Id = review.Tender } equals new
                {
                    tender.TenantId,
                    tender.Id,
                }
            where
                review.Stage == ReviewStage.Signed
                || review.Stage == ReviewStage.Reported
                || review.Stage == ReviewStage.Confirmed
                || (
                    review.Stage == ReviewStage.Published
                    && tender.Status == TenderStatus.Awarded
                    && !db.Set<ContractPage>()
                        .Any(contract =>
                            contract.TenantId == tender.TenantId && contract.TenderId == tender.Id
                        )
                )
            select new
            {
                Review = review,
                tender.Title,
                tender.Method,
            }
        ).ToListAsync(ct);
        return rows.Select(row => OfReview(row.Review, row.Title, AwardWords.Of(row.Method), rules))
            .OfType<EndingPeriod>();
    }

    private static EndingPeriod? OfReview(
        ReviewPage review,
        string title,
        AwardWord word,
        RuleBook rules
    )
    {
        var subject = new StreamKey(review.TenantId, review.Id);
        var page = $"/reviews/{review.TenantId}/{review.Tender}";
        return review switch
        {
            { Stage: ReviewStage.Signed, SignedAt: { } signed } => Of(
                subject,
                ReportBy(review.TenantId, signed, rules),
                (person, end) => new ReportDueMail(person, title, end, $"{page}/report"),
                rules
            ) with
            {
                Account = review.Seats[0].Account,
            },
            { Stage: ReviewStage.Reported, DueOn: { } end } => Of(
                subject,
                end,
                (person, last) => new WinnerDueMail(person, title, last, $"{page}/confirm", word),
                rules
            ),
            { Stage: ReviewStage.Confirmed, DueOn: { } end } => Of(
                subject,
                end,
                (person, last) => new ResultDueMail(person, title, last, $"{page}/publish", word),
                rules
            ),
            { Stage: ReviewStage.Published, Result: { } result } => Signing(
                subject,
                result.SignBy,
                title,
                page,
                rules
            ),
            _ => null,
        };
    }

    private async Task<IEnumerable<EndingPeriod>> OfContracts(RuleBook rules, CancellationToken ct)
    {
        var rows = await db.Set<ContractPage>()
            .Where(row =>
                (
                    row.SignBy != null
                    && (row.Status == ContractStatus.Draft || row.Status == ContractStatus.Signing)
                ) || (row.PublishBy != null && row.PublishedAt == null)
            )
            .ToListAsync(ct);
        return rows.Select(row => OfContract(row, rules)).OfType<EndingPeriod>();
    }

    private static EndingPeriod? OfContract(ContractPage row, RuleBook rules)
    {
        var subject = new StreamKey(row.TenantId, row.Id);
        var page = $"/contracts/{row.TenantId}/{row.Id}";
        return row switch
        {
            { PublishBy: { } end } => Of(
                subject,
                end,
                (person, last) => new ContractPublicationDueMail(person, row.Title, last, page),
                rules
            ),
            { SignBy: { } end } => Signing(subject, end, row.Title, page, rules) with
            {
                // A draft is the buyer's own; the agency sees it once its text is fixed.
                Supplier = row.Status == ContractStatus.Signing ? row.SupplierId : null,
            },
            _ => null,
        };
    }

    private static EndingPeriod Signing(
        StreamKey subject,
        DateOnly end,
        string title,
        string page,
        RuleBook rules
    ) =>
        new(
            subject,
            end,
            Days("T-07.sign_warn_workdays", subject.Tenant, end, rules),
            person => new SigningDueMail(person, title, end, page)
        );

    private static EndingPeriod Of(
        StreamKey subject,
        DateOnly end,
        Func<Guid, DateOnly, EmailMessage> mail,
        RuleBook rules
    ) =>
        new(
            subject,
            end,
            Days("T-07.warn_workdays", subject.Tenant, end, rules),
            person => mail(person, end)
        );

    private static DateOnly ReportBy(string tenant, DateTimeOffset signed, RuleBook rules)
    {
        var day = ChinaTime.DateOf(signed);
        return rules.Calendar.AddWorkingDays(
            day,
            Days("GP-39.report_workdays", tenant, day, rules)
        );
    }

    private static int Days(string parameter, string tenant, DateOnly day, RuleBook rules) =>
        rules.Parameters.Count(parameter, tenant, day);
}
