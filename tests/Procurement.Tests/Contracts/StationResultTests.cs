using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement.Tests.Tenders;
using Xunit;
using static StationPortal.Procurement.Tests.Contracts.ContractWorld;

namespace StationPortal.Procurement.Tests.Contracts;

/// <summary>Published results of stations decide the last instalment of 95,000.00 as signed: 90 pays 100 %, 80 pays 90 %, 60 pays 70 %, less nothing.</summary>
public sealed class StationResultTests
{
    private static readonly Guid First = Guid.CreateVersion7();
    private static readonly Guid Second = Guid.CreateVersion7();
    private static readonly Actor Portal = Actor.Portal(County);
    private static readonly StationResult Good = new(
        County,
        Guid.CreateVersion7(),
        First,
        "第一社工站",
        "2026 年度评估",
        new(2026, 12, 31),
        85,
        "良好",
        false
    );

    [Theory]
    [InlineData("90", "95000.00")]
    [InlineData("89.99", "85500.00")]
    [InlineData("60", "66500.00")]
    [InlineData("59.99", "0")]
    public void a_published_result_decides_the_instalment_by_the_band_as_signed(
        string score,
        string amount
    )
    {
        var accepted = Reported(4).Take(Good with { Score = Of(score) }).Then(Accept(4), Colleague);

        Assert.Equal(Of(amount), State(accepted).Of(4).Accepted);
    }

    [Fact]
    public void a_veto_counts_as_the_lowest_band_whatever_the_points()
    {
        var accepted = Reported(4)
            .Take(Good with { Score = 96, Vetoed = true })
            .Then(Accept(4), Colleague);

        Assert.Equal(0, State(accepted).Of(4).Accepted);
        Assert.Equal(0, accepted.OfType<MilestoneAccepted>().Single().PaidPercent);
    }

    [Fact]
    public void several_stations_count_with_their_mean_and_a_veto_at_one_is_a_veto_of_the_contract()
    {
        var other = Other(90.01m);
        var both = State(InForce().Take(Good with { Score = 85.00m }).Take(other));
        // 87.505, half-up.
        Assert.Equal((87.51m, false), (both.Score, both.Vetoed));

        var vetoed = State(InForce().Take(Good).Take(other with { Vetoed = true }));
        Assert.True(vetoed.Vetoed);
    }

    [Fact]
    public void a_station_counts_with_its_latest_days_whatever_comes_last()
    {
        var midTerm = Good with
        {
            Assessment = Guid.CreateVersion7(),
            Until = new(2026, 6, 30),
            Score = 61,
        };

        Assert.Equal(85, State(InForce().Take(Good).Take(midTerm)).Score);
        Assert.Equal(85, State(InForce().Take(midTerm).Take(Good)).Score);
    }

    [Fact]
    public void of_two_rounds_that_end_on_one_day_the_nearest_authority_counts_and_then_the_lower_one()
    {
        var ofProvince = Good with
        {
            Assessment = Guid.CreateVersion7(),
            Tenant = "440000",
            Score = 95,
        };
        var lower = Good with { Assessment = Guid.CreateVersion7(), Score = 70 };
        var vetoed = Good with { Assessment = Guid.CreateVersion7(), Score = 99, Vetoed = true };

        Assert.Equal(85, State(InForce().Take(Good).Take(ofProvince)).Score);
        Assert.Equal(85, State(InForce().Take(ofProvince).Take(Good)).Score);
        Assert.Equal(70, State(InForce().Take(lower).Take(Good)).Score);
        Assert.Equal(70, State(InForce().Take(Good).Take(lower)).Score);
        Assert.True(State(InForce().Take(lower).Take(vetoed)).Vetoed);
    }

    [Fact]
    public void an_annulled_result_leaves_another_of_the_same_days()
    {
        var ofProvince = Good with
        {
            Assessment = Guid.CreateVersion7(),
            Tenant = "440000",
            Score = 95,
        };

        Assert.Equal(95, State(InForce().Take(Good).Take(ofProvince).Withdraw(Good)).Score);
    }

    [Fact]
    public void an_annulled_result_brings_no_earlier_one_of_the_station_back()
    {
        var midTerm = Good with { Assessment = Guid.CreateVersion7(), Until = new(2026, 6, 30) };
        var both = InForce().Take(midTerm).Take(Good).Take(Other(70));

        Assert.Equal(70, State(both.Withdraw(Good)).Score);
        Assert.Equal(both.Withdraw(Good), both.Withdraw(Good).Take(midTerm with { Score = 95 }));
        Assert.Equal(77.5m, State(both.Withdraw(midTerm)).Score);
    }

    [Fact]
    public void taking_a_result_again_changes_nothing()
    {
        var taken = InForce().Take(Good);

        Assert.Equal(taken, taken.Take(Good));
        Assert.Empty(Given().Of(new TakeStationResult(ContractKey, Good), Portal));
        var withdrawn = taken.Withdraw(Good);
        Assert.Equal(withdrawn, withdrawn.Withdraw(Good));
        Assert.Equal(withdrawn, withdrawn.Take(Good));
    }

    [Fact]
    public void a_result_from_a_round_is_not_written_over_by_hand_until_it_is_annulled()
    {
        var byHand = new RecordEvaluationResult(ContractKey, 95, AnyFile);
        Given(InForce().Take(Good)).Refused(byHand, Colleague, Now, "CA-16", "ScoreFromRound");

        var free = InForce().Take(Good).Withdraw(Good);

        Assert.Null(State(free).Score);
        Assert.Equal(95, State(free.Then(byHand, Colleague)).Score);
    }

    [Fact]
    public void a_lower_result_after_the_acceptance_lowers_what_can_be_asked_for()
    {
        var contract = State(Accepted(85).Take(Good with { Score = 70 }));

        Assert.Equal(66_500m, contract.Of(4).Accepted);
        Assert.Equal(66_500m, ContractMoney.Claimable(contract, contract.MilestoneOf(4)));
        Assert.Equal(0, contract.Of(4).Recoverable);
    }

    [Fact]
    public void a_lower_result_after_the_payment_claims_the_difference_back_and_never_a_negative_payment()
    {
        var lowered = Paid(85).Take(Good with { Score = 70 });

        var claim = lowered.OfType<RecoveryClaimed>().Single();
        Assert.Equal((19_000m, 85_500m, 66_500m), (claim.Amount, claim.Paid, claim.Earned));
        var contract = State(lowered);
        Assert.Equal(85_500m, contract.Of(4).Paid);
        Assert.Equal(0, ContractMoney.Claimable(contract, contract.MilestoneOf(4)));
    }

    [Fact]
    public void an_annulled_result_claims_all_of_it_back_and_a_new_one_lowers_the_claim()
    {
        var annulled = Paid(85).Withdraw(Good);
        Assert.Equal(85_500m, State(annulled).Of(4).Recoverable);

        var again = annulled.Take(Good with { Assessment = Guid.CreateVersion7(), Score = 70 });
        Assert.Equal(19_000m, State(again).Of(4).Recoverable);

        var same = annulled.Take(Good with { Assessment = Guid.CreateVersion7() });
        Assert.Equal(0, State(same).Of(4).Recoverable);
        Assert.Single(same.OfType<RecoveryDropped>());
    }

    [Fact]
    public void what_was_on_its_way_when_the_result_fell_is_claimed_back_once_it_is_paid()
    {
        var ask = new RequestPayment(
            ContractKey,
            SupplierKey,
            4,
            "25532000000012345678",
            new(2026, 3, 2),
            85_500m,
            AnyFile
        );
        var line = new BankBatchLine(
            1,
            ask.Payment.Id,
            ContractKey.Id,
            2026,
            SupplierKey.Id,
            "示例社工中心",
            "HT-2026-1",
            4,
            85_500m
        );
        object[] committed =
        [
            .. Reserved,
            Fold<Budget>(Reserved).Commit(ContractKey.Id, TenderKey.Id, Price),
        ];
        var order = Fold<Budget>(committed).Order(ContractKey.Id, ask.Payment.Id, 85_500m);
        var batch = MakeBankBatch.KeyOf(County, "B-1");
        var asked = Given(Accepted(85)).When(ask, Agency, Now);

        var after = Given(Accepted(85).Then(ask, Agency).Take(Good with { Score = 70 }))
            .And(BudgetKey, [.. committed, order])
            .And(
                ask.Payment,
                [.. asked.Where(change => change.Stream == ask.Payment).Select(c => c.Event)]
            )
            .And(batch, new BankBatchMade("B-1", new(2026, 3, 2), [line], Colleague.Holder))
            .When(new ReadBankAnswer(batch, [line], [new(1, true, Now, "")], "-"), Colleague, Now)
            .Select(change => change.Event);

        Assert.Equal(19_000m, after.OfType<RecoveryClaimed>().Single().Amount);
    }

    [Fact]
    public void a_recovery_is_settled_once_with_its_day_and_receipt()
    {
        var settle = new SettleRecovery(ContractKey, new(2026, 3, 2), "示例缴款书 1 号");
        Given(Paid(85)).Refused(settle, Colleague, Now, "EV-23", "NothingToRecover");
        var owed = Paid(85).Take(Good with { Score = 70 });
        Given(owed)
            .Refused(settle with { On = new(2026, 3, 3) }, Colleague, Now, null, "DayInFuture");
        Given(owed)
            .Refused(
                settle with
                {
                    Reference = " ",
                },
                Colleague,
                Now,
                "EV-23",
                "RecoveryReferenceMissing"
            );
        Assert.Throws<NotInScopeException>(() => Given(owed).When(settle, Stranger, Now));

        var settled = owed.Then(settle, Colleague);

        Assert.Equal(
            (0m, 19_000m),
            (State(settled).Of(4).Recoverable, State(settled).Of(4).Recovered)
        );
        Given(settled).Refused(settle, Colleague, Now, "EV-23", "NothingToRecover");
        Assert.Equal(settled, settled.Take(Good with { Score = 70 }));
    }

    [Fact]
    public void after_a_higher_result_the_difference_is_accepted_by_somebody_who_did_not_sign()
    {
        var difference = new AcceptDifference(ContractKey);
        Given(Accepted(85)).Refused(difference, Colleague, Now, "CA-16", "NoDifference");
        Given(Reported(4).Take(Good)).Refused(difference, Colleague, Now, "CA-16", "NoDifference");
        var raised = Paid(85).Take(Good with { Score = 90 });
        Given(raised).Refused(difference, Signer, Now, "SD-03", "SignerAccepts");
        Assert.Throws<NotInScopeException>(() => Given(raised).When(difference, Stranger, Now));
        Given([.. raised, new ContractEnded(new(2026, 3, 2), "撤站")])
            .Refused(difference, Colleague, Now, null, "ContractNotInForce");

        var contract = State(raised.Then(difference, Colleague));

        Assert.Equal(95_000m, contract.Of(4).Accepted);
        Assert.Equal(9_500m, ContractMoney.Claimable(contract, contract.MilestoneOf(4)));
    }

    [Fact]
    public void there_is_no_renewal_after_a_veto_or_below_the_least_score()
    {
        var next = new DraftNextContract(TenderKey, 2, "HT-2027-1", MoneySource.ReliefFunds);
        Given(InForce().Take(Good with { Vetoed = true }))
            .Refused(next, Signer, Now, "CA-16", "NoRenewalAfterVeto");
        object[] generous =
        [
            .. InForce(),
            new ContractScheduleSet(Schedule.Milestones, [new(90, 100), new(0, 50)]),
        ];
        Given(generous.Take(Good with { Score = 59.99m }))
            .Refused(next, Signer, Now, "CA-16", "NoRenewalBelow");

        Assert.NotEmpty(Given(generous.Take(Good with { Score = 60 })).When(next, Signer, Now));
    }

    [Fact]
    public void a_result_published_after_the_next_year_was_drafted_stops_its_signing()
    {
        var next = new DraftNextContract(TenderKey, 2, "HT-2027-1", MoneySource.ReliefFunds);
        object[] drafted =
        [
            .. Given(InForce()).When(next, Signer, Now).Select(change => change.Event),
            new ContractScheduleSet(Schedule.Milestones, Schedule.Bands),
            new ContractFrozen(AnyFile, Signer.Holder),
        ];
        var sign = new SignContract(
            next.Contract,
            2027,
            AnyFile,
            SignatureProof.Password,
            null,
            Before: ContractKey
        );

        Given(InForce().Take(Good with { Score = 40 }))
            .And(next.Contract, drafted)
            .Refused(sign, Signer, Now, "CA-16", "NoRenewal");
        Given(InForce().Take(Good with { Vetoed = true }))
            .And(next.Contract, drafted)
            .Refused(sign, Agency, Now, "CA-16", "NoRenewalAfterVeto");
        Assert.Throws<NotInScopeException>(() =>
            Given(InForce().Take(Good with { Score = 40 }))
                .And(next.Contract, drafted)
                .When(sign with { Before = null }, Signer, Now)
        );
        Assert.Single(
            Given(InForce().Take(Good)).And(next.Contract, drafted).When(sign, Signer, Now)
        );
    }

    [Fact]
    public void the_page_tells_what_the_decisions_know()
    {
        var page = Page(Paid(85).Take(Good with { Score = 70 }));
        Assert.Equal((70m, 70m, 66_500m), (page.Score, page.ResultPercent, page.Earned));
        Assert.Equal((19_000m, 0m), (page.Recoverable, page.Difference));
        Assert.Equal(66_500m, page.MilestoneOf(4)?.Accepted);

        Assert.Equal(9_500m, Page(Paid(85).Take(Good with { Score = 90 })).Difference);
        Assert.Empty(Page(Paid(85).Withdraw(Good)).Results);
    }

    private static readonly Guid Invoice = Guid.CreateVersion7();

    private static StationResult Other(decimal score) =>
        Good with
        {
            Assessment = Guid.CreateVersion7(),
            Station = Second,
            StationName = "第二社工站",
            Score = score,
        };

    private static object[] Accepted(decimal score) =>
        Reported(4).Take(Good with { Score = score }).Then(Accept(4), Colleague);

    private static object[] Paid(decimal score)
    {
        var accepted = Accepted(score);
        var amount = State(accepted).Of(4).Accepted;
        return
        [
            .. accepted,
            new PaymentClaimed(Invoice, 4, amount),
            new ContractPaid(Invoice, 4, amount),
        ];
    }

    private static ContractPage Page(object[] events) =>
        Pages.Fold<ContractPage>(ContractKey, events);

    private static TState Fold<TState>(object[] events)
        where TState : class, IStreamState<TState> =>
        StreamUse.FoldAll<TState>(events) ?? throw new InvalidOperationException();

    private static decimal Of(string text) =>
        decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>What the portal's reactions do to a contract.</summary>
internal static class TakenResults
{
    public static object[] Take(this object[] contract, StationResult result) =>
        contract.Then(new TakeStationResult(ContractKey, result), Actor.Portal(County));

    public static object[] Withdraw(this object[] contract, StationResult result) =>
        contract.Then(
            new WithdrawStationResult(ContractKey, result.Assessment, "示例判决 1 号"),
            Actor.Portal(County)
        );
}
