using Xunit;

namespace StationPortal.Volunteers.Tests.Menus;

public sealed class MenuRulesTests
{
    public static TheoryData<string, string, string, MenuItem> Faulty =>
        new()
        {
            { "MU-01", "MenuCodeShape", "Code", MenuItems.Sound("a1") },
            { "MU-01", "MenuKindMissing", "Kind", MenuItems.Sound() with { Kind = (MenuKind)9 } },
            { "MU-01", "MenuClassMissing", "Class", MenuItems.Sound() with { Class = null } },
            {
                "MU-01",
                "MenuClassNotAsked",
                "Class",
                MenuItems.Sound() with
                {
                    Kind = MenuKind.Consult,
                }
            },
            { "MU-01", "MenuTitleMissing", "Title", MenuItems.Sound() with { Title = " " } },
            {
                "MU-01",
                "MenuStandardMissing",
                "Standard",
                MenuItems.Sound() with
                {
                    Standard = new string('x', 301),
                }
            },
            { "MU-01", "MenuLimitOdd", "LimitHours", MenuItems.Sound() with { LimitHours = 0 } },
            { "MU-01", "MenuMinutesOdd", "Minutes", MenuItems.Sound() with { Minutes = 481 } },
            { "MU-01", "MenuPlacesOdd", "Places", MenuItems.Sound() with { Places = 21 } },
            {
                "MU-01",
                "MenuAllowanceOdd",
                "Allowance",
                MenuItems.Sound() with
                {
                    Allowance = 1.005m,
                }
            },
            {
                "MU-01",
                "MenuAllowanceForNobody",
                "Allowance",
                MenuItems.Sound() with
                {
                    Allowance = 5,
                    Doers = [Doer.StationWorker],
                }
            },
            { "MU-03", "MenuDoersMissing", "Doers", MenuItems.Sound() with { Doers = [] } },
            {
                "MU-03",
                "MenuDoersMissing",
                "Doers",
                MenuItems.Sound() with
                {
                    Doers = [Doer.Volunteer, Doer.Volunteer],
                }
            },
            {
                "MU-04",
                "MenuRiskForVolunteersAlone",
                "Doers",
                MenuItems.Bath() with
                {
                    Doers = [Doer.Volunteer],
                }
            },
            { "MU-05", "MenuSkillMissing", "Skill", MenuItems.Bath() with { Skill = null } },
            {
                "MU-05",
                "MenuSkillUnknown",
                "Skill",
                MenuItems.Sound() with
                {
                    Skill = (VolunteerSkill)99,
                }
            },
            {
                "MU-06",
                "MenuRiskOpenToMinors",
                "AdultsOnly",
                MenuItems.Bath() with
                {
                    AdultsOnly = false,
                }
            },
            {
                "MU-01",
                "MenuSeasonUnknown",
                "Season",
                MenuItems.Sound() with
                {
                    Season = (SeasonBundle)9,
                }
            },
            {
                "MU-01",
                "MenuGroupsUnknown",
                "Groups",
                MenuItems.Sound() with
                {
                    Groups = [NeedGroup.Disabled, NeedGroup.Disabled],
                }
            },
        };

    [Theory]
    [MemberData(nameof(Faulty), DisableDiscoveryEnumeration = true)]
    public void an_item_that_is_not_sound_is_told_at_its_field(
        string rule,
        string code,
        string field,
        MenuItem item
    )
    {
        var fault = Assert.Single(MenuRules.FaultsOf(item));
        Assert.Equal((rule, code, field), (fault.Rule, fault.Code, fault.Field));
    }

    [Fact]
    public void sound_items_have_no_fault()
    {
        Assert.Empty(MenuRules.FaultsOf(MenuItems.Sound()));
        Assert.Empty(MenuRules.FaultsOf(MenuItems.Bath()));
    }

    [Fact]
    public void the_default_menu_has_eight_classes_with_31_items_and_27_affairs_all_sound()
    {
        Assert.All(DefaultMenu.Items, item => Assert.Empty(MenuRules.FaultsOf(item)));
        Assert.Equal(58, DefaultMenu.Items.Select(item => item.Code).Distinct().Count());
        var services = DefaultMenu.Items.Where(item => item.Class is not null).ToList();
        Assert.Equal(31, services.Count);
        Assert.Equal(8, services.Select(item => item.Class).Distinct().Count());
        Assert.All(
            new[] { MenuKind.Consult, MenuKind.DoForThem, MenuKind.Supervise },
            kind => Assert.Equal(9, DefaultMenu.Items.Count(item => item.Kind == kind))
        );
    }

    [Fact]
    public void what_no_source_names_is_marked_as_an_example() =>
        Assert.All(DefaultMenu.Items, item => Assert.Equal(item.Class is null, item.Example));

    [Fact]
    public void each_season_has_its_safety_check_for_everyone() =>
        Assert.All(
            Enum.GetValues<SeasonBundle>(),
            season =>
                Assert.Contains(
                    DefaultMenu.Items,
                    item => item.Season == season && item.Groups.Count == 0
                )
        );
}
