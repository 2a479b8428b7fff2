using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement.Tests.Contracts;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Procurement.Tests.Contracts.ContractWorld;

namespace StationPortal.Procurement.Tests.Payments;

public sealed class PaymentTests
{
    private static readonly RequestPayment Request = new(
        ContractKey,
        SupplierKey,
        1,
        " 25532000000012345678 ",
        new(2026, 3, 2),
        142_500m,
        AnyFile
    );
    private static readonly StreamKey Key = Request.Payment;
    private static readonly ApprovePayment Approve = new(Key, ContractKey, 2026);
    private static readonly StreamKey BatchKey = MakeBankBatch.KeyOf(County, "B-1");
    private static readonly MakeBankBatch Batch = new(BatchKey, "B-1", [Key]);

    [Fact]
    public void the_advance_may_be_asked_for_from_the_signing_on()
    {
        var events = Run(InForce(), [], Request, Agency);

        Assert.Equal(142_500m, events.OfType<PaymentClaimed>().Single().Amount);
        Assert.Equal(
            "25532000000012345678",
            events.OfType<PaymentRequested>().Single().InvoiceNumber
        );
    }

    [Fact]
    public void a_claim_never_passes_what_its_milestone_makes_payable()
    {
        var given = World(InForce(), []);
        given.Refused(
            Request with
            {
                Amount = 142_500.01m,
            },
            Agency,
            Now,
            "PS-19",
            "ClaimOverPayable"
        );
        given.Refused(
            Request with
            {
                Milestone = 2,
                Amount = 0.01m,
            },
            Agency,
            Now,
            "PS-19",
            "ClaimOverPayable"
        );
        given.Refused(Request with { Amount = 0.001m }, Agency, Now, null, "AmountNotWholeFen");
        World(Claimed(), [])
            .Refused(
                Request with
                {
                    Amount = 0.01m,
                    InvoiceNumber = "2",
                },
                Agency,
                Now,
                "PS-19",
                "ClaimOverPayable"
            );
    }

    [Fact]
    public void an_invoice_is_used_once_unless_its_payment_came_to_nothing()
    {
        var refused = World(Claimed(), Requested())
            .Refused(Request, Agency, Now, null, "InvoiceUsed");
        Assert.Equal("25532000000012345678", refused.Values[0]);

        var again = Run(
            InForce(),
            [.. Requested(), new PaymentRefused("发票抬头有误", Colleague.Holder)],
            Request,
            Agency
        );
        Assert.Single(again.OfType<PaymentRequested>());
    }

    [Fact]
    public void an_invoice_that_another_authority_holds_is_refused_without_a_word_of_its_record()
    {
        var elsewhere = Invoice.KeyOf(SupplierKey.Id, Request.InvoiceNumber);

        var refused = World(InForce(), [])
            .And(elsewhere, new InvoiceHandedIn("440105"))
            .Refused(Request, Agency, Now, null, "InvoiceUsedElsewhere");

        Assert.Equal(["25532000000012345678"], refused.Values);
        Assert.Equal(
            new InvoiceHandedIn(County),
            Run(InForce(), [], Request, Agency).OfType<InvoiceHandedIn>().Single()
        );
    }

    [Theory]
    [InlineData("25532000 000012345678")]
    [InlineData("２５５３２０００００００１２３４５６７８")]
    public void a_number_typed_another_way_is_the_same_invoice(string typed)
    {
        Assert.Equal(Key, (Request with { InvoiceNumber = typed }).Payment);
    }

    [Fact]
    public void a_request_needs_a_contract_in_force_an_invoice_of_the_past_and_a_bank_account()
    {
        World(Fixed(), []).Refused(Request, Agency, Now, null, "ContractNotInForce");
        World(InForce(), [])
            .Refused(
                Request with
                {
                    InvoiceNumber = " ",
                },
                Agency,
                Now,
                null,
                "InvoiceNumberMissing"
            );
        World(InForce(), [])
            .Refused(
                Request with
                {
                    InvoiceDate = new(2026, 3, 3),
                },
                Agency,
                Now,
                null,
                "DayInFuture"
            );
        World(InForce(), [])
            .And(SupplierKey, Registered[0], Registered[1])
            .Refused(Request, Agency, Now, null, "BankAccountMissing");
        Assert.Throws<NotInScopeException>(() =>
            World(InForce(), []).When(Request, OtherAgency, Now)
        );
    }

    [Fact]
    public void one_approval_is_enough_up_to_the_parameter()
    {
        var events = Run(Claimed(), Requested(), Approve, Colleague);

        Assert.True(events.OfType<PaymentApproved>().Single().Final);
        Assert.Equal(
            142_500m,
            events.OfType<PaymentOrdered>().Single().Parts.Sum(part => part.Amount)
        );
    }

    [Theory]
    [InlineData("500000.00", 1)]
    [InlineData("500000.01", 2)]
    public void above_the_parameter_a_second_person_approves(string amount, int steps) =>
        Assert.Equal(
            steps,
            ApprovalSteps.StepsFor(
                decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture),
                County,
                new(Now, Colleague, TestRules.Book)
            )
        );

    [Fact]
    public void the_second_approval_is_another_persons()
    {
        object[] large =
        [
            .. Requested().Cast<PaymentRequested>().Select(r => r with { Amount = 500_000.01m }),
        ];
        var first = World(Claimed(), large)
            .When(Approve, Colleague, Now)
            .Select(c => c.Event)
            .ToArray();
        Assert.False(Assert.IsType<PaymentApproved>(Assert.Single(first)).Final);

        World(Claimed(), [.. large, .. first])
            .Refused(Approve, Colleague, Now, "D-07", "ApprovedByYou");
        World(Claimed(), [.. large, .. first])
            .Refused(
                Approve,
                Signer with
                {
                    DeputyFor = Colleague.Account,
                },
                Now,
                "D-07",
                "ApprovedByYou"
            );
    }

    [Fact]
    public void the_applicant_does_not_approve_under_any_grant()
    {
        var sameHand = Colleague with { Account = Agency.Account };
        World(Claimed(), Requested()).Refused(Approve, sameHand, Now, "SD-04", "ApplicantApproves");
        var refusal = new RefusePayment(Key, ContractKey, "不符");
        World(Claimed(), Requested()).Refused(refusal, sameHand, Now, "SD-04", "ApplicantApproves");
    }

    [Fact]
    public void only_a_waiting_payment_of_the_own_county_is_approved()
    {
        World(Claimed(), Approved()).Refused(Approve, Signer, Now, null, "PaymentNotWaiting");
        Assert.Throws<NotInScopeException>(() =>
            World(Claimed(), Requested()).When(Approve, Stranger, Now)
        );
        Assert.Throws<NotInScopeException>(() =>
            World(Claimed(), Requested()).When(Approve with { BudgetYear = 2027 }, Colleague, Now)
        );
    }

    [Fact]
    public void a_refused_payment_frees_its_claim()
    {
        var refusal = new RefusePayment(Key, ContractKey, "发票抬头有误");
        World(Claimed(), Requested())
            .Refused(refusal with { Reason = "" }, Colleague, Now, null, "ReasonMissing");

        var events = Run(Claimed(), Requested(), refusal, Colleague);

        Assert.Equal(142_500m, events.OfType<PaymentClaimFreed>().Single().Amount);
    }

    [Fact]
    public void a_bank_file_holds_approved_payments_once()
    {
        World(Claimed(), Requested()).Refused(Batch, Colleague, Now, "SD-04", "PaymentNotApproved");
        World(Claimed(), Approved())
            .Refused(Batch with { Payments = [] }, Colleague, Now, null, "BatchEmpty");
        World(Claimed(), Approved())
            .Refused(Batch with { Payments = [Key, Key] }, Colleague, Now, null, "BatchTooLong");
        World(Claimed(), AtBank()).Refused(Batch, Colleague, Now, "SD-04", "PaymentNotApproved");
        World(Claimed(), Approved())
            .And(BatchKey, Made())
            .Refused(Batch, Colleague, Now, null, "BatchNumberUsed");
        Assert.Equal(1, Made().Lines.Single().Line);
    }

    [Fact]
    public void a_paid_line_settles_payment_contract_and_budget()
    {
        var events = Answered(new BankLineResult(1, true, Now, ""));

        Assert.Single(events.OfType<PaymentSettled>());
        Assert.Equal(142_500m, events.OfType<ContractPaid>().Single().Amount);
        Assert.Equal(142_500m, events.OfType<MoneyPaid>().Single().Parts.Sum(part => part.Amount));
    }

    [Fact]
    public void a_failed_line_returns_the_payment_and_frees_the_money()
    {
        var events = Answered(new BankLineResult(1, false, Now, "账号不符"));

        Assert.Equal("账号不符", events.OfType<PaymentFailed>().Single().Reason);
        Assert.Single(events.OfType<PaymentClaimFreed>());
        Assert.Single(events.OfType<PaymentReturned>());
    }

    [Fact]
    public void reading_an_answer_twice_changes_nothing()
    {
        var paid = new BankLineResult(1, true, Now, "");
        var given = Bank().And(BatchKey, Made(), new BankAnswerRead("-", [paid]));

        Assert.Empty(given.When(Answer(paid), Colleague, Now));
        given.Refused(
            Answer(paid with { Paid = false }),
            Colleague,
            Now,
            null,
            "AnswerContradicts"
        );
    }

    [Fact]
    public void an_answer_names_lines_of_its_batch_once_each()
    {
        var line = new BankLineResult(1, true, Now, "");
        Bank().Refused(Answer(line with { Line = 2 }), Colleague, Now, null, "AnswerLineUnknown");
        Bank()
            .Refused(
                Answer(line) with
                {
                    Results = [line, line],
                },
                Colleague,
                Now,
                null,
                "AnswerLineTwice"
            );
        Assert.Throws<NotInScopeException>(() => Bank().When(Answer(line), Stranger, Now));
    }

    [Fact]
    public void what_a_lower_result_does_not_earn_any_more_is_not_approved()
    {
        var ask = Request with { Milestone = 4, Amount = 95_000m };
        var approve = new ApprovePayment(ask.Payment, ContractKey, 2026);
        object[] accepted =
        [
            .. Reported(4),
            new EvaluationResultRecorded(92, AnyFile),
            new MilestoneAccepted(4, 95_000m, 100, Opinion, Colleague.Holder),
        ];
        var asked = Run(accepted, [], ask, Agency);
        object[] claimed = [.. accepted, .. asked.OfType<PaymentClaimed>()];
        object[] payment = [.. asked.OfType<PaymentRequested>()];
        Assert.NotEmpty(World(claimed, payment).When(approve, Colleague, Now));

        object[] lowered = [.. claimed, new AcceptanceLowered(4, 95_000m, 66_500m)];
        var refused = World(lowered, payment)
            .Refused(approve, Colleague, Now, "CA-16", "PaymentAboveEarned");

        Assert.Equal([95_000m, 66_500m], refused.Values);
        Assert.Throws<NotInScopeException>(() =>
            World(claimed, payment)
                .When(
                    approve with
                    {
                        Contract = new(County, Guid.CreateVersion7()),
                    },
                    Colleague,
                    Now
                )
        );
    }

    private static object[] Answered(BankLineResult result) =>
        [.. Bank().When(Answer(result), Colleague, Now).Select(change => change.Event)];

    private static ReadBankAnswer Answer(BankLineResult result) =>
        new(BatchKey, Made().Lines, [result], "-");

    private static Specification Bank()
    {
        var order = BudgetState().Order(ContractKey.Id, Key.Id, 142_500m);
        return World(Claimed(), AtBank())
            .And(BatchKey, Made())
            .And(BudgetKey, [.. Committed(), order]);
    }

    private static object[] Claimed() => InForce().Then(Request, Agency);

    private static object[] Requested() =>
        [.. Run(InForce(), [], Request, Agency).OfType<PaymentRequested>()];

    private static object[] Approved() =>
        [
            .. Requested(),
            .. Run(Claimed(), Requested(), Approve, Colleague).OfType<PaymentApproved>(),
        ];

    private static object[] AtBank() => [.. Approved(), new PaymentBatched(BatchKey.Id, "B-1", 1)];

    private static BankBatchMade Made() =>
        Run(Claimed(), Approved(), Batch, Colleague).OfType<BankBatchMade>().Single();

    private static object[] Committed() =>
        [.. Reserved, Fold(Reserved).Commit(ContractKey.Id, TenderKey.Id, Price)];

    private static Budget BudgetState() => Fold(Committed());

    private static Budget Fold(object[] events) =>
        StreamUse.FoldAll<Budget>(events) ?? throw new InvalidOperationException();

    private static Specification World(object[] contract, object[] payment) =>
        Given(contract).And(BudgetKey, Committed()).And(Key, payment);

    private static object[] Run(
        object[] contract,
        object[] payment,
        IDecision decision,
        Actor actor
    ) => [.. World(contract, payment).When(decision, actor, Now).Select(change => change.Event)];
}
