using StationPortal.Jurisdiction;
using Xunit;
using static StationPortal.Evaluation.Tests.Sheets.SheetWorld;

namespace StationPortal.Evaluation.Tests.Sheets;

/// <summary>Line 1.1 of 40 points may differ by 8 (20 percent); beyond that the chair writes down what the team agreed on.</summary>
public sealed class ReachConsensusTests
{
    public static readonly TheoryData<AgreedEntry, string, string, string> Faults = new()
    {
        { new("1.1", null, null, Reason), "EV-11", "ScorePointsMissing", "Points" },
        { new("1.1", 40.5m, false, Reason), "EV-11", "ScoreOutOfRange", "Points" },
        { new("1.1", 30.001m, false, Reason), "EV-11", "ScoreTooFine", "Points" },
        { new("1.1", 30, false, " "), "EV-12", "LineReasonMissing", "Reason" },
        { new("1.1", 30, false, new string('好', 1001)), "EV-12", "ScoreReasonTooLong", "Reason" },
        {
            new("1.1", 30, false, "电话13800000000，已经核实"),
            "PD-05",
            "TextNamesPerson",
            "Reason"
        },
        { new("1.2", 20, false, Reason), "EV-15", "LineNotApart", "Points" },
        { new("3", 5, false, Reason), "EV-15", "LineNotApart", "Points" },
    };

    private static readonly AgreedEntry agreed = new("1.1", 32, null, Reason);

    [Fact]
    public void the_chair_writes_it_down_and_the_scores_stay_beside_it()
    {
        var apart = Apart();

        var change = Assert.Single(apart.When(new ReachConsensus(Key, [agreed]), Ann, Now));

        var reached = Assert.IsType<ConsensusReached>(change.Event);
        Assert.Equal(
            (new("1.1", 32, false, Reason), Ann.Holder),
            (Assert.Single(reached.Items), reached.Chair)
        );
        var assessment = State(SignedBy(Ann, 40), SignedBy(Bo, 31), SignedBy(Cy, 36), reached);
        Assert.Equal(32, assessment.Agreed["1.1"].Points);
        Assert.Equal(
            [40m, 31m, 36m],
            TeamLine.Of(assessment, 20)[0].Given.Select(given => given.Points)
        );
        Assert.Empty(LeafScores.Of(assessment, 20).Apart);
    }

    [Fact]
    public void a_difference_of_exactly_the_tolerance_needs_no_consensus() =>
        Assessed(SignedBy(Ann, 40), SignedBy(Bo, 32), SignedBy(Cy, 36))
            .Refused(new ReachConsensus(Key, [agreed]), Ann, Now, "EV-15", "LineNotApart");

    [Fact]
    public void a_veto_that_one_saw_and_another_did_not_is_agreed_on()
    {
        var agreement = new AgreedEntry("V", null, true, Reason);

        Assert.NotEmpty(
            Assessed(SignedBy(Ann, found: true), SignedBy(Bo), SignedBy(Cy))
                .When(new ReachConsensus(Key, [agreement]), Ann, Now)
        );
    }

    [Fact]
    public void an_agreed_degree_is_one_of_the_lines()
    {
        var apart = Assessed(SignedBy(Ann, degree: "没有达到"), SignedBy(Bo), SignedBy(Cy));

        apart.Refused(
            new ReachConsensus(Key, [new("1.2", 15, null, Reason)]),
            Ann,
            Now,
            "EV-11",
            "ScoreDegreeMissing"
        );
        Assert.NotEmpty(
            apart.When(
                new ReachConsensus(
                    Key,
                    [
                        agreed with
                        {
                            Code = "V",
                            Points = null,
                            Reason = "",
                        },
                        new("1.2", 10, null, Reason),
                    ]
                ),
                Ann,
                Now
            )
        );
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void a_fault_is_refused_at_its_own_field(
        AgreedEntry wrong,
        string rule,
        string code,
        string field
    ) =>
        Assert.Equal(
            $"Lines[0].{field}",
            Apart().Refused(new ReachConsensus(Key, [wrong]), Ann, Now, rule, code).Field
        );

    [Fact]
    public void only_the_chair_does_it_and_only_after_everybody_has_signed()
    {
        var reach = new ReachConsensus(Key, [agreed]);

        Apart().Refused(reach, Bo, Now, "EV-15", "NotTheChair");
        Assert.Throws<NotInScopeException>(() => Apart().When(reach, Stranger, Now));
        Assessed(SignedBy(Ann, 40), SignedBy(Bo, 20))
            .Refused(reach, Ann, Now, "EV-15", "TeamNotSigned");
    }

    [Fact]
    public void an_empty_consensus_and_one_after_closing_are_refused()
    {
        Apart()
            .Refused(
                new ReachConsensus(Key, [new("1.1", null, null, " ")]),
                Ann,
                Now,
                "EV-15",
                "ConsensusEmpty"
            );
        Assessed(
                SignedBy(Ann, 40),
                SignedBy(Bo, 31),
                SignedBy(Cy, 36),
                new GradeDrafted(new(80, 100, 80, "合格", 1, [], []))
            )
            .Refused(new ReachConsensus(Key, [agreed]), Ann, Now, "EV-18", "ScoringIsOver");
    }

    [Fact]
    public void figures_of_the_team_are_computed_by_hand()
    {
        // 1.1: 40, 31, 36 of 40, mean 35.666…; 1.2: all 20 of 20.
        var figures = TeamFigures.Of(
            TeamLine.Of(State(SignedBy(Ann, 40), SignedBy(Bo, 31), SignedBy(Cy, 36)), 20),
            20
        );

        Assert.Equal(["1.1", "1.2"], figures.Lines.Select(line => line.Item.Code));
        Assert.Equal((9m, 22.5m), (figures.Lines[0].Spread, figures.Lines[0].SpreadPercent));
        Assert.Equal([5.42m, -5.83m, 0.42m], figures.Evaluators.Select(one => one.Mean));
        Assert.Equal([5.42m, 5.83m, 0.42m], figures.Evaluators.Select(one => one.Size));
        Assert.Empty(figures.Outliers);
        Assert.Equal(66.67m, figures.Agreement);
    }

    [Fact]
    public void a_score_that_stands_alone_is_an_outlier_against_the_mean_of_the_others()
    {
        var figures = TeamFigures.Of(
            TeamLine.Of(State(SignedBy(Ann, 38), SignedBy(Bo, 20), SignedBy(Cy, 36)), 20),
            20
        );

        Assert.Equal(
            [new("1.1", Ann.Account, 25m), new("1.1", Bo.Account, -42.5m)],
            figures.Outliers
        );
    }

    private static Testing.Specification Apart() =>
        Assessed(SignedBy(Ann, 40), SignedBy(Bo, 31), SignedBy(Cy, 36));

    private static Assessment State(params object[] events) =>
        events.Aggregate(Assessment.Start(Opened()), (state, next) => state.Apply(next));
}
