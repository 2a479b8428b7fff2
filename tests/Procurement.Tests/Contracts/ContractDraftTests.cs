using StationPortal.Jurisdiction;
using Xunit;
using static StationPortal.Procurement.Tests.Contracts.ContractWorld;

namespace StationPortal.Procurement.Tests.Contracts;

public sealed class ContractDraftTests
{
    [Fact]
    public void the_price_is_the_bids_own_and_the_townships_come_from_the_tender()
    {
        var contract = State(Drafted());

        Assert.Equal(Price, contract.Draft.Price);
        Assert.Equal(SignBy, contract.Draft.SignBy);
        Assert.Equal(["530199101", "530199102"], contract.Scope?.Townships);
        Assert.Equal(new DateOnly(2027, 3, 31), contract.Scope?.End);
    }

    [Fact]
    public void a_contract_is_made_once_from_an_award_to_this_supplier()
    {
        Given(Drafted()).Refused(Draft(), Signer, Now, null, "ContractExists");
        Given().Refused(Draft() with { Number = " " }, Signer, Now, null, "NumberMissing");
        Given()
            .And(TenderKey, Awarded[0], Awarded[1])
            .Refused(Draft(), Signer, Now, "GP-42", "NotAwarded");
        Assert.Throws<NotInScopeException>(() => Given().When(Draft(), Stranger, Now));
    }

    [Theory]
    [InlineData("1000.00", "333.33", "333.34")]
    [InlineData("1440000.00", "480000.00", "480000.00")]
    [InlineData("1425000.01", "475000.00", "475000.01")]
    public void yearly_prices_add_up_to_the_award(string award, string first, string last)
    {
        decimal Of(string text) =>
            decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(Of(first), ContractMoney.YearlyPrice(Of(award), Yearly, 1));
        Assert.Equal(Of(last), ContractMoney.YearlyPrice(Of(award), Yearly, 3));
        Assert.Equal(
            Of(award),
            Enumerable.Range(1, 3).Sum(year => ContractMoney.YearlyPrice(Of(award), Yearly, year))
        );
    }

    [Theory]
    [InlineData("2026-12-31", false, null)]
    [InlineData("2027-01-01", true, "TermOverOneYear")]
    [InlineData("2025-12-31", true, "EndBeforeStart")]
    public void a_contract_runs_a_year_at_most(string end, bool grounds, string? refusal)
    {
        void Check() =>
            ContractTerm.CheckYear(
                new(2026, 1, 1),
                Day(end),
                new(Now, Signer, Testing.TestRules.Book)
            );

        Assert.Equal(refusal, Code(Check));
        Assert.Equal(grounds, refusal is not null);
    }

    [Theory]
    [InlineData("2026-12-31", false, null)]
    [InlineData("2027-01-01", false, "LongTermGroundsMissing")]
    [InlineData("2027-01-01", true, null)]
    [InlineData("2028-12-31", true, null)]
    [InlineData("2029-01-01", true, "SeriesTooLong")]
    public void a_purchase_over_a_year_needs_all_grounds_and_ends_within_three(
        string end,
        bool grounds,
        string? refusal
    )
    {
        void Check() =>
            ContractTerm.CheckSeries(
                new(2026, 1, 1),
                Day(end),
                1,
                grounds ? AllGrounds : AllGrounds with { PriceStable = false },
                new(Now, Signer, Testing.TestRules.Book)
            );

        Assert.Equal(refusal, Code(Check));
    }

    [Fact]
    public void townships_lie_in_the_county()
    {
        var given = Given(Drafted());
        given.Refused(Places with { Townships = [] }, Signer, Now, "PS-12", "TownshipsMissing");
        given.Refused(
            Places with
            {
                Townships = ["440105003"],
            },
            Signer,
            Now,
            "PS-12",
            "TownshipElsewhere"
        );
    }

    [Fact]
    public void no_clause_is_left_out()
    {
        var given = Given(Drafted());
        given.Refused(
            Clauses with
            {
                Clauses = Clauses.Clauses with { Liability = " " },
            },
            Signer,
            Now,
            "PS-12",
            "ClauseMissing"
        );
        given.Refused(
            Data with
            {
                Clause = Data.Clause with { ReturnOrDelete = "" },
            },
            Signer,
            Now,
            "PD-03",
            "ClauseMissing"
        );
    }

    [Fact]
    public void a_text_is_fixed_only_when_every_section_is_written()
    {
        var fix = new FixContract(ContractKey, AnyFile);
        var drafted = Drafted();
        Given(drafted).Refused(fix, Signer, Now, "PS-12", "SectionMissing");
        drafted = drafted.Then(Clauses, Signer);
        Given(drafted).Refused(fix, Signer, Now, "PD-03", "SectionMissing");
        drafted = drafted.Then(Data, Signer);
        Given(drafted).Refused(fix, Signer, Now, "CA-16", "SectionMissing");
    }

    [Fact]
    public void a_fixed_text_is_changed_only_after_it_was_opened_again()
    {
        Given(Fixed()).Refused(Clauses, Signer, Now, null, "ContractFixed");
        var reopen = new ReopenContract(ContractKey, "改错字");
        Given(Fixed()).Refused(reopen with { Reason = "" }, Signer, Now, null, "ReasonMissing");
        Given(InForce()).Refused(reopen, Signer, Now, null, "ContractNotInSigning");

        var reopened = State(Fixed().Then(Sign(), Signer).Then(reopen, Colleague));

        Assert.Equal((ContractStatus.Draft, null), (reopened.Status, reopened.BuyerSigner));
    }

    private static DateOnly Day(string iso) =>
        DateOnly.Parse(iso, System.Globalization.CultureInfo.InvariantCulture);

    private static string? Code(Action act) => (Record.Exception(act) as RuleBrokenException)?.Code;
}
