using System.Collections.Immutable;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>One station in one round, as far as rules ask.</summary>
/// <param name="Opened">How it began.</param>
/// <param name="Team">Evaluators now; the first chairs.</param>
/// <param name="Signed">Signed sheets.</param>
/// <param name="Figures">Frozen figures, or <c>null</c>.</param>
/// <param name="Agreed">The consensus by line.</param>
/// <param name="Opinions">Counted answers of people served, or <c>null</c>.</param>
/// <param name="Objections">By their numbers.</param>
/// <param name="Rectifications">By their numbers.</param>
/// <param name="Changes">By their numbers.</param>
/// <param name="Result">The last result, or <c>null</c>.</param>
public sealed record Assessment(
    AssessmentOpened Opened,
    AssessmentStatus Status,
    ImmutableList<Guid> Team,
    ImmutableList<SheetSigned> Signed,
    FiguresFrozen? Figures,
    ImmutableDictionary<string, AgreedScore> Agreed,
    OpinionsCounted? Opinions,
    ImmutableSortedDictionary<int, Objection> Objections,
    ImmutableSortedDictionary<int, Rectification> Rectifications,
    ImmutableSortedDictionary<int, ScoreChange> Changes,
    Result? Result
) : IStreamState<Assessment>
{
    public static string StreamType => "assessment";

    /// <summary>Points that stand above what was scored: upheld objections and confirmed changes, the last counts.</summary>
    public ImmutableDictionary<string, LeafScore> Settled { get; private init; } =
        ImmutableDictionary.Create<string, LeafScore>(StringComparer.Ordinal);

    /// <summary>One per round and station.</summary>
    public static StreamKey KeyOf(StreamKey round, Guid station) =>
        new(round.Tenant, DerivedId.From(StreamType, round.Id.ToString(), station.ToString()));

    /// <summary>The evaluator who leads the consensus.</summary>
    public Guid Chair => Team[0];

    /// <summary>Every evaluator of the team has signed.</summary>
    public bool TeamHasSigned => Team.All(member => Signed.Any(sheet => sheet.IsOf(member)));

    /// <summary>A sheet of this kind is signed.</summary>
    public bool HasSigned(SheetKind kind) => Signed.Any(sheet => sheet.Kind == kind);

    public static Assessment Start(object first) =>
        first is AssessmentOpened e
            ? new(
                e,
                AssessmentStatus.Scoring,
                [.. e.Team],
                [],
                null,
                ImmutableDictionary.Create<string, AgreedScore>(StringComparer.Ordinal),
                null,
                ImmutableSortedDictionary<int, Objection>.Empty,
                ImmutableSortedDictionary<int, Rectification>.Empty,
                ImmutableSortedDictionary<int, ScoreChange>.Empty,
                null
            )
            : throw new UnexpectedEventException(StreamType, first);

    public Assessment Apply(object next) =>
        next switch
        {
            TeamMemberReplaced e => this with { Team = Team.Replace(e.Left, e.Next) },
            AssessmentExtended e => this with
            {
                Opened = Opened with { SelfUntil = e.SelfUntil, ScoreUntil = e.ScoreUntil },
            },
            FiguresFrozen e => this with { Figures = e },
            SheetSigned e => this with { Signed = Signed.Add(e) },
            ConsensusReached e => this with
            {
                Agreed = Agreed.SetItems(
                    e.Items.Select(item => KeyValuePair.Create(item.Code, item))
                ),
            },
            OpinionsCounted e => this with { Opinions = e },
            GradeDrafted e => this with { Result = e.Result, Status = AssessmentStatus.Drafted },
            ObjectionRaised e => this with { Objections = Objections.Add(e.No, new(e, null)) },
            ObjectionAnswered e => Answered(e),
            RectificationAsked e => this with
            {
                Rectifications = Rectifications.Add(e.No, new(e, e.Due, false, false)),
            },
            RectificationReported e => On(e.No, one => one with { Reported = true, Report = e }),
            RectificationChecked e => On(
                e.No,
                one =>
                    one with
                    {
                        Done = e.Done,
                        Due = e.Due ?? one.Due,
                        Reported = e.Done,
                        Look = e,
                    }
            ),
            ChangeProposed e => this with { Changes = Changes.Add(e.No, new(e, null)) },
            ChangeConfirmed e => Confirmed(e.No),
            ChangeRefused e => Settle(e.No, false),
            GradePublished e => this with
            {
                Result = e.Result,
                Status = AssessmentStatus.Published,
            },
            GradeRevised e => this with { Result = e.Result },
            GradeAnnulled => this with { Status = AssessmentStatus.Annulled },
            AssessmentGivenUp => this with { Status = AssessmentStatus.GivenUp },
            _ => this,
        };

    /// <summary>What every step asks: the round goes on.</summary>
    /// <exception cref="RuleBrokenException">EV-26 the round was given up.</exception>
    public void RequireGoesOn() =>
        Refuse.If(Status == AssessmentStatus.GivenUp, "EV-26", "RoundIsCancelled");

    /// <summary>What every step of scoring asks.</summary>
    /// <exception cref="RuleBrokenException">EV-26 the round was given up; EV-18 scoring is over.</exception>
    public void RequireScoring()
    {
        RequireGoesOn();
        Refuse.If(Status != AssessmentStatus.Scoring, "EV-18", "ScoringIsOver");
    }

    /// <summary>The line, or <c>null</c>.</summary>
    public RatedItem? Find(string code) => Opened.Items.FirstOrDefault(item => item.Code == code);

    /// <summary>Whether an evaluator signed their sheet.</summary>
    public bool HasSigned(Guid evaluator) =>
        Signed.Exists(sheet =>
            sheet.Kind == SheetKind.Evaluator && sheet.Scorer.Account == evaluator
        );

    /// <summary>Whether a person, or their deputy, signed a score of a line; words of a self-evaluation are none.</summary>
    public bool HasScored(DutyHolder person, string code)
    {
        ArgumentNullException.ThrowIfNull(person);
        return Signed.Exists(sheet =>
            sheet.Kind != SheetKind.Self
            && sheet.Scorer.Overlaps(person)
            && sheet.Scores.Any(score => score.Code == code)
        );
    }

    /// <summary>Leaves that a part scores.</summary>
    public IEnumerable<RatedItem> LeavesOf(ScoringPart part) =>
        Opened.Items.Where(item => item.Part == part);

    private Assessment Answered(ObjectionAnswered e)
    {
        var objection = Objections[e.No];
        var answered = this with
        {
            Objections = Objections.SetItem(e.No, objection with { Answer = e }),
        };
        return e.Upheld
            ? answered with
            {
                Settled = Settled.SetItem(
                    objection.Raised.Code,
                    new(e.Points ?? 0, e.Found ?? false, ScoreBasis.Objection)
                ),
            }
            : answered;
    }

    private Assessment Confirmed(int no)
    {
        var proposed = Changes[no].Proposed;
        return Settle(no, true) with
        {
            Settled = Settled.SetItem(
                proposed.Code,
                new(proposed.To, proposed.Found ?? false, ScoreBasis.Change)
            ),
        };
    }

    private Assessment Settle(int no, bool confirmed) =>
        this with
        {
            Changes = Changes.SetItem(no, Changes[no] with { Confirmed = confirmed }),
        };

    private Assessment On(int no, Func<Rectification, Rectification> change) =>
        this with
        {
            Rectifications = Rectifications.SetItem(no, change(Rectifications[no])),
        };
}

/// <summary>Where an assessment stands.</summary>
public enum AssessmentStatus
{
    /// <summary>Being scored.</summary>
    Scoring = 1,

    /// <summary>Its draft result is out; objections can be made.</summary>
    Drafted = 2,

    /// <summary>Its result is final and public.</summary>
    Published = 3,

    /// <summary>Its result was annulled.</summary>
    Annulled = 4,

    /// <summary>Its round was given up: it ends without a result.</summary>
    GivenUp = 5,
}

/// <summary>An objection to one line.</summary>
/// <param name="Answer">The answer, or <c>null</c>.</param>
public sealed record Objection(ObjectionRaised Raised, ObjectionAnswered? Answer);

/// <summary>Something to be put right.</summary>
/// <param name="Due">Last day now.</param>
/// <param name="Reported">The agency's report waits for a second look, or passed it.</param>
/// <param name="Done">The second look found it right.</param>
public sealed record Rectification(RectificationAsked Asked, DateOnly Due, bool Reported, bool Done)
{
    /// <summary>The last report, or <c>null</c>.</summary>
    public RectificationReported? Report { get; init; }

    /// <summary>The last second look, or <c>null</c>.</summary>
    public RectificationChecked? Look { get; init; }
}

/// <summary>A change of a final score.</summary>
/// <param name="Confirmed">What the second person decided, or <c>null</c>.</param>
public sealed record ScoreChange(ChangeProposed Proposed, bool? Confirmed);
