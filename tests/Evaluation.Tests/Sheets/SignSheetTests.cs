using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Evaluation.Tests.Sheets.SheetWorld;

namespace StationPortal.Evaluation.Tests.Sheets;

/// <summary>When a sheet may be signed, and what that writes.</summary>
public sealed class SignSheetTests
{
    [Fact]
    public void signing_closes_the_sheet_and_copies_it_into_the_assessment_in_the_schemes_order()
    {
        var changes = Assessed()
            .And(
                SheetOf(Ann).Key,
                Begun(Ann),
                Saved(Veto(false), ByDegree("1.2", "完全达到"), Judged("1.1", 36))
            )
            .When(new SignSheet(SheetOf(Ann), 2), Ann, Now);

        Assert.Equal([SheetOf(Ann).Key, Key], changes.Select(change => change.Stream));
        Assert.Equal(new SheetFinished(Ann.Holder), changes[0].Event);
        var signed = Assert.IsType<SheetSigned>(changes[1].Event);
        Assert.Equal((SheetKind.Evaluator, Ann.Holder), (signed.Kind, signed.Scorer));
        Assert.Equal(["1.1", "1.2", "V"], signed.Scores.Select(score => score.Code));
    }

    [Fact]
    public void a_missing_line_is_named()
    {
        var refused = Assessed()
            .And(SheetOf(Ann).Key, Begun(Ann), Saved(Judged("1.1", 36)))
            .Refused(new SignSheet(SheetOf(Ann), 2), Ann, Now, "EV-13", "LinesOpen");

        Assert.Equal([2, "1.2"], refused.Values);
    }

    [Fact]
    public void a_sheet_that_nobody_began_has_all_lines_open() =>
        Assessed().Refused(new SignSheet(SheetOf(Ann), 0), Ann, Now, "EV-13", "LinesOpen");

    [Fact]
    public void a_sheet_is_signed_once_and_in_time()
    {
        var whole = Saved(Veto(false), ByDegree("1.2", "完全达到"), Judged("1.1", 36));
        var sign = new SignSheet(SheetOf(Ann), null);

        Assessed()
            .And(SheetOf(Ann).Key, Begun(Ann), whole, new SheetFinished(Ann.Holder))
            .Refused(sign, Ann, Now, "EV-13", "SheetIsSigned");
        Assessed()
            .And(SheetOf(Ann).Key, Begun(Ann), whole)
            .Refused(sign, Ann, Now.AddDays(40), "EV-18", "ScoresLate");
        Assessed()
            .And(SheetOf(Ann).Key, Begun(Ann), whole)
            .Refused(sign, Bo, Now, "EV-10", "SheetOfAnother");
    }

    [Fact]
    public void a_self_evaluation_says_something_before_it_is_handed_in()
    {
        var sheet = SheetOf(SheetKind.Self);
        var words = new ItemScore("1.1", null, null, null, Reason, []);

        Assessed().Refused(new SignSheet(sheet, 0), Manager, Now, "EV-25", "SelfEvaluationEmpty");
        Assert.NotEmpty(
            Assessed()
                .And(sheet.Key, Begun(Manager, SheetKind.Self), Saved(words))
                .When(new SignSheet(sheet, null), Manager, Now)
        );
    }

    [Fact]
    public void who_signed_the_contract_for_the_buyer_does_not_supervise_it()
    {
        var sheet = SheetOf(SheetKind.Supervisor);
        var sign = new SignSheet(sheet, null, ContractKey);
        var world = Specification
            .Given(Key, Opened(ContractKey.Id))
            .And(sheet.Key, Begun(Official, SheetKind.Supervisor), Saved(Judged("4", 9)))
            .And(ContractKey, SignedFor(Official));

        world.Refused(sign, Official, Now, "SD-03", "SupervisorSignedContract");
        Assert.NotEmpty(world.And(ContractKey, SignedFor(Colleague)).When(sign, Official, Now));
        Assert.Throws<NotInScopeException>(() =>
            world.When(sign with { Contract = null }, Official, Now)
        );
    }

    private static object[] SignedFor(Actor signer) =>
        [
            new ContractDrafted(
                Guid.NewGuid(),
                2025,
                Guid.NewGuid(),
                [],
                "HT-1",
                "示例合同",
                "示例民政局",
                Operator,
                "示例中心",
                100_000m,
                1,
                1,
                new(2025, 1, 1),
                null
            ),
            new ContractSignedByBuyer(
                new FileRef("scan.pdf", new string('0', 64), 1),
                SignatureProof.Password,
                signer.Holder
            ),
        ];
}
