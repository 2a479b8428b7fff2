using StationPortal.Jurisdiction;
using Xunit;
using static StationPortal.Procurement.Tests.Contracts.ContractWorld;

namespace StationPortal.Procurement.Tests.Contracts;

public sealed class AcceptanceTests
{
    [Fact]
    public void an_accepted_deliverable_makes_its_instalment_payable()
    {
        var contract = State(Reported(2).Then(Accept(2), Colleague));

        Assert.Equal(142_500m, contract.Of(2).Accepted);
        Assert.Equal(142_500m, ContractMoney.Payable(contract, contract.MilestoneOf(2)));
    }

    [Fact]
    public void the_signer_and_the_signers_deputy_do_not_accept()
    {
        var deputy = Colleague with { DeputyFor = Signer.Account };
        foreach (var actor in new[] { Signer, deputy })
        {
            Given(Reported(2)).Refused(Accept(2), actor, Now, "SD-03", "SignerAccepts");
            Given(Reported(2))
                .Refused(
                    new ReturnMilestone(ContractKey, 2, "缺材料"),
                    actor,
                    Now,
                    "SD-03",
                    "SignerAccepts"
                );
        }

        Assert.Throws<NotInScopeException>(() => Given(Reported(2)).When(Accept(2), Stranger, Now));
    }

    [Fact]
    public void nothing_is_accepted_without_the_people_served()
    {
        void Refused(RecipientsOpinion opinion, string code) =>
            Given(Reported(2))
                .Refused(Accept(2) with { Opinion = opinion }, Colleague, Now, "GP-15", code);

        Refused(Opinion with { Asked = 0, Satisfied = 0 }, "NobodyAsked");
        Refused(Opinion with { Satisfied = 31 }, "SatisfiedOverAsked");
        Refused(Opinion with { Summary = " " }, "OpinionMissing");
    }

    [Fact]
    public void only_a_reported_deliverable_is_answered()
    {
        Given(InForce()).Refused(Accept(2), Colleague, Now, null, "NotReported");
        Given(Reported(2)).Refused(Accept(3), Colleague, Now, null, "NotReported");
        Assert.Throws<NotInScopeException>(() =>
            Given(Reported(2)).When(Accept(9), Colleague, Now)
        );
    }

    [Fact]
    public void a_part_is_less_than_what_is_left_and_the_rest_may_be_reported_again()
    {
        var part = new AcceptPartOfMilestone(ContractKey, 2, 100_000m, "缺第二季度", Opinion);
        Given(Reported(2))
            .Refused(part with { Amount = 142_500m }, Colleague, Now, "PS-19", "PartNotLess");
        Given(Reported(2))
            .Refused(part with { Amount = 0 }, Colleague, Now, null, "AmountNotWholeFen");
        Given(Reported(2))
            .Refused(part with { Missing = "" }, Colleague, Now, null, "MissingNotSaid");

        var contract = State(
            Reported(2).Then(part, Colleague).Then(Report(2), Agency).Then(Accept(2), Colleague)
        );

        Assert.Equal(
            (MilestoneStatus.Accepted, 142_500m),
            (contract.Of(2).Status, contract.Of(2).Accepted)
        );
    }

    [Fact]
    public void a_returned_deliverable_is_reported_again()
    {
        var back = new ReturnMilestone(ContractKey, 2, "缺材料");
        Given(Reported(2))
            .Refused(back with { Reason = "" }, Colleague, Now, null, "ReasonMissing");

        var contract = State(Reported(2).Then(back, Colleague).Then(Report(2), Agency));

        Assert.Equal(MilestoneStatus.Reported, contract.Of(2).Status);
    }

    [Fact]
    public void the_agency_reports_its_own_deliverable_with_evidence_while_the_contract_runs()
    {
        Given(Fixed()).Refused(Report(2), Agency, Now, null, "ContractNotInForce");
        Given(InForce()).Refused(Report(1), Agency, Now, "PS-19", "AdvanceNeedsNoReport");
        Given(InForce())
            .Refused(Report(2) with { Evidence = [] }, Agency, Now, "PS-15", "EvidenceMissing");
        Given(InForce())
            .Refused(Report(2) with { Summary = "" }, Agency, Now, "PS-15", "SummaryMissing");
        Given(Reported(2)).Refused(Report(2), Agency, Now, null, "ReportedAlready");
        Given(Reported(2).Then(Accept(2), Colleague))
            .Refused(Report(2), Agency, Now, null, "AcceptedAlready");
        Assert.Throws<NotInScopeException>(() =>
            Given(InForce()).When(Report(2), OtherAgency, Now)
        );
    }

    [Theory]
    [InlineData("85", "85500.00")]
    [InlineData("90", "95000.00")]
    [InlineData("59.99", "0")]
    public void the_score_decides_the_governed_instalment(string score, string amount)
    {
        var result = new RecordEvaluationResult(ContractKey, Of(score), AnyFile);
        Given(Reported(4)).Refused(Accept(4), Colleague, Now, "CA-16", "ScoreMissing");

        var accepted = Reported(4).Then(result, Colleague).Then(Accept(4), Colleague);

        Assert.Equal(Of(amount), State(accepted).Of(4).Accepted);
    }

    [Fact]
    public void a_score_lies_between_0_and_100_and_stands_once_it_was_used()
    {
        var result = new RecordEvaluationResult(ContractKey, 85, AnyFile);
        Given(InForce())
            .Refused(result with { Score = 100.01m }, Colleague, Now, "CA-16", "ScoreOutsideRange");
        Given(Fixed()).Refused(result, Colleague, Now, null, "ContractNotInForce");
        Given(Reported(4).Then(result, Colleague).Then(Accept(4), Colleague))
            .Refused(result, Colleague, Now, "CA-16", "ScoreUsedAlready");
    }

    [Fact]
    public void acceptances_settle_the_advance_in_proportion_and_in_the_end_all_of_it()
    {
        var half = Reported(2).Then(Accept(2), Colleague);
        // 142,500 of it times 142,500 of the other 332,500, down to the fen.
        Assert.Equal(61_071.42m, ContractMoney.AdvanceSettled(State(half)));

        var all = half.Then(Report(3), Agency)
            .Then(Accept(3), Colleague)
            .Then(Report(4), Agency)
            .Then(new RecordEvaluationResult(ContractKey, 85, AnyFile), Colleague)
            .Then(Accept(4), Colleague);

        Assert.Equal(142_500m, ContractMoney.AdvanceSettled(State(all)));
    }

    private static decimal Of(string text) =>
        decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
