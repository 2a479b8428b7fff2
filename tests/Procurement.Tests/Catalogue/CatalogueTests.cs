using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement.Tests.Tenders;
using StationPortal.Testing;
using Xunit;

namespace StationPortal.Procurement.Tests.Catalogue;

public sealed class CatalogueTests
{
    private static readonly Actor Province = new(Guid.NewGuid(), Role.Official, "440000");
    private static readonly DateTimeOffset Now = Purchase.At(new(2026, 3, 2));

    [Fact]
    public void a_province_takes_an_item_into_its_catalogue()
    {
        var change = Assert.Single(Specification.GivenNothing().When(Add(), Province, Now));

        Assert.Equal(Purchase.ItemKey, change.Stream);
        Assert.Equal(Purchase.Added(), change.Event);
    }

    [Fact]
    public void a_county_sets_no_catalogue() =>
        Specification
            .GivenNothing()
            .Refused(
                Add() with
                {
                    Level = Purchase.Tenant,
                },
                Purchase.Writer,
                Now,
                "PS-08",
                "CatalogueLevelTooLow"
            );

    [Fact]
    public void another_provinces_catalogue_does_not_exist_for_an_official() =>
        Assert.Throws<NotInScopeException>(() =>
            Specification.GivenNothing().When(Add() with { Level = "530000" }, Province, Now)
        );

    [Fact]
    public void an_item_is_added_once() =>
        Given().Refused(Add(), Province, Now, "PS-08", "CatalogueItemExists");

    [Theory]
    [InlineData("社工站人员劳务派遣")]
    [InlineData("低保审核确认决定")]
    [InlineData("社工站装修工程")]
    [InlineData("养老项目融资")]
    public void what_is_on_the_negative_list_is_refused(string name) =>
        Specification
            .GivenNothing()
            .Refused(Add() with { Name = name }, Province, Now, "PS-06", "OnNegativeList");

    [Fact]
    public void an_item_needs_its_document() =>
        Specification
            .GivenNothing()
            .Refused(
                Add() with
                {
                    DocumentNumber = " ",
                },
                Province,
                Now,
                "PS-08",
                "CatalogueDocumentMissing"
            );

    [Fact]
    public void an_item_needs_a_unit() =>
        RefusedTerms(new("", "标准", null), "PS-08", "CatalogueUnitMissing");

    [Fact]
    public void an_item_needs_a_standard() =>
        RefusedTerms(new("站·年", "", null), "PS-20", "CatalogueStandardMissing");

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("0.001")]
    public void a_guide_price_is_an_amount(string price) =>
        RefusedTerms(
            new(
                "站·年",
                "标准",
                decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture)
            ),
            null,
            "AmountNotWholeFen"
        );

    [Fact]
    public void an_item_ends_no_earlier_than_today() =>
        Given()
            .Refused(
                new EndCatalogueItem(Purchase.ItemKey, new(2026, 3, 1), "x"),
                Province,
                Now,
                "PS-08",
                "CatalogueEndInPast"
            );

    [Fact]
    public void an_ended_item_is_not_changed() =>
        Given(new CatalogueItemEnded(new(2026, 2, 1), "x"))
            .Refused(
                new ChangeCatalogueItem(
                    Purchase.ItemKey,
                    new("站·年", "标准", 1m),
                    new(2026, 3, 2),
                    "x"
                ),
                Province,
                Now,
                "PS-08",
                "CatalogueItemEnded"
            );

    [Fact]
    public void an_item_is_in_force_from_its_first_to_its_last_day()
    {
        var item = CatalogueItem
            .Start(Purchase.Added())
            .Apply(new CatalogueItemEnded(new(2026, 6, 30), "x"));

        Assert.False(item.IsInForce(new(2025, 12, 31)));
        Assert.True(item.IsInForce(new(2026, 1, 1)));
        Assert.True(item.IsInForce(new(2026, 6, 30)));
        Assert.False(item.IsInForce(new(2026, 7, 1)));
    }

    private static void RefusedTerms(CatalogueTerms terms, string? rule, string code) =>
        Specification
            .GivenNothing()
            .Refused(Add() with { Terms = terms }, Province, Now, rule, code);

    private static Specification Given(params object[] more) =>
        Specification.Given(Purchase.ItemKey, [Purchase.Added(), .. more]);

    private static AddCatalogueItem Add()
    {
        var e = Purchase.Added();
        return new("440000", e.Code, e.Name, e.Content, e.Terms, e.ValidFrom, e.DocumentNumber);
    }
}
