using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>The purchase, from catalogue and budget to payment: its events' stored names and its read models.</summary>
public sealed class ProcurementModule : IModule
{
    public static void Register(StoreModel model)
    {
        Catalogue(model);
        Suppliers(model);
        Plans(model);
        Tenders(model);
        MoneyStreams.Register(model);
        BidStreams.Register(model);
    }

    private static void Catalogue(StoreModel model)
    {
        model.ReadModel<CataloguePage>(row => row.HasIndex(item => item.Code));
        model
            .Events.Add<CatalogueItemAdded>("procurement.catalogue_item_added")
            .Add<CatalogueItemChanged>("procurement.catalogue_item_changed")
            .Add<CatalogueItemEnded>("procurement.catalogue_item_ended");
    }

    private static void Suppliers(StoreModel model)
    {
        model.ReadModel<SupplierPage>(row =>
        {
            row.HasIndex(supplier => new { supplier.Status, supplier.Region });
            row.HasIndex(supplier => supplier.CreditCode);
            row.HasIndex(supplier => supplier.Person);
            row.HasIndex(supplier => new { supplier.Name, supplier.Id });
        });
        model
            .Events.Add<SupplierRegistered>("procurement.supplier_registered")
            .Add<SupplierChanged>("procurement.supplier_changed")
            .Add<AnnualInspectionRecorded>("procurement.annual_inspection_recorded")
            .Add<GradeRecorded>("procurement.grade_recorded")
            .Add<BankAccountSet>("procurement.bank_account_set")
            .Add<SupplierConfirmed>("procurement.supplier_confirmed")
            .Add<SupplierRefused>("procurement.supplier_refused")
            .Add<SupplierBarred>("procurement.supplier_barred");
    }

    private static void Plans(StoreModel model)
    {
        model.ReadModel<PlanPage>(row =>
        {
            row.HasIndex(plan => new { plan.TenantId, plan.Status });
            row.HasIndex(plan => new { plan.IntentOn, plan.Id });
        });
        model
            .Events.Add<PlanDrafted>("procurement.plan_drafted")
            .Add<PlanChanged>("procurement.plan_changed")
            .Add<NeedSurveyRecorded>("procurement.need_survey_recorded")
            .Add<PublicOpinionRecorded>("procurement.public_opinion_recorded")
            .Add<PlanSubmitted>("procurement.plan_submitted")
            .Add<PlanReturned>("procurement.plan_returned")
            .Add<PlanApproved>("procurement.plan_approved")
            .Add<IntentPublished>("procurement.intent_published")
            .Add<PlanTakenUp>("procurement.plan_taken_up")
            .Add<PlanWithdrawn>("procurement.plan_withdrawn");
    }

    private static void Tenders(StoreModel model)
    {
        model.ReadModel<TenderPage>(row =>
        {
            row.HasIndex(tender => new { tender.TenantId, tender.Status });
            row.HasIndex(tender => new { tender.Status, tender.Deadline });
            row.HasIndex(tender => new { tender.IssuedOn, tender.Id });
            row.HasIndex(tender => tender.Number);
        });
        model
            .Events.Add<TenderDrafted>("procurement.tender_drafted")
            .Add<TenderScopeSet>("procurement.tender_scope_set")
            .Add<TenderPricingSet>("procurement.tender_pricing_set")
            .Add<TenderRequirementsSet>("procurement.tender_requirements_set")
            .Add<TenderCriteriaSet>("procurement.tender_criteria_set")
            .Add<TenderDatesSet>("procurement.tender_dates_set")
            .Add<TenderDocumentAdded>("procurement.tender_document_added")
            .Add<TenderDocumentRemoved>("procurement.tender_document_removed")
            .Add<TenderSubmittedForCheck>("procurement.tender_submitted_for_check")
            .Add<TenderReturned>("procurement.tender_returned")
            .Add<TenderPublished>("procurement.tender_published")
            .Add<QuestionAsked>("procurement.question_asked")
            .Add<QuestionAnswered>("procurement.question_answered")
            .Add<CorrectionPrepared>("procurement.correction_prepared")
            .Add<CorrectionReturned>("procurement.correction_returned")
            .Add<TenderCorrected>("procurement.tender_corrected")
            .Add<BiddingClosed>("procurement.bidding_closed")
            .Add<TenderFailed>("procurement.tender_failed")
            .Add<TenderAwarded>("procurement.tender_awarded")
            .Add<TenderCancelled>("procurement.tender_cancelled");
    }
}
