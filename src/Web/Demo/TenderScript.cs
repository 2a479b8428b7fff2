using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Web.Demo;

/// <summary>From the draft of a tender to its publication, with question and correction.</summary>
internal sealed class TenderScript(DemoWorld world, DemoData data, DemoDiary diary)
{
    public static StreamKey TenderKey(DemoCounty county, PurchaseLine line) =>
        new(county.Code, DemoIds.Of("tender", line.Id));

    public void Write(PurchaseLine line, DemoCounty county, PurchaseDates dates)
    {
        var tender = TenderKey(county, line);
        void Plan(DateTimeOffset at, Func<IDecision> decision) =>
            diary.Write(at, ct => world.Do(county.Planner, decision(), ct));

        Plan(dates.Before(3, 9), () => Drafted(line, county, dates));
        Plan(dates.Before(3, 10), () => new SetTenderScope(tender, ScopeOf(line, county, dates)));
        Plan(dates.Before(3, 11), () => new SetTenderPricing(tender, PricingOf(line)));
        Plan(
            dates.Before(2, 9),
            () =>
                new SetTenderRequirements(
                    tender,
                    new TenderRequirements(data.Qualifications, data.Essentials)
                )
        );
        if (line.Stage == DemoStage.Draft)
        {
            return;
        }

        Plan(dates.Before(2, 10), () => new SetTenderCriteria(tender, data.CriteriaOf(line.Basis)));
        diary.Write(dates.Before(2, 11), ct => AddDocuments(tender, line, county, ct));
        Plan(dates.Before(1, 9), () => new SetTenderDates(tender, DatesOf(dates)));
        Plan(dates.Before(1, 10), () => new SubmitTenderForCheck(tender));
        if (line.Stage == DemoStage.InCheck)
        {
            return;
        }

        var issued = PurchaseDates.At(dates.Issue, 9, 30);
        diary.Write(
            issued,
            ct =>
                world.Do(
                    county.Checker,
                    new PublishTender(
                        tender,
                        PlanScript.PlanKey(county, line).Id,
                        PlanScript.YearOf(dates),
                        PlanScript.Notice(line.Id, "tender", issued.AddMinutes(-30))
                    ),
                    ct
                )
        );
        WriteWhilePublic(tender, line, county, dates);
    }

    private void WriteWhilePublic(
        StreamKey tender,
        PurchaseLine line,
        DemoCounty county,
        PurchaseDates dates
    )
    {
        if (line.Question)
        {
            var question = DemoIds.Of("question", line.Id);
            var agency = DemoSuppliers.ActorOf(DemoData.ReadSuppliers()[12]);
            var asked = PurchaseDates.At(dates.Issue.AddDays(1), 15);
            diary.Write(
                asked,
                ct =>
                    world.Do(
                        agency,
                        new AskQuestion(
                            tender,
                            question,
                            agency.Organisation ?? default,
                            data.Question
                        ),
                        ct
                    )
            );
            diary.Write(
                asked.AddDays(1),
                ct =>
                    world.Do(county.Planner, new AnswerQuestion(tender, question, data.Answer), ct)
            );
        }

        if (line.Correction)
        {
            WriteCorrection(tender, line, county, dates);
        }

        if (line.Stage == DemoStage.Cancelled)
        {
            var at = PurchaseDates.At(dates.Issue.AddDays(4), 10);
            diary.Write(
                at,
                ct =>
                    world.Do(
                        county.Checker,
                        new CancelTender(
                            tender,
                            PlanScript.YearOf(dates),
                            CancelGround.NoLongerNeeded,
                            data.CancelReason,
                            PlanScript.Notice(line.Id, "cancelled", at.AddMinutes(-20))
                        ),
                        ct
                    )
            );
        }
    }

    // As in case 1: the need and the detailed scoring change, and the documents can be obtained for three days longer.
    private void WriteCorrection(
        StreamKey tender,
        PurchaseLine line,
        DemoCounty county,
        PurchaseDates dates
    )
    {
        var prepared = PurchaseDates.At(dates.Issue.AddDays(3), 10);
        var scope = ScopeOf(line, county, dates);
        var correction = new TenderCorrection(
            data.CorrectionReason,
            AffectsBids: true,
            scope with
            {
                Content = $"{scope.Content}\n{data.ContractDuty}",
            },
            null,
            null,
            DatesOf(dates) with
            {
                DocumentsUntil = dates.DocumentsUntilAfterCorrection,
            },
            []
        );
        diary.Write(
            prepared,
            ct => world.Do(county.Planner, new PrepareCorrection(tender, correction), ct)
        );
        diary.Write(
            prepared.AddHours(3),
            ct =>
                world.Do(
                    county.Checker,
                    new PublishCorrection(
                        tender,
                        PlanScript.Notice(line.Id, "correction", prepared.AddHours(2))
                    ),
                    ct
                )
        );
    }

    private DraftTender Drafted(PurchaseLine line, DemoCounty county, PurchaseDates dates) =>
        new(
            TenderKey(county, line),
            PlanScript.PlanKey(county, line).Id,
            null,
            $"{county.Code}-{dates.Issue.Year}-{DemoIds.Number(line.Id)}",
            line.Method,
            line.Method == TenderMethod.OpenTender ? null : data.MethodReason,
            null
        );

    private TenderScope ScopeOf(PurchaseLine line, DemoCounty county, PurchaseDates dates)
    {
        var start = dates.ServiceStart;
        return new TenderScope(
            data.Buyers[county.Code],
            line.Content,
            line.Quantity,
            line.Townships,
            start,
            start.AddYears(1 + line.ForwardYears).AddDays(-1),
            line.ForwardYears > 0 ? new LongTermGrounds(true, true, true, true, true) : null
        );
    }

    private static TenderPricing PricingOf(PurchaseLine line) =>
        line.Basis == OfferBasis.Hours
            ? new TenderPricing(OfferBasis.Hours, line.Budget, line.MinimumYearlyHours, 0, 0, null)
            : new TenderPricing(
                OfferBasis.Price,
                line.Budget,
                null,
                0.10m,
                0,
                new LowPriceRates(0.50m, 0.50m, 0.45m)
            );

    private TenderDates DatesOf(PurchaseDates dates) =>
        new(
            dates.DocumentsUntil,
            PurchaseDates.At(dates.Deadline, 9, 30),
            PurchaseDates.At(dates.Deadline, 9, 30),
            data.Place
        );

    private async Task AddDocuments(
        StreamKey tender,
        PurchaseLine line,
        DemoCounty county,
        CancellationToken ct
    )
    {
        foreach (
            var kind in (TenderDocumentKind[])
                [TenderDocumentKind.Main, TenderDocumentKind.ContractDraft]
        )
        {
            var file = await world.Store(
                $"{line.Title}-{(int)kind}",
                [line.Need, line.Content, data.ContractDuty],
                ct
            );
            var document = new TenderDocument(
                DemoIds.Of("document", $"{line.Id}-{kind}"),
                kind,
                file
            );
            await world.Do(county.Planner, new AddTenderDocument(tender, document), ct);
        }
    }
}
