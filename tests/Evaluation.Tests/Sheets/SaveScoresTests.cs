using StationPortal.Jurisdiction;
using Xunit;
using static StationPortal.Evaluation.Tests.Sheets.SheetWorld;

namespace StationPortal.Evaluation.Tests.Sheets;

/// <summary>What a scorer may write on a sheet, and what is refused at which field.</summary>
public sealed class SaveScoresTests
{
    public static readonly TheoryData<LineEntry, string, string, string> Faults = new()
    {
        { Entry(40.01m), "EV-11", "ScoreOutOfRange", "Points" },
        { Entry(-0.5m), "EV-11", "ScoreOutOfRange", "Points" },
        { Entry(30.125m), "EV-11", "ScoreTooFine", "Points" },
        { Entry(null), "EV-11", "ScorePointsMissing", "Points" },
        { Entry(30, " "), "EV-12", "LineReasonMissing", "Reason" },
        { Entry(30, "好　好　好　好"), "EV-12", "LineReasonMissing", "Reason" },
        { Entry(30, new string('好', 1001)), "EV-12", "ScoreReasonTooLong", "Reason" },
        { Entry(30, "联系人电话13800000000，记录完整"), "PD-05", "TextNamesPerson", "Reason" },
        { Entry(30, "联系人电话 138 0000 0000，记录完整"), "PD-05", "TextNamesPerson", "Reason" },
        { Entry(30, "联系人电话１３８００００００００"), "PD-05", "TextNamesPerson", "Reason" },
        { Entry(30, "证号 440105 19491231 0026 已核对"), "PD-05", "TextNamesPerson", "Reason" },
        {
            Entry(30, "证号４４０１０５１９４９１２３１００２Ｘ"),
            "PD-05",
            "TextNamesPerson",
            "Reason"
        },
        {
            Entry(30, "好\u200B\u200B\u200B\u200B\u200B\u200B"),
            "EV-12",
            "LineReasonMissing",
            "Reason"
        },
        { Entry(1, code: "9.9"), "EV-07", "LineUnknown", "Code" },
        { Entry(1, code: "1"), "EV-07", "LineUnknown", "Code" },
        { Entry(1, code: "3"), "EV-10", "LineOfAnother", "Code" },
        { new("1.2", 20, "完美", null, Reason), "EV-11", "ScoreDegreeMissing", "Degree" },
        { new("V", null, null, null, Reason), "EV-11", "ScoreVetoMissing", "Found" },
        { new("V", null, null, true, ""), "EV-12", "LineReasonMissing", "Reason" },
    };

    [Fact]
    public void the_first_save_begins_the_sheet_and_blank_lines_stay_open()
    {
        var changes = Assessed()
            .When(new SaveScores(SheetOf(Ann), [Entry(null, ""), Entry(0, code: "1.1")]), Ann, Now);

        Assert.Equal([SheetOf(Ann).Key, SheetOf(Ann).Key], changes.Select(each => each.Stream));
        Assert.Equal(Begun(Ann), changes[0].Event);
        Assert.Equal(
            "1.1",
            Assert.Single(Assert.IsType<ScoresSaved>(changes[1].Event).Scores).Code
        );
    }

    [Fact]
    public void a_later_save_writes_what_changed_and_nothing_else()
    {
        var sheet = Assessed()
            .And(SheetOf(Ann).Key, Begun(Ann), Saved(Judged("1.1", 36), Veto(false)));

        var change = Assert.Single(
            sheet.When(
                new SaveScores(
                    SheetOf(Ann),
                    [
                        Entry(36),
                        new("V", null, null, true, Reason),
                        new("1.2", 3, "部分达到", null, Reason),
                    ]
                ),
                Ann,
                Now
            )
        );

        Assert.Equal(
            [Veto(true), ByDegree("1.2", "部分达到")],
            Assert
                .IsType<ScoresSaved>(change.Event)
                .Scores.Select(score => score with { Files = Veto(true).Files })
        );
        Assert.Empty(sheet.When(new SaveScores(SheetOf(Ann), [Entry(36)]), Ann, Now));
    }

    [Fact]
    public void evidence_is_added_and_taken_away_by_its_content()
    {
        var (old, next) = (new FileRef("file.jpg", "aa", 1), new FileRef("file.pdf", "bb", 2));
        var sheet = Assessed()
            .And(SheetOf(Ann).Key, Begun(Ann), Saved(Judged("1.1", 36) with { Files = [old] }));

        var change = Assert.Single(
            sheet.When(
                new SaveScores(SheetOf(Ann), [Entry(36) with { Added = [next], Dropped = ["aa"] }]),
                Ann,
                Now
            )
        );

        Assert.Equal([next], Assert.IsType<ScoresSaved>(change.Event).Scores[0].Files);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void a_fault_is_refused_at_its_own_field_and_nothing_is_kept(
        LineEntry wrong,
        string rule,
        string code,
        string field
    )
    {
        var refused = Assessed()
            .Refused(new SaveScores(SheetOf(Ann), [Entry(null, ""), wrong]), Ann, Now, rule, code);

        Assert.Equal($"Lines[1].{field}", refused.Field);
    }

    [Theory]
    [InlineData("2025-01-02 至 2025-12-31，共 12 次，台账编号 440105 20251231 0012")]
    [InlineData("订单 138 件，其中 2025 年 1380 件")]
    public void days_and_numbers_of_records_are_no_persons(string reason) =>
        Assert.Single(
            Assessed()
                .And(SheetOf(Ann).Key, Begun(Ann))
                .When(new SaveScores(SheetOf(Ann), [Entry(30, reason)]), Ann, Now)
        );

    [Fact]
    public void a_line_stands_on_a_form_once() =>
        Assessed()
            .Refused(
                new SaveScores(SheetOf(Ann), [Entry(30), Entry(31)]),
                Ann,
                Now,
                "EV-10",
                "LineTwice"
            );

    [Fact]
    public void a_line_has_room_for_nine_files()
    {
        var files = Enumerable.Range(0, 10).Select(at => new FileRef("file.jpg", $"{at}", 1));

        Assessed()
            .Refused(
                new SaveScores(SheetOf(Ann), [Entry(30) with { Added = [.. files] }]),
                Ann,
                Now,
                "EV-12",
                "ScoreFilesTooMany"
            );
    }

    [Fact]
    public void every_fault_of_the_sheet_is_told_at_once()
    {
        var faults = SheetRules.FaultsOf(
            Assessment.Start(Opened()),
            SheetKind.Evaluator,
            [Entry(50, " "), Entry(null, ""), new("1.2", null, null, null, Reason)],
            ScoreSheet.NoScores,
            6
        );

        Assert.Equal(
            ["Lines[0].Points", "Lines[0].Reason", "Lines[2].Degree"],
            faults.Select(fault => fault.Field)
        );
    }

    [Fact]
    public void two_evaluators_never_write_on_one_sheet()
    {
        Assessed()
            .And(SheetOf(Ann).Key, Begun(Ann))
            .Refused(new SaveScores(SheetOf(Ann), [Entry(30)]), Bo, Now, "EV-10", "SheetOfAnother");
        Assert.NotEqual(SheetOf(Ann).Key, SheetOf(Bo).Key);
    }

    [Fact]
    public void who_is_not_of_the_team_or_the_operator_or_the_place_finds_no_sheet()
    {
        var other = Manager with { Organisation = Guid.NewGuid() };
        var elsewhere = OfTownship with { Township = "440105002" };
        Missing(SheetOf(Stranger), Stranger);
        Missing(SheetOf(SheetKind.Self), other);
        Missing(SheetOf(SheetKind.Self), Official);
        Missing(SheetOf(SheetKind.Buyer), elsewhere);
        Missing(SheetOf(SheetKind.Buyer), Manager);
        Missing(SheetOf(SheetKind.Supervisor), OfTownship);
        Missing(SheetOf(SheetKind.Supervisor), Official with { Region = "440100" });
    }

    [Fact]
    public void the_buyer_is_the_township_or_the_county_and_a_begun_sheet_stays_with_who_began_it()
    {
        var save = new SaveScores(SheetOf(SheetKind.Buyer), [Entry(8, code: "3")]);

        Assert.NotEmpty(Assessed().When(save, OfTownship, Now));
        Assert.NotEmpty(Assessed().When(save, Official, Now));
        Assessed()
            .And(save.Sheet.Key, Begun(Official, SheetKind.Buyer))
            .Refused(save, Colleague, Now, "EV-10", "SheetOfAnother");
    }

    [Fact]
    public void one_person_is_never_both_buyer_and_supervisor()
    {
        var buyer = SheetOf(SheetKind.Buyer);
        var save = new SaveScores(SheetOf(SheetKind.Supervisor), [Entry(8, code: "4")]);
        var begun = Assessed().And(buyer.Key, Begun(Official, SheetKind.Buyer));

        begun.Refused(save, Official, Now, "EV-10", "ScorerOfBothOffices");
        begun.Refused(
            save,
            Colleague with
            {
                DeputyFor = Official.Account,
            },
            Now,
            "EV-10",
            "ScorerOfBothOffices"
        );
        Assert.NotEmpty(begun.When(save, Colleague, Now));
    }

    [Fact]
    public void a_self_evaluation_has_words_and_no_points()
    {
        var sheet = SheetOf(SheetKind.Self);

        var changes = Assessed()
            .When(new SaveScores(sheet, [Entry(40), Entry(null, code: "2")]), Manager, Now);
        Assert.All(
            Assert.IsType<ScoresSaved>(changes[1].Event).Scores,
            score => Assert.Null(score.Points)
        );
        Assessed()
            .Refused(
                new SaveScores(sheet, [Entry(null, "做了")]),
                Manager,
                Now,
                "EV-25",
                "SelfTextMissing"
            );
    }

    [Fact]
    public void nothing_is_saved_after_the_last_day()
    {
        var self = new SaveScores(SheetOf(SheetKind.Self), [Entry(null)]);
        var own = new SaveScores(SheetOf(Ann), [Entry(30)]);
        var (tenth, last) = (
            new DateTimeOffset(2026, 3, 10, 23, 59, 0, Now.Offset),
            Now.AddDays(29)
        );

        Assert.NotEmpty(Assessed().When(self, Manager, tenth));
        Assert.NotEmpty(Assessed().When(own, Ann, last));
        Assessed().Refused(self, Manager, tenth.AddMinutes(1), "EV-25", "SelfEvaluationLate");
        Assessed().Refused(own, Ann, last.AddDays(1), "EV-18", "ScoresLate");
    }

    [Fact]
    public void nothing_is_saved_after_signing_or_after_scoring_is_over()
    {
        var save = new SaveScores(SheetOf(Ann), [Entry(30)]);

        Assessed()
            .And(SheetOf(Ann).Key, Begun(Ann), new SheetFinished(Ann.Holder))
            .Refused(save, Ann, Now, "EV-13", "SheetIsSigned");
        Assessed(new GradeDrafted(new(80, 100, 80, "合格", 1, [], [])))
            .Refused(save, Ann, Now, "EV-18", "ScoringIsOver");
    }

    private static void Missing(SheetOf sheet, Actor actor) =>
        Assert.Throws<NotInScopeException>(() =>
            Assessed().When(new SaveScores(sheet, [Entry(1)]), actor, Now)
        );
}
