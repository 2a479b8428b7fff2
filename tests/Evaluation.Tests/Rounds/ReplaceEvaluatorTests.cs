using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Evaluation.Tests.Rounds.RoundWorld;

namespace StationPortal.Evaluation.Tests.Rounds;

/// <summary>An evaluator falls ill while scoring runs.</summary>
public sealed class ReplaceEvaluatorTests
{
    private static readonly Guid last = Guid.CreateVersion7();

    // Nobody has drawn the last one yet, so nothing of theirs is declared.
    private static readonly IReadOnlyList<object> running =
    [
        .. Declared()
            .Select(each =>
                each is TeamsDrawn drawn ? drawn with { Order = [.. drawn.Order, last] } : each
            ),
        new RoundStarted(Now, Official.Holder),
    ];
    private static readonly Team team = running.OfType<TeamsDrawn>().Single().Teams[0];
    private static readonly Guid ill = team.Evaluators[0];
    private static readonly StreamKey assessment = Assessment.KeyOf(Key, team.Station);
    private static readonly ReplaceEvaluator Replace = new(
        Key,
        ill,
        [team.Station],
        "不能履职",
        [.. Library, Free(last)]
    );

    [Fact]
    public void The_next_takes_the_place_only_after_declaring_to_have_no_tie()
    {
        var replaced = Running().Makes(Replace).Cast<EvaluatorReplaced>().Single();
        var after = Running([replaced]);
        var join = new JoinTeam(Key, team.Station, replaced.Next);

        Assert.Empty(after.Makes(join, Actor.Portal(County)));
        var agency = AllStations.Single(each => each.Station == team.Station).Operator;
        var declared = after.Makes(new DeclareNoConflict(Key, [agency]), Of(replaced.Next));
        Assert.Equal(
            [new TeamMemberReplaced(ill, replaced.Next, "不能履职")],
            Running([replaced, .. declared]).Makes(join, Actor.Portal(County))
        );
    }

    [Fact]
    public void Who_went_is_not_drawn_again()
    {
        var replaced = Running().Makes(Replace).Cast<EvaluatorReplaced>().Single();

        var again = Running([replaced])
            .Makes(Replace with { Left = replaced.Next })
            .Cast<EvaluatorReplaced>()
            .Single();

        Assert.NotEqual(ill, again.Next);
    }

    [Fact]
    public void Who_left_the_library_since_the_draw_does_not_step_in()
    {
        var replaced = Running().Makes(Replace with { Library = Library });

        Assert.NotEqual(last, Assert.IsType<EvaluatorReplaced>(Assert.Single(replaced)).Next);
        Running().Refused(Replace with { Library = [] }, "NoEvaluatorLeft", "EV-09");
    }

    [Fact]
    public void A_signed_sheet_stays_its_evaluators()
    {
        var given = Given(running).And(assessment, Opened, Signed);

        given.Refused(Replace, "EvaluatorHasSigned", "EV-13");
    }

    [Fact]
    public void Who_signs_before_the_next_begins_keeps_the_place()
    {
        var replaced = Running().Makes(Replace).Cast<EvaluatorReplaced>().Single();
        var untied = AllStations.Select(each => new NoConflictDeclared(
            replaced.Next,
            each.Operator
        ));
        var given = Given([.. running, replaced, .. untied]).And(assessment, Opened, Signed);

        Assert.Equal(
            [new EvaluatorReplaced(team.Station, replaced.Next, ill)],
            given.Makes(new JoinTeam(Key, team.Station, replaced.Next), Actor.Portal(County))
        );
    }

    [Fact]
    public void A_replacement_needs_a_reason_a_station_and_a_seat()
    {
        Running().Refused(Replace with { Reason = " " }, "ReplaceReasonMissing");
        Running().Refused(Replace with { Reason = "\u200B" }, "ReplaceReasonMissing");
        Running().Refused(Replace with { Reason = "电话 13800000000" }, "TextNamesPerson", "PD-05");
        Running().Refused(Replace with { Stations = [] }, "NothingToReplace");
        Given(running).Refused(Replace, "AssessmentsAreOpening");
        Given([Announced]).Refused(Replace, "TeamsAreFinal");
        Assert.Throws<NotInScopeException>(() =>
            Running().Makes(Replace with { Left = Guid.CreateVersion7() })
        );
    }

    [Fact]
    public void An_assessment_is_opened_once_whoever_asks_again()
    {
        var open = new OpenAssessments([new(assessment, Opened)]);

        Assert.Equal([Opened], Given(running).Makes(open, Actor.Portal(County)));
        Assert.Empty(Running().Makes(open, Actor.Portal(County)));
    }

    private static AssessmentOpened Opened { get; } =
        new(
            Key.Id,
            Planned.Name,
            Planned.Kind,
            Planned.Year,
            AllStations.Single(each => each.Station == team.Station),
            Planned.From,
            Planned.Until,
            SchemeKey.Tenant,
            SchemeKey.Id,
            1,
            100,
            [new("A", 0)],
            [],
            team.Evaluators,
            Planned.SelfUntil,
            Planned.ScoreUntil,
            Now
        );

    private static SheetSigned Signed { get; } =
        new(SheetKind.Evaluator, new DutyHolder(ill, null), []);

    private static Specification Running(params IReadOnlyList<object> more) =>
        Given([.. running, .. more]).And(assessment, Opened);
}
