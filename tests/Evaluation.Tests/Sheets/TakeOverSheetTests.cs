using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Evaluation.Tests.Sheets.SheetWorld;

namespace StationPortal.Evaluation.Tests.Sheets;

/// <summary>The buyer's and the supervisor's sheets go on in a colleague's hand when who began them cannot (EV-10).</summary>
public sealed class TakeOverSheetTests
{
    private static readonly SheetOf Supervisor = SheetOf(SheetKind.Supervisor);
    private static readonly SheetOf Buyer = SheetOf(SheetKind.Buyer);
    private static readonly TakeOverSheet TakeOver = new(Supervisor, "原填写人调离");
    private static readonly Actor Third = new(Guid.NewGuid(), Role.Official, County);
    private static readonly ItemScore Given = Judged("4", 8);

    [Fact]
    public void A_colleague_goes_on_with_what_is_scored_and_signs_it()
    {
        var taken = Taken();

        Assert.Equal(
            new SheetTakenOver(Official.Holder, Colleague.Holder, "原填写人调离"),
            Assert.IsType<SheetTakenOver>(taken[^1])
        );
        var signed = At(Supervisor, taken).When(new SignSheet(Supervisor, null), Colleague, Now);
        var sheet = Assert.Single(signed.Select(change => change.Event).OfType<SheetSigned>());
        Assert.Equal(Colleague.Holder, sheet.Scorer);
        Assert.Equal([Given.Points], sheet.Scores.Select(score => score.Points));
    }

    [Fact]
    public void Who_had_it_writes_no_more() =>
        At(Supervisor, Taken())
            .Refused(
                new SaveScores(Supervisor, [Entry(5, code: "4")]),
                Official,
                Now,
                "EV-10",
                "SheetOfAnother"
            );

    [Fact]
    public void Whoever_wrote_for_the_other_office_does_not_take_this_one() =>
        At(Supervisor, Begun(Official, SheetKind.Supervisor), Saved(Given))
            .And(Buyer.Key, Begun(Colleague, SheetKind.Buyer), Saved(Judged("3", 9)))
            .Refused(TakeOver, Colleague, Now, "EV-10", "ScorerOfBothOffices");

    [Fact]
    public void Whoever_gave_a_sheet_away_does_not_write_the_other_offices() =>
        At(Supervisor, Taken())
            .Refused(
                new SaveScores(Buyer, [Entry(9, code: "3")]),
                Official,
                Now,
                "EV-10",
                "ScorerOfBothOffices"
            );

    [Fact]
    public void The_reason_is_told_and_names_nobody()
    {
        var begun = At(Supervisor, Begun(Official, SheetKind.Supervisor), Saved(Given));
        begun.Refused(
            TakeOver with
            {
                Reason = "　",
            },
            Colleague,
            Now,
            null,
            "TakeOverReasonMissing"
        );
        begun.Refused(
            TakeOver with
            {
                Reason = "13800000000联系不上",
            },
            Colleague,
            Now,
            "PD-05",
            "TextNamesPerson"
        );
    }

    [Fact]
    public void Ones_own_sheet_and_a_signed_one_are_not_taken_over()
    {
        object[] begun = [Begun(Official, SheetKind.Supervisor), Saved(Given)];
        At(Supervisor, begun).Refused(TakeOver, Official, Now, "EV-10", "SheetIsYours");
        At(Supervisor, [.. begun, new SheetFinished(Official.Holder)])
            .Refused(TakeOver, Colleague, Now, "EV-13", "SheetIsSigned");
    }

    [Fact]
    public void Where_nothing_was_begun_there_is_nothing_to_take_over() =>
        Assert.Throws<NotInScopeException>(() => Assessed().When(TakeOver, Colleague, Now));

    [Fact]
    public void Another_authority_and_an_evaluators_sheet_are_out_of_it()
    {
        var begun = At(Supervisor, Begun(Official, SheetKind.Supervisor), Saved(Given))
            .And(SheetOf(Ann).Key, Begun(Ann));
        var elsewhere = new Actor(Guid.NewGuid(), Role.Official, "440106");
        foreach (
            var (step, actor) in new[]
            {
                (TakeOver, elsewhere),
                (TakeOver, OfTownship),
                (TakeOver with { Sheet = SheetOf(Ann) }, Colleague),
            }
        )
        {
            Assert.Throws<NotInScopeException>(() => begun.When(step, actor, Now));
        }
    }

    [Fact]
    public void It_is_taken_over_again_and_after_the_last_day_not_at_all()
    {
        var twice = At(Supervisor, Taken());
        Assert.Single(twice.When(TakeOver, Third, Now));
        twice.Refused(TakeOver, Third, Now.AddDays(30), "EV-18", "ScoresLate");
    }

    [Fact]
    public void Neither_a_deputy_nor_who_named_them_reads_a_sheet_that_was_taken_from_them()
    {
        var named = Guid.NewGuid();
        object[] events =
        [
            new SheetBegun(Key.Id, SheetKind.Supervisor, new(Official.Account, named)),
            new SheetTakenOver(new(Official.Account, named), Colleague.Holder, "-"),
        ];

        var row = events
            .Select(
                (e, at) =>
                    new StoredEvent(
                        default,
                        Guid.CreateVersion7(),
                        Supervisor.Key,
                        at + 1,
                        "",
                        e,
                        Now,
                        new Dictionary<string, string>(StringComparer.Ordinal),
                        null,
                        null
                    )
            )
            .Aggregate((SheetRow?)null, SheetRow.Fold);

        Assert.Equal((Colleague.Account, (Guid?)null), (row?.Scorer, row?.ScorerFor));
    }

    private static object[] Taken()
    {
        object[] begun = [Begun(Official, SheetKind.Supervisor), Saved(Given)];
        return
        [
            .. begun,
            .. At(Supervisor, begun).When(TakeOver, Colleague, Now).Select(change => change.Event),
        ];
    }

    private static Specification At(SheetOf sheet, params object[] events) =>
        Assessed().And(sheet.Key, events);
}
