using StationPortal.Testing;
using Xunit;
using static StationPortal.Procurement.Tests.Tenders.Purchase;

namespace StationPortal.Procurement.Tests.Tenders;

public sealed class CriteriaTests
{
    private static readonly LawOn Law = new(TestRules.Book, Tenant, Issue);

    [Fact]
    public void points_add_to_a_hundred()
    {
        IsProblem([Price(10), Judged(89.99m)], "SC-05", "CriteriaNotHundred");
        IsProblem([Price(10), Judged(90.01m)], "SC-05", "CriteriaNotHundred");
        Assert.Null(Problem([Price(10), Judged(90)]));
    }

    [Fact]
    public void each_factor_has_a_name_points_and_steps()
    {
        IsProblem([Price(10), Judged(90, " ")], "SC-05", "CriterionNameMissing");
        IsProblem([Price(10), Judged(0), Judged(90)], "SC-05", "CriterionPointsWrong");
        IsProblem([Price(10), Judged(90) with { Steps = "" }], "SC-05", "CriterionStepsMissing");
    }

    [Fact]
    public void a_qualification_is_not_scored() =>
        IsProblem(
            [Price(10), Judged(90, Requirements().Qualifications[0])],
            "SC-05",
            "QualificationIsScored"
        );

    [Theory]
    [InlineData(TenderMethod.OpenTender, "9.99", false)]
    [InlineData(TenderMethod.OpenTender, "10", true)]
    [InlineData(TenderMethod.OpenTender, "60", true)]
    [InlineData(TenderMethod.Consultation, "9.99", false)]
    [InlineData(TenderMethod.Consultation, "10", true)]
    [InlineData(TenderMethod.Consultation, "30", true)]
    [InlineData(TenderMethod.Consultation, "30.01", false)]
    public void the_price_has_its_lawful_weight(TenderMethod method, string weight, bool lawful)
    {
        var points = decimal.Parse(weight, System.Globalization.CultureInfo.InvariantCulture);
        var problem = Problem([Price(points), Judged(100 - points)], method: method);

        Assert.Equal(lawful ? null : "PriceWeightOutOfRange", problem?.Code);
    }

    [Fact]
    public void where_price_competes_it_is_scored_once_and_by_formula()
    {
        IsProblem([Judged(100)], "SC-01", "PriceCriterionMissing");
        IsProblem([Price(10), Price(10), Judged(80)], "SC-01", "PriceCriterionMissing");
        IsProblem([Price(10), Hours(10), Judged(80)], "SC-04", "HoursScoredBesidePrice");
    }

    [Fact]
    public void at_a_fixed_price_hours_are_scored_and_price_is_not()
    {
        Assert.Null(Problem([Hours(20), Judged(80)], OfferBasis.Hours));
        Assert.Equal("HoursCriterionMissing", Problem([Judged(100)], OfferBasis.Hours)?.Code);
        Assert.Equal(
            "PriceScoredAtFixedPrice",
            Problem([Hours(10), Price(10), Judged(80)], OfferBasis.Hours)?.Code
        );
    }

    private static Jurisdiction.RuleBrokenException? Problem(
        IReadOnlyList<Criterion> criteria,
        OfferBasis basis = OfferBasis.Price,
        TenderMethod method = TenderMethod.OpenTender
    ) => CriteriaRules.Problem(criteria, basis, method, Requirements(), Law);

    private static void IsProblem(IReadOnlyList<Criterion> criteria, string rule, string code)
    {
        var problem = Problem(criteria);
        Assert.Equal((rule, code), (problem?.RuleId, problem?.Code));
    }
}
