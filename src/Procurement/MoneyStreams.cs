using StationPortal.EventStore;

namespace StationPortal.Procurement;

/// <summary>The part of the module's table of contents that is about money: budgets, contracts, payments.</summary>
public static class MoneyStreams
{
    public static void Register(StoreModel model)
    {
        model
            .Events.Add<BudgetSet>("procurement.budget_set")
            .Add<BudgetSourceChanged>("procurement.budget_source_changed")
            .Add<CapBaseSet>("procurement.cap_base_set")
            .Add<MoneyPlanned>("procurement.money_planned")
            .Add<PlannedMoneyFreed>("procurement.planned_money_freed")
            .Add<MoneyReserved>("procurement.money_reserved")
            .Add<ReservationFreed>("procurement.reservation_freed")
            .Add<MoneyCommitted>("procurement.money_committed")
            .Add<CommitmentFreed>("procurement.commitment_freed")
            .Add<PaymentOrdered>("procurement.payment_ordered")
            .Add<MoneyPaid>("procurement.money_paid")
            .Add<PaymentReturned>("procurement.payment_returned")
            .Add<OutsideContractRegistered>("procurement.outside_contract_registered");

        model
            .Events.Add<ContractDrafted>("procurement.contract_drafted")
            .Add<ContractScopeSet>("procurement.contract_scope_set")
            .Add<ContractClausesSet>("procurement.contract_clauses_set")
            .Add<ContractScheduleSet>("procurement.contract_schedule_set")
            .Add<ContractDataClauseSet>("procurement.contract_data_clause_set")
            .Add<ContractFrozen>("procurement.contract_frozen")
            .Add<ContractReopened>("procurement.contract_reopened")
            .Add<ContractSignedByBuyer>("procurement.contract_signed_by_buyer")
            .Add<ContractSignedBySupplier>("procurement.contract_signed_by_supplier")
            .Add<ContractSigned>("procurement.contract_signed")
            .Add<ContractPublished>("procurement.contract_published")
            .Add<EvaluationResultRecorded>("procurement.evaluation_result_recorded")
            .Add<StationResultTaken>("procurement.station_result_taken")
            .Add<StationResultWithdrawn>("procurement.station_result_withdrawn")
            .Add<AcceptanceLowered>("procurement.acceptance_lowered")
            .Add<DifferenceAccepted>("procurement.difference_accepted")
            .Add<RecoveryClaimed>("procurement.recovery_claimed")
            .Add<RecoveryDropped>("procurement.recovery_dropped")
            .Add<RecoverySettled>("procurement.recovery_settled")
            .Add<DeliverableReported>("procurement.deliverable_reported")
            .Add<MilestoneAccepted>("procurement.milestone_accepted")
            .Add<MilestonePartlyAccepted>("procurement.milestone_partly_accepted")
            .Add<MilestoneReturned>("procurement.milestone_returned")
            .Add<PaymentClaimed>("procurement.payment_claimed")
            .Add<PaymentClaimFreed>("procurement.payment_claim_freed")
            .Add<ContractPaid>("procurement.contract_paid")
            .Add<ContractEnded>("procurement.contract_ended");

        model
            .Events.Add<PaymentRequested>("procurement.payment_requested")
            .Add<InvoiceHandedIn>("procurement.invoice_handed_in")
            .Add<PaymentApproved>("procurement.payment_approved")
            .Add<PaymentRefused>("procurement.payment_refused")
            .Add<PaymentBatched>("procurement.payment_batched")
            .Add<PaymentSettled>("procurement.payment_settled")
            .Add<PaymentFailed>("procurement.payment_failed")
            .Add<BankBatchMade>("procurement.bank_batch_made")
            .Add<BankFileTaken>("procurement.bank_file_taken")
            .Add<BankAnswerRead>("procurement.bank_answer_read");

        model
            .ReadModel<BudgetPage>(row => row.HasIndex(page => new { page.Year, page.TenantId }))
            .ReadModel<PublicBudget>(row => row.HasIndex(page => new { page.Year, page.TenantId }))
            .ReadModel<ContractPage>(row =>
            {
                row.HasIndex(page => new
                {
                    page.TenantId,
                    page.Number,
                    page.Id,
                });
                row.HasIndex(page => new { page.TenantId, page.Status });
                row.HasIndex(page => page.SupplierId);
                row.HasIndex(page => page.TenderId);
                row.HasIndex(page => page.PublishedAt);
            })
            .ReadModel<PublicContract>(row => row.HasIndex(page => new { page.ShownAt, page.Id }))
            .ReadModel<PaymentPage>(row =>
            {
                row.HasIndex(page => new { page.TenantId, page.Status });
                row.HasIndex(page => new
                {
                    page.TenantId,
                    page.RequestedAt,
                    page.Id,
                });
                row.HasIndex(page => page.SupplierId);
                row.HasIndex(page => page.ContractId);
            })
            .ReadModel<BankBatchPage>(row =>
                row.HasIndex(page => new { page.TenantId, page.MadeAt })
            );
    }
}
