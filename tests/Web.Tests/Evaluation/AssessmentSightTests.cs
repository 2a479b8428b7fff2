using StationPortal.Evaluation;
using StationPortal.Jurisdiction;
using StationPortal.Web.Evaluation.Sheets;
using Xunit;

namespace StationPortal.Web.Tests.Evaluation;

/// <summary>Each cell of the table "Who sees what" of docs/evaluation.md (EV-14).</summary>
public sealed class AssessmentSightTests
{
    private const string County = "440105";
    private const string Township = "440105001";
    private static readonly Guid Operator = Guid.NewGuid();
    private static readonly Actor Ann = new(Guid.NewGuid(), Role.Evaluator, "440000");
    private static readonly Actor Bo = new(Guid.NewGuid(), Role.Evaluator, "440000");
    private static readonly Actor Outside = new(Guid.NewGuid(), Role.Evaluator, "440000");
    private static readonly Actor Buyer = new(
        Guid.NewGuid(),
        Role.TownshipOfficial,
        County,
        Township: Township
    );
    private static readonly Actor Supervisor = new(Guid.NewGuid(), Role.Official, County);
    private static readonly Actor Auditor = new(Guid.NewGuid(), Role.Auditor, "440000");
    private static readonly Actor Agency = new(Guid.NewGuid(), Role.Agency, County, Operator);

    private static readonly SheetSigned self = new(SheetKind.Self, Agency.Holder, []);
    private static readonly SheetSigned ofAnn = new(SheetKind.Evaluator, Ann.Holder, []);
    private static readonly SheetSigned ofBo = new(SheetKind.Evaluator, Bo.Holder, []);
    private static readonly SheetSigned ofBuyer = new(SheetKind.Buyer, Buyer.Holder, []);
    private static readonly SheetSigned ofSupervisor = new(
        SheetKind.Supervisor,
        Supervisor.Holder,
        []
    );
    private static readonly object[] all = [self, ofAnn, ofBo, ofBuyer, ofSupervisor];
    private static readonly Result result = new(80, 100, 80, "合格", 1, [], []);
    private static readonly object[] closed = [.. all, new GradeDrafted(result)];
    private static readonly object[] published = [.. closed, new GradePublished(result, 1, 3)];

    [Fact]
    public void before_signing_a_scorer_sees_the_self_evaluation_and_the_figures_and_nobodys_scores()
    {
        foreach (var (scorer, others) in new[] { (Ann, ofBo), (Buyer, ofBo), (Supervisor, ofBo) })
        {
            var sight = Sight(scorer, self, others);

            Assert.True(sight.SelfEvaluation && sight.Figures && sight.Sees(self));
            Assert.False(sight.TeamScores || sight.Draft || sight.Result || sight.Sees(others));
        }
    }

    [Fact]
    public void an_evaluator_who_signed_sees_the_own_sheet_until_the_whole_team_has_signed()
    {
        var first = Sight(Ann, ofAnn, ofBuyer);
        Assert.True(first.Sees(ofAnn));
        Assert.False(first.TeamScores || first.Sees(ofBuyer));

        var both = Sight(Ann, ofAnn, ofBo, ofBuyer);
        Assert.True(both.TeamScores && both.Sees(ofBo));
        Assert.False(both.Sees(ofBuyer) || both.Draft);
        Assert.False(Sight(Outside, all).TeamScores);
    }

    [Fact]
    public void an_office_that_has_not_signed_does_not_see_the_team_even_when_the_team_has()
    {
        Assert.False(Sight(Buyer, ofAnn, ofBo).TeamScores);
        Assert.False(Sight(Supervisor, ofAnn, ofBo, ofBuyer).TeamScores);
        Assert.False(Sight(Supervisor, ofAnn, ofBo, ofBuyer).Sees(ofBuyer));
    }

    [Fact]
    public void a_buyer_who_signed_sees_the_third_partys_scores_when_the_team_has_signed()
    {
        Assert.False(Sight(Buyer, ofBuyer, ofAnn).TeamScores);
        var sight = Sight(Buyer, ofBuyer, ofAnn, ofBo, ofSupervisor);

        Assert.True(sight.TeamScores && sight.Sees(ofBuyer));
        Assert.False(sight.Sees(ofSupervisor));
    }

    [Fact]
    public void the_organiser_sees_who_has_signed_and_all_scores_once_all_have()
    {
        foreach (var reader in new[] { Supervisor, Auditor })
        {
            var before = Sight(reader, ofAnn, ofBo, ofSupervisor);
            Assert.True(before.WhoSigned);
            Assert.False(before.TeamScores || before.Sees(ofAnn));

            var after = Sight(reader, all);
            Assert.True(after.TeamScores && after.Sees(ofAnn) && after.Sees(ofBuyer));
        }
    }

    [Fact]
    public void the_agency_never_sees_a_single_evaluators_scores()
    {
        var before = Sight(Agency, all);
        Assert.True(before.SelfEvaluation && before.Figures && before.Sees(self));
        Assert.False(before.TeamScores || before.WhoSigned || before.Draft || before.Sees(ofBuyer));

        var after = Sight(Agency, closed);
        Assert.True(after.Draft && after.Sees(ofBuyer));
        Assert.False(after.TeamScores || after.Sees(ofAnn) || after.Result);
    }

    [Fact]
    public void after_closing_those_who_scored_see_the_draft_and_the_public_sees_nothing()
    {
        foreach (var reader in new[] { Ann, Buyer, Supervisor, Auditor })
        {
            Assert.True(Sight(reader, closed).Draft, reader.Role.ToString());
        }

        foreach (
            var reader in new[] { null, Outside, Agency with { Organisation = Guid.NewGuid() } }
        )
        {
            Assert.False(Sight(reader, closed).Draft);
        }
    }

    [Fact]
    public void what_is_published_everyone_reads_without_single_sheets()
    {
        foreach (
            var reader in new[] { null, Outside, Agency with { Organisation = Guid.NewGuid() } }
        )
        {
            var sight = Sight(reader, published);

            Assert.True(sight.Result && sight.Draft && sight.Figures);
            Assert.All(all.Cast<SheetSigned>(), sheet => Assert.False(sight.Sees(sheet)));
        }
    }

    [Fact]
    public void an_organiser_sees_the_teams_of_rows_as_of_single_stations()
    {
        var sees = AssessmentSight.TeamScoresOfOrganiser.Compile();
        object[][] steps =
        [
            [self],
            [ofAnn, ofBuyer, ofSupervisor],
            [ofAnn, ofBo],
            all,
            closed,
        ];

        foreach (var events in steps)
        {
            Assert.Equal(Sight(Supervisor, events).TeamScores, sees(Row(events)));
        }
    }

    private static AssessmentRow Row(IEnumerable<object> events) =>
        events
            .Prepend(Opened())
            .Aggregate(
                (AssessmentRow?)null,
                (row, data) =>
                    AssessmentRow.Fold(
                        row,
                        new(
                            default,
                            Guid.Empty,
                            new(County, Guid.Empty),
                            1,
                            "",
                            data,
                            default,
                            new Dictionary<string, string>(StringComparer.Ordinal),
                            null,
                            null
                        )
                    )
            )!;

    private static AssessmentSight Sight(Actor? reader, params object[] events) =>
        AssessmentSight.Of(
            events.Aggregate(Assessment.Start(Opened()), (state, next) => state.Apply(next)),
            County,
            reader
        );

    private static AssessmentOpened Opened() =>
        new(
            Guid.NewGuid(),
            "2025",
            RoundKind.Yearly,
            2025,
            new(County, Guid.NewGuid(), "示例社工站", Township, Operator, "示例中心", null),
            new(2025, 1, 1),
            new(2025, 12, 31),
            County,
            Guid.NewGuid(),
            1,
            100,
            EvaluatedStation.Bands,
            [.. EvaluatedStation.Lines.Select(line => line.Rated)],
            [Ann.Account, Bo.Account],
            new(2026, 3, 10),
            new(2026, 3, 31),
            default
        );
}
