using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Testing;
using Xunit;

namespace StationPortal.Stations.Tests.DutyLists;

public sealed class DutyListTests
{
    private static readonly FileRef File = new("清单.xlsx", new string('a', 64), 10);

    [Fact]
    public void the_first_version_is_number_one() =>
        Assert.Equal(
            new DutyListDrafted(1),
            Only(Specification.GivenNothing(), new DraftDutyList(Duties.County))
        );

    [Fact]
    public void the_next_version_begins_as_a_copy_of_the_last()
    {
        var list = Fold([.. Published(), new DutyListDrafted(2)]);

        Assert.Equal(2, list.Draft?.Number);
        Assert.Equal(["A01"], list.Draft?.Lines.Select(duty => duty.Code));
    }

    [Fact]
    public void there_is_one_draft_at_a_time() =>
        Refused(
            Given(new DutyListDrafted(1)),
            new DraftDutyList(Duties.County),
            "DL-03",
            "ListDraftExists"
        );

    [Fact]
    public void a_draft_is_thrown_away_with_a_reason_and_its_number_is_given_again()
    {
        var drop = new DropDutyListDraft(Duties.Key, "示例：重新起草");
        object[] drafted = [.. Published(), new DutyListDrafted(2)];

        Refused(Given(drafted), drop with { Reason = " " }, "DL-03", "ListReasonMissing");
        Refused(Given(Published()), drop, "DL-03", "ListNoDraft");
        var dropped = Only(Given(drafted), drop);
        Assert.Equal(new DutyListDraftDropped(2, "示例：重新起草"), dropped);
        Assert.Null(Fold([.. drafted, dropped]).Draft);
        Assert.Single(Fold([.. drafted, dropped]).Versions);
        Assert.Equal(
            new DutyListDrafted(2),
            Only(Given([.. drafted, dropped]), new DraftDutyList(Duties.County))
        );
    }

    [Fact]
    public void a_province_writes_no_duty_list() =>
        Specification
            .GivenNothing()
            .Refused(
                new DraftDutyList("530000"),
                new Actor(Guid.NewGuid(), Role.Official, "530000"),
                Duties.Now,
                "DL-03",
                "ListOfCountyOnly"
            );

    [Fact]
    public void a_list_that_was_never_begun_does_not_exist() =>
        Assert.Throws<NotInScopeException>(() =>
            Specification
                .GivenNothing()
                .When(new SetDuty(Duties.Key, Duties.Sound(), true), Duties.Official, Duties.Now)
        );

    [Fact]
    public void a_published_version_is_not_changed()
    {
        var given = Given(Published());

        Refused(given, new SetDuty(Duties.Key, Duties.Sound(), false), "DL-03", "ListNoDraft");
        Refused(given, new RemoveDuty(Duties.Key, "A01", "x"), "DL-03", "ListNoDraft");
        Refused(given, Import(Duties.Sound()), "DL-03", "ListNoDraft");
        Refused(given, Publish(new(2026, 5, 1)), "DL-03", "ListNoDraft");
    }

    [Fact]
    public void a_new_duty_does_not_overwrite_another() =>
        Refused(
            Given(new DutyListDrafted(1), new DutySet(Duties.Sound())),
            new SetDuty(Duties.Key, Duties.Sound(), true),
            "DL-01",
            "ListCodeTaken"
        );

    [Fact]
    public void a_duty_that_was_removed_meanwhile_is_not_written_anew() =>
        Refused(
            Given(new DutyListDrafted(1)),
            new SetDuty(Duties.Key, Duties.Sound(), false),
            null,
            "ListLineMissing"
        );

    [Fact]
    public void a_duty_is_written_anew_in_its_place()
    {
        var list = Fold(
            new DutyListDrafted(1),
            new DutySet(Duties.Sound("A01")),
            new DutySet(Duties.Sound("A02")),
            new DutySet(Duties.Sound("A01") with { Title = "新的写法" })
        );

        Assert.Equal(["新的写法", "走访低保对象"], list.Draft?.Lines.Select(duty => duty.Title));
    }

    [Fact]
    public void removing_a_duty_needs_a_reason() =>
        Refused(
            Given(new DutyListDrafted(1), new DutySet(Duties.Sound())),
            new RemoveDuty(Duties.Key, "A01", " "),
            "DL-03",
            "ListReasonMissing"
        );

    [Fact]
    public void an_unsound_duty_is_refused_at_its_field()
    {
        var broken = Given(new DutyListDrafted(1))
            .Refused(
                new SetDuty(Duties.Key, Duties.Of(Duties.Weekly(9)), true),
                Duties.Official,
                Duties.Now,
                "DL-02",
                "DutyDayWrong"
            );

        Assert.Equal("Day", broken.Field);
    }

    [Fact]
    public void an_import_replaces_all_lines_of_the_draft()
    {
        var imported = Only(
            Given(new DutyListDrafted(1), new DutySet(Duties.Sound("B01"))),
            Import(Duties.Sound("A01"), Duties.Sound("A02"))
        );

        var list = Fold(new DutyListDrafted(1), new DutySet(Duties.Sound("B01")), imported);
        Assert.Equal(["A01", "A02"], list.Draft?.Lines.Select(duty => duty.Code));
    }

    [Fact]
    public void an_import_is_taken_whole_or_not_at_all()
    {
        var given = Given(new DutyListDrafted(1));

        Refused(given, Import(), "DL-04", "ListEmpty");
        Refused(given, Import(Duties.Sound(), Duties.Sound()), "DL-01", "ListCodeTaken");
        Refused(
            given,
            Import(Duties.Sound("A01"), Duties.Of(Duties.Monthly(40), "A02")),
            "DL-02",
            "DutyDayWrong"
        );
        Refused(
            given,
            Import([.. Enumerable.Range(0, 301).Select(n => Duties.Sound($"A{n}"))]),
            "DL-04",
            "ListFull"
        );
    }

    [Fact]
    public void a_version_is_published_from_the_first_of_a_month() =>
        Assert.Equal(
            new DutyListPublished(1, new(2026, 4, 1), Duties.Official.Holder),
            Only(
                Given(new DutyListDrafted(1), new DutySet(Duties.Sound())),
                Publish(new(2026, 4, 1))
            )
        );

    [Theory]
    [InlineData("2026-04-02", "DutyListFromFirstOfMonth")]
    [InlineData("2026-03-01", "ListFromInPast")]
    [InlineData("2027-04-01", "ListFromTooFar")]
    public void a_version_binds_neither_in_the_past_nor_from_the_middle_of_a_month(
        string from,
        string code
    ) =>
        Refused(
            Given(new DutyListDrafted(1), new DutySet(Duties.Sound())),
            Publish(DateOnly.Parse(from, null)),
            "DL-03",
            code
        );

    [Fact]
    public void a_version_binds_after_the_one_before() =>
        Refused(
            Given([.. Published(), new DutyListDrafted(2), new DutySet(Duties.Sound("A02"))]),
            Publish(new(2026, 4, 1)),
            "DL-03",
            "ListFromBeforeLast"
        );

    [Fact]
    public void a_version_that_changes_nothing_is_not_published() =>
        Refused(
            Given([.. Published(), new DutyListDrafted(2)]),
            Publish(new(2026, 5, 1)),
            "DL-03",
            "ListUnchanged"
        );

    [Fact]
    public void an_empty_version_is_not_published() =>
        Refused(Given(new DutyListDrafted(1)), Publish(new(2026, 4, 1)), "DL-03", "ListEmpty");

    [Fact]
    public void a_duty_that_ended_before_the_version_binds_is_not_published() =>
        Refused(
            Given(
                new DutyListDrafted(1),
                new DutySet(Duties.Of(Duties.Monthly(1) with { Until = new(2026, 3, 31) }))
            ),
            Publish(new(2026, 4, 1)),
            "DL-02",
            "DutyNeverDueFrom"
        );

    [Fact]
    public void the_version_of_a_day_is_the_newest_that_binds()
    {
        var list = Fold([
            .. Published(),
            new DutyListDrafted(2),
            new DutySet(Duties.Sound("A02")),
            new DutyListPublished(2, new(2026, 6, 1), Duties.Official.Holder),
        ]);

        Assert.Null(list.On(new(2026, 3, 31)));
        Assert.Equal(1, list.On(new(2026, 5, 31))?.Number);
        Assert.Equal(2, list.On(new(2026, 6, 1))?.Number);
        Assert.Single(list.Of(1)?.Lines ?? []);
    }

    [Fact]
    public void the_difference_tells_what_was_added_changed_and_removed()
    {
        var difference = ListDifference.Between(
            [Duties.Sound("A01"), Duties.Sound("A02"), Duties.Sound("A03")],
            [
                Duties.Sound("A02") with
                {
                    Title = "新的写法",
                },
                Duties.Sound("A01") with
                {
                    Evidence = [EvidenceKind.Record, EvidenceKind.Photo],
                },
                Duties.Sound("A04"),
            ]
        );

        Assert.Equal(
            ["A02 Changed", "A01 Same", "A04 Added", "A03 Removed"],
            difference.Lines.Select(line => $"{(line.After ?? line.Before)?.Code} {line.Kind}")
        );
        Assert.False(difference.IsNothing);
    }

    private static object[] Published() =>
        [
            new DutyListDrafted(1),
            new DutySet(Duties.Sound()),
            new DutyListPublished(1, new(2026, 4, 1), Duties.Official.Holder),
        ];

    private static ImportDutyList Import(params Duty[] duties) => new(Duties.Key, duties, File);

    private static PublishDutyList Publish(DateOnly from) => new(Duties.Key, from);

    private static Specification Given(params object[] events) =>
        Specification.Given(Duties.Key, events);

    private static object Only(Specification given, IDecision decision) =>
        Assert.Single(given.When(decision, Duties.Official, Duties.Now)).Event;

    private static void Refused(
        Specification given,
        IDecision decision,
        string? rule,
        string code
    ) => given.Refused(decision, Duties.Official, Duties.Now, rule, code);

    private static DutyList Fold(params object[] events) =>
        events.Skip(1).Aggregate(DutyList.Start(events[0]), (list, e) => list.Apply(e));
}
