using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement.Tests.Budgets;
using Xunit;
using static StationPortal.Procurement.Tests.Contracts.ContractWorld;

namespace StationPortal.Procurement.Tests.Contracts;

public sealed class SignContractTests
{
    [Fact]
    public void the_second_signature_commits_the_price_and_frees_the_rest()
    {
        var changes = Given(Fixed().Then(Sign(), Signer)).When(Sign(), Agency, Now);

        var committed = Assert.Single(
            changes.Select(change => change.Event).OfType<MoneyCommitted>()
        );
        Assert.Equal(Price, committed.Parts.Sum(part => part.Amount));
        Assert.Equal(5_000m, committed.Freed.Sum(part => part.Amount));
        var signed = Assert.Single(changes.Select(change => change.Event).OfType<ContractSigned>());
        // GP-43: two working days after Monday 2026-03-02.
        Assert.Equal(new DateOnly(2026, 3, 4), signed.PublishBy);
    }

    [Fact]
    public void either_side_may_sign_first()
    {
        var contract = State(Fixed().Then(Sign(), Agency).Then(Sign(), Signer));

        Assert.Equal(ContractStatus.InForce, contract.Status);
        Assert.Equal(Signer.Holder, contract.BuyerSigner);
    }

    [Fact]
    public void each_side_signs_once_and_only_a_fixed_text()
    {
        Given(Written()).Refused(Sign(), Signer, Now, null, "ContractNotInSigning");
        Given(Fixed().Then(Sign(), Signer)).Refused(Sign(), Colleague, Now, null, "SignedAlready");
        Given(Fixed().Then(Sign(), Agency)).Refused(Sign(), Agency, Now, null, "SignedAlready");
        Assert.Throws<NotInScopeException>(() => Given(Fixed()).When(Sign(), OtherAgency, Now));
        Assert.Throws<NotInScopeException>(() => Given(Fixed()).When(Sign(), Stranger, Now));
        Assert.Throws<NotInScopeException>(() =>
            Given(Fixed()).When(Sign() with { BudgetYear = 2027 }, Signer, Now)
        );
    }

    [Fact]
    public void the_last_day_for_signing_counts_and_a_later_one_needs_its_reason()
    {
        var lastMinute = ChinaTime.At(SignBy, new(23, 59));
        var late = lastMinute.AddMinutes(1);
        Assert.Single(Given(Fixed()).When(Sign(), Signer, lastMinute));
        Given(Fixed()).Refused(Sign(), Signer, late, "GP-42", "SigningLate");

        var signed = State(Fixed().Then(Sign() with { LateReason = "公章遗失" }, Signer, late));

        Assert.NotNull(signed.BuyerSigner);
    }

    [Fact]
    public void a_contract_is_public_in_time_and_never_before_the_official_medium()
    {
        var notice = new OfficialNotice(new("https://www.ccgp.example/1"), Now);
        var publish = new PublishContract(ContractKey, notice, null);
        Given(Fixed()).Refused(publish, Signer, Now, "GP-43", "ContractNotSigned");
        Given(InForce())
            .Refused(
                publish,
                Signer,
                ChinaTime.At(new(2026, 3, 5), new(0, 0)),
                "GP-43",
                "PublicationLate"
            );
        Assert.Single(
            Given(InForce()).When(publish, Signer, ChinaTime.At(new(2026, 3, 4), new(23, 59)))
        );
        Given(InForce().Then(publish, Signer))
            .Refused(publish, Signer, Now, null, "PublishedAlready");
    }

    [Fact]
    public void a_later_year_is_reserved_at_its_signing_else_not_signed()
    {
        var next = new DraftNextContract(TenderKey, 2, "HT-2027-1", MoneySource.ReliefFunds);
        var key = next.Contract;
        var now = ChinaTime.At(new(2026, 12, 1), new(9, 0));
        var drafted = Given(InForce())
            .When(next, Signer, now)
            .Select(change => change.Event)
            .ToList();
        object[] fixedText =
        [
            .. drafted,
            new ContractScheduleSet(Schedule.Milestones, Schedule.Bands),
            new ContractFrozen(AnyFile, Signer.Holder),
            new ContractSignedByBuyer(AnyFile, SignatureProof.Password, Signer.Holder),
        ];
        var sign = new SignContract(
            key,
            2027,
            AnyFile,
            SignatureProof.Password,
            null,
            Before: ContractKey
        );
        Given().And(key, fixedText).Refused(sign, Agency, now, "PS-09", "BudgetMissing");

        object[] money = [new BudgetSet(County, 2027, BudgetWorld.Relief(1_000_000m), "示例")];
        Given()
            .And(key, fixedText)
            .And(Budget.KeyOf(County, 2027), money)
            .Refused(sign, Agency, now, "CA-06", "CapNotKnown");
        object[] based =
        [
            .. money,
            new CapBaseSet(9_500_000m, "-", 0.05m, 475_000m, "-", "-", false),
        ];
        var signed = Given()
            .And(key, fixedText)
            .And(Budget.KeyOf(County, 2027), based)
            .When(sign, Agency, now)
            .Select(change => change.Event)
            .ToList();

        Assert.Equal(475_000m, Assert.Single(signed.OfType<MoneyReserved>()).Parts[0].Amount);
        Assert.Equal(475_000m, Assert.Single(signed.OfType<MoneyCommitted>()).Parts[0].Amount);
        Assert.Equal(new DateOnly(2027, 4, 1), drafted.OfType<ContractScopeSet>().Single().Start);
    }

    [Fact]
    public void the_next_year_follows_a_contract_in_force_with_a_sufficient_score_and_not_a_fourth_time()
    {
        var next = new DraftNextContract(TenderKey, 2, "HT-2027-1", MoneySource.ReliefFunds);
        Given(Fixed()).Refused(next, Signer, Now, "PS-13", "YearBeforeNotInForce");
        Given(InForce()).Refused(next with { Number = "" }, Signer, Now, null, "NumberMissing");
        var failed = InForce()
            .Then(new RecordEvaluationResult(ContractKey, 59.99m, AnyFile), Colleague);
        Given(failed).Refused(next, Signer, Now, "CA-16", "NoRenewal");
        Given(InForce())
            .And(next.Contract, Drafted())
            .Refused(next, Signer, Now, null, "ContractExists");
        var third = Contract.KeyOf(County, TenderKey.Id, 3);
        Given()
            .And(third, InForce())
            .Refused(next with { YearNumber = 4 }, Signer, Now, "PS-13", "SeriesTooLong");
    }

    [Fact]
    public void an_early_end_keeps_what_is_accepted_and_frees_the_rest()
    {
        var accepted = Reported(2).Then(Accept(2), Colleague);
        object[] committed = [.. Reserved, BudgetOf().Commit(ContractKey.Id, TenderKey.Id, Price)];
        var end = new EndContract(ContractKey, 2026, "撤站");

        var freed = Given(accepted)
            .And(BudgetKey, committed)
            .When(end, Colleague, Now)
            .Select(change => change.Event)
            .OfType<CommitmentFreed>()
            .Single();

        // Advance and first deliverable, 30 % each, stay owed.
        Assert.Equal(190_000m, freed.Parts.Sum(part => part.Amount));
        Given(Fixed()).Refused(end, Colleague, Now, null, "ContractNotInForce");
        Given(accepted).Refused(end with { Reason = "" }, Colleague, Now, null, "ReasonMissing");
    }

    private static Budget BudgetOf() =>
        StreamUse.FoldAll<Budget>(Reserved) ?? throw new InvalidOperationException();
}
