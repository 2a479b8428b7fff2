using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Testing;
using Xunit;

namespace StationPortal.Volunteers.Tests.Menus;

public sealed class MenuTests
{
    private static readonly StreamKey Key = Menu.KeyOf(OrderWorld.County);
    private static readonly FileRef File = new("menu.xlsx", new string('a', 64), 10);
    private static readonly object[] Drafted = [new MenuDrafted(1)];

    [Fact]
    public void a_first_version_begins_empty_or_with_the_default_menu()
    {
        Assert.Equal(
            new MenuDrafted(1),
            Only(Specification.GivenNothing(), new DraftMenu(OrderWorld.County, false))
        );
        var begun = Specification
            .GivenNothing()
            .When(new DraftMenu(OrderWorld.County, true), OrderWorld.Official, OrderWorld.Now)
            .Select(change => change.Event);
        Assert.Equal(58, Fold([.. begun]).Draft?.Lines.Count);
    }

    [Fact]
    public void the_next_version_begins_as_a_copy_of_the_last_and_not_with_the_default_menu()
    {
        Assert.Equal(
            ["A01"],
            Fold([.. MenuItems.Published(), new MenuDrafted(2)])
                .Draft?.Lines.Select(item => item.Code)
        );
        Refused(
            Given(MenuItems.Published()),
            new DraftMenu(OrderWorld.County, true),
            "MU-07",
            "MenuDefaultAtFirstOnly"
        );
    }

    [Fact]
    public void there_is_one_draft_at_a_time() =>
        Refused(
            Given(Drafted),
            new DraftMenu(OrderWorld.County, false),
            "MU-07",
            "ListDraftExists"
        );

    [Fact]
    public void a_province_writes_no_menu() =>
        Refused(
            Specification.GivenNothing(),
            new DraftMenu(OrderWorld.Province, false),
            "MU-07",
            "ListOfCountyOnly"
        );

    [Fact]
    public void a_menu_that_was_never_begun_does_not_exist() =>
        Assert.Throws<NotInScopeException>(() =>
            Specification
                .GivenNothing()
                .When(
                    new SetMenuItem(Key, MenuItems.Sound(), true),
                    OrderWorld.Official,
                    OrderWorld.Now
                )
        );

    [Fact]
    public void a_published_version_is_not_changed()
    {
        var given = Given(MenuItems.Published());

        Refused(given, new SetMenuItem(Key, MenuItems.Sound(), false), "MU-07", "ListNoDraft");
        Refused(given, new RemoveMenuItem(Key, "A01", "x"), "MU-07", "ListNoDraft");
        Refused(given, Import(MenuItems.Sound()), "MU-07", "ListNoDraft");
        Refused(given, Publish(new(2026, 5, 1)), "MU-07", "ListNoDraft");
        Refused(given, new DropMenuDraft(Key, "x"), "MU-07", "ListNoDraft");
    }

    [Fact]
    public void a_code_names_one_item()
    {
        Refused(
            Given([.. Drafted, new MenuItemSet(MenuItems.Sound())]),
            new SetMenuItem(Key, MenuItems.Sound(), true),
            "MU-02",
            "ListCodeTaken"
        );
        Refused(
            Given(Drafted),
            Import(MenuItems.Sound(), MenuItems.Sound()),
            "MU-02",
            "ListCodeTaken"
        );
    }

    [Fact]
    public void an_item_that_was_removed_meanwhile_is_neither_written_anew_nor_removed_again()
    {
        Refused(
            Given(Drafted),
            new SetMenuItem(Key, MenuItems.Sound(), false),
            null,
            "ListLineMissing"
        );
        Refused(Given(Drafted), new RemoveMenuItem(Key, "A01", "x"), null, "ListLineMissing");
    }

    [Fact]
    public void removing_an_item_and_dropping_a_draft_need_a_reason()
    {
        object[] draft = [.. Drafted, new MenuItemSet(MenuItems.Sound())];

        Refused(Given(draft), new RemoveMenuItem(Key, "A01", " "), "MU-07", "ListReasonMissing");
        Refused(Given(draft), new DropMenuDraft(Key, " "), "MU-07", "ListReasonMissing");
        Assert.Empty(
            Fold([.. draft, Only(Given(draft), new RemoveMenuItem(Key, "A01", "x"))]).Draft?.Lines
                ?? [MenuItems.Sound()]
        );
        Assert.Null(Fold([.. draft, Only(Given(draft), new DropMenuDraft(Key, "x"))]).Draft);
    }

    [Fact]
    public void an_unsound_item_is_refused_at_its_field() =>
        Assert.Equal(
            "AdultsOnly",
            Given(Drafted)
                .Refused(
                    new SetMenuItem(Key, MenuItems.Bath() with { AdultsOnly = false }, true),
                    OrderWorld.Official,
                    OrderWorld.Now,
                    "MU-06",
                    "MenuRiskOpenToMinors"
                )
                .Field
        );

    [Fact]
    public void an_import_is_taken_whole_or_not_at_all()
    {
        var given = Given(Drafted);
        var many = Enumerable.Range(0, 201).Select(n => MenuItems.Sound($"A{n}"));

        Refused(given, Import(), "MU-08", "ListEmpty");
        Refused(given, Import([.. many]), "MU-08", "ListFull");
        Refused(
            given,
            Import(MenuItems.Sound(), MenuItems.Sound("A02") with { Places = 0 }),
            "MU-01",
            "MenuPlacesOdd"
        );
        Assert.Equal(
            ["A01", "C01"],
            Fold([
                .. Drafted,
                new MenuItemSet(MenuItems.Sound("B01")),
                Only(given, Import(MenuItems.Sound(), MenuItems.Bath())),
            ])
                .Draft?.Lines.Select(item => item.Code)
        );
    }

    [Fact]
    public void a_full_draft_takes_no_more() =>
        Refused(
            Given([
                .. Drafted,
                new MenuImported(
                    [.. Enumerable.Range(0, 200).Select(n => MenuItems.Sound($"A{n}"))],
                    File
                ),
            ]),
            new SetMenuItem(Key, MenuItems.Bath(), true),
            "MU-01",
            "ListFull"
        );

    [Fact]
    public void a_version_is_published_from_today_on() =>
        Assert.Equal(
            new MenuPublished(1, new(2026, 3, 2), OrderWorld.Official.Holder),
            Only(Given([.. Drafted, new MenuItemSet(MenuItems.Sound())]), Publish(new(2026, 3, 2)))
        );

    [Theory]
    [InlineData("2026-03-01", "ListFromInPast")]
    [InlineData("2027-03-03", "ListFromTooFar")]
    public void a_version_is_in_force_neither_in_the_past_nor_in_a_far_year(
        string from,
        string code
    ) =>
        Refused(
            Given([.. Drafted, new MenuItemSet(MenuItems.Sound())]),
            Publish(DateOnly.Parse(from, null)),
            "MU-07",
            code
        );

    [Fact]
    public void a_version_follows_the_one_before_and_changes_something()
    {
        object[] second = [.. MenuItems.Published(), new MenuDrafted(2)];

        Refused(
            Given([.. second, new MenuItemSet(MenuItems.Bath())]),
            Publish(new(2026, 3, 2)),
            "MU-07",
            "ListFromBeforeLast"
        );
        Refused(Given(second), Publish(new(2026, 4, 1)), "MU-07", "ListUnchanged");
        Refused(Given(Drafted), Publish(new(2026, 4, 1)), "MU-07", "ListEmpty");
    }

    [Fact]
    public void a_persons_menu_shows_only_what_fits_their_groups_on_that_day()
    {
        var menu = Fold(MenuItems.Published(MenuItems.Sound(), MenuItems.Bath()));

        Assert.Equal(
            ["A01"],
            menu.FitsFor([NeedGroup.LivingAlone], new(2026, 3, 2)).Select(item => item.Code)
        );
        Assert.Equal(2, menu.FitsFor([NeedGroup.Disabled], new(2026, 3, 2)).Count);
        Assert.Empty(menu.FitsFor([NeedGroup.Disabled], new(2026, 3, 1)));
    }

    [Fact]
    public void the_difference_tells_what_was_added_changed_and_removed()
    {
        var difference = ListDifference.Between(
            [MenuItems.Sound("A01"), MenuItems.Sound("A02"), MenuItems.Bath()],
            [
                MenuItems.Sound("A01") with
                {
                    Minutes = 90,
                },
                MenuItems.Bath() with
                {
                    Groups = [NeedGroup.Disabled, NeedGroup.ExtremePoverty],
                },
                MenuItems.Sound("A03"),
            ]
        );

        Assert.Equal(
            [
                LineChangeKind.Changed,
                LineChangeKind.Same,
                LineChangeKind.Added,
                LineChangeKind.Removed,
            ],
            difference.Lines.Select(line => line.Kind)
        );
    }

    private static Specification Given(params object[] events) => Specification.Given(Key, events);

    private static Menu Fold(params object[] events) =>
        events.Skip(1).Aggregate(Menu.Start(events[0]), (menu, e) => menu.Apply(e));

    private static ImportMenu Import(params MenuItem[] items) => new(Key, items, File);

    private static PublishMenu Publish(DateOnly from) => new(Key, from);

    private static object Only(Specification given, IDecision decision) =>
        Assert.Single(
            given.When(decision, OrderWorld.Official, OrderWorld.Now).Select(change => change.Event)
        );

    private static void Refused(
        Specification given,
        IDecision decision,
        string? rule,
        string code
    ) => given.Refused(decision, OrderWorld.Official, OrderWorld.Now, rule, code);
}
