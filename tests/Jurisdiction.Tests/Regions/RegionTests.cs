using StationPortal.Testing;
using Xunit;

namespace StationPortal.Jurisdiction.Tests.Regions;

public sealed class RegionTests(JurisdictionFixture world) : IClassFixture<JurisdictionFixture>
{
    private static readonly Actor Admin = new(Guid.NewGuid(), Role.Administrator, "530199");
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("000000", RegionLevel.Nation, null)]
    [InlineData("530000", RegionLevel.Province, "000000")]
    [InlineData("530100", RegionLevel.Prefecture, "530000")]
    [InlineData("530199", RegionLevel.County, "530100")]
    [InlineData("440105012", RegionLevel.Township, "440105")]
    [InlineData("440105012001", RegionLevel.Village, "440105012")]
    public void A_code_says_its_level_and_what_it_lies_in(
        string code,
        RegionLevel level,
        string? parent
    ) => Assert.Equal((level, parent), (RegionCode.LevelOf(code), RegionCode.ParentOf(code)));

    [Theory]
    [InlineData("000000", "440105012001", true)]
    [InlineData("440000", "440105", true)]
    [InlineData("440105", "440105", true)]
    [InlineData("440105012", "440105", false)]
    [InlineData("530000", "440105", false)]
    [InlineData("440105", "440106", false)]
    public void A_region_contains_itself_and_what_lies_below(
        string outer,
        string inner,
        bool contains
    ) => Assert.Equal(contains, RegionCode.Contains(outer, inner));

    [Fact]
    public void Every_shipped_region_lies_in_a_shipped_region() =>
        Assert.All(
            ShippedRegions.All.Where(region => region.Code != RegionCode.Nation),
            region => Assert.NotNull(ShippedRegions.Find(RegionCode.ParentOf(region.Code)!))
        );

    [Fact]
    public void The_invented_county_and_all_below_it_are_marked() =>
        Assert.All(
            ShippedRegions.All.Where(region =>
                region.Code.StartsWith("530199", StringComparison.Ordinal)
            ),
            region =>
            {
                Assert.True(region.Example);
                Assert.Contains("示例", region.Zh, StringComparison.Ordinal);
            }
        );

    [Fact]
    public async Task Haizhu_has_its_eighteen_streets()
    {
        var streets = await world.Get<RegionTree>().Below("440105", ct);

        Assert.Equal(18, streets.Count);
        Assert.Equal("凤阳街道", streets.Single(street => street.Code == "440105012").Zh);
    }

    [Fact]
    public async Task A_village_that_was_entered_stands_in_the_tree_until_it_ends()
    {
        var tree = world.Get<RegionTree>();
        await world.Decide(new AddRegion("530199100203", "新桥村", "Xinqiao", true), Admin);
        await world.Decide(new RenameRegion("530199100203", "新桥社区", "Xinqiao"), Admin);

        Assert.Contains(
            new RegionName("530199100203", "新桥社区", "Xinqiao", true),
            await tree.Below("530199100", ct)
        );
        Assert.Equal(
            ["000000", "530000", "530100", "530199", "530199100", "530199100203"],
            (await tree.Path("530199100203", ct)).Select(region => region.Code)
        );

        await world.Decide(new EndRegion("530199100203", new DateOnly(2026, 3, 2)), Admin);

        Assert.DoesNotContain(
            await tree.Below("530199100", ct),
            region => region.Code == "530199100203"
        );
        Assert.Equal("新桥社区", (await tree.Find("530199100203", ct))!.Zh);
    }

    [Theory]
    [InlineData("530198", "RegionCodeNotBelowCounty")]
    [InlineData("530199100", "RegionExists")]
    [InlineData("530199999001", "RegionParentMissing")]
    public void A_region_is_entered_once_below_one_that_stands(string code, string refusal) =>
        Specification
            .GivenNothing()
            .Refused(
                new AddRegion(code, "甲", "A"),
                Admin with
                {
                    Region = "530000",
                },
                FakeClock.Start,
                null,
                refusal
            );

    [Fact]
    public void A_region_ends_once() =>
        Specification
            .Given(
                Region.KeyOf("530199100204"),
                new RegionAdded("530199100204", "甲", "A", true),
                new RegionEnded(new DateOnly(2026, 1, 1))
            )
            .Refused(
                new EndRegion("530199100204", new DateOnly(2026, 3, 2)),
                Admin,
                FakeClock.Start,
                null,
                "RegionEndedAlready"
            );
}
