using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Evaluation;

// Stream "assessment": one station in one round 站点评估, in the organiser's tenant. It holds everything that its result is made of.

/// <summary>A station began to be evaluated; all that the formula needs stands here, so that nothing published later changes it.</summary>
/// <param name="Round">The round.</param>
/// <param name="Station">The station as it was chosen.</param>
/// <param name="From">First day that is evaluated.</param>
/// <param name="Until">Last day that is evaluated.</param>
/// <param name="SchemeTenant">Authority of the scheme.</param>
/// <param name="Scheme">The scheme.</param>
/// <param name="SchemeVersion">Its version.</param>
/// <param name="Maximum">Points of the scheme.</param>
/// <param name="Bands">Its grades, the best first.</param>
/// <param name="Items">Its lines.</param>
/// <param name="Team">Evaluators; the first chairs.</param>
/// <param name="SelfUntil">Last day for the self-evaluation.</param>
/// <param name="ScoreUntil">Last day for scores.</param>
/// <param name="CountedAt">The moment at which records are counted.</param>
public sealed record AssessmentOpened(
    Guid Round,
    string RoundName,
    RoundKind Kind,
    int Year,
    ChosenStation Station,
    DateOnly From,
    DateOnly Until,
    string SchemeTenant,
    Guid Scheme,
    int SchemeVersion,
    decimal Maximum,
    IReadOnlyList<GradeBand> Bands,
    IReadOnlyList<RatedItem> Items,
    IReadOnlyList<Guid> Team,
    DateOnly SelfUntil,
    DateOnly ScoreUntil,
    DateTimeOffset CountedAt
);

/// <summary>Somebody of the team left before signing and another took the place.</summary>
public sealed record TeamMemberReplaced(Guid Left, Guid Next, string Reason);

/// <summary>The round's last days were moved.</summary>
/// <param name="SelfUntil">Last day for the self-evaluation from now on.</param>
/// <param name="ScoreUntil">Last day for scores from now on.</param>
public sealed record AssessmentExtended(DateOnly SelfUntil, DateOnly ScoreUntil);

/// <summary>The round was given up: nothing is scored any more, and no result comes of it (EV-26).</summary>
/// <param name="Reason">Why; nobody is named.</param>
public sealed record AssessmentGivenUp(string Reason);

/// <summary>The counted lines' figures were frozen (EV-16).</summary>
/// <param name="At">The moment that they stand for.</param>
/// <param name="PeopleServed">How many people the station looked after within the days; <c>null</c> where it was not noted yet.</param>
public sealed record FiguresFrozen(
    DateTimeOffset At,
    IReadOnlyList<FrozenFigure> Figures,
    int? PeopleServed = null
);

/// <summary>A figure with the list of records that made it.</summary>
/// <param name="Name">One of <see cref="Figures.Known"/>.</param>
/// <param name="Value">What the formula takes.</param>
/// <param name="Numerator">For a share: what was reached; otherwise the value itself.</param>
/// <param name="Denominator">For a share: out of how many; otherwise 1.</param>
/// <param name="Records">How many records are on the list.</param>
/// <param name="List">The list, sealed as a file.</param>
public sealed record FrozenFigure(
    string Name,
    decimal Value,
    decimal Numerator,
    decimal Denominator,
    int Records,
    FileRef List
);

/// <summary>A sheet was signed; its scores are final from now on.</summary>
/// <param name="Kind">Whose sheet it is.</param>
/// <param name="Scorer">Who signed.</param>
/// <param name="Scores">Every line of the part.</param>
public sealed record SheetSigned(SheetKind Kind, DutyHolder Scorer, IReadOnlyList<ItemScore> Scores)
{
    /// <summary>It is the sheet of this evaluator.</summary>
    public bool IsOf(Guid evaluator) => Kind == SheetKind.Evaluator && Scorer.Account == evaluator;
}

/// <summary>The team agreed on lines that its members scored apart; their own scores stay beside it (EV-15).</summary>
/// <param name="Chair">Who led.</param>
public sealed record ConsensusReached(IReadOnlyList<AgreedScore> Items, DutyHolder Chair);

/// <summary>One agreed line.</summary>
/// <param name="Points">Two places; 0 for a veto.</param>
/// <param name="Found">For a veto: whether it was found.</param>
public sealed record AgreedScore(string Code, decimal Points, bool Found, string Reason);

/// <summary>The answers of the people served were counted; nobody is named (PD-05).</summary>
/// <param name="Asked">People drawn.</param>
/// <param name="Answered">Of them, who answered.</param>
/// <param name="Items">Points of each line that they score.</param>
public sealed record OpinionsCounted(int Asked, int Answered, IReadOnlyList<OpinionScore> Items);

/// <summary>What people gave to one line.</summary>
/// <param name="Mean">Mean of the answers, 1 to 5.</param>
/// <param name="Points">Mean / 5 of the line's points, half-up to two places.</param>
public sealed record OpinionScore(string Code, decimal Mean, decimal Points);

/// <summary>The result was made by the formula: when scoring closed, and again after every upheld objection or change before publication.</summary>
public sealed record GradeDrafted(Result Result);

/// <summary>The agency objects to one line (EV-19).</summary>
/// <param name="No">1, 2, 3 …</param>
/// <param name="Code">The line.</param>
/// <param name="Text">Why; nobody served is named.</param>
public sealed record ObjectionRaised(
    int No,
    string Code,
    string Text,
    IReadOnlyList<FileRef> Files,
    DutyHolder By
);

/// <summary>An objection was answered.</summary>
/// <param name="Upheld">The line's points change.</param>
/// <param name="Points">The points from now on, when upheld.</param>
/// <param name="Found">For a veto, when upheld: whether it stays found.</param>
public sealed record ObjectionAnswered(
    int No,
    bool Upheld,
    decimal? Points,
    bool? Found,
    string Reason,
    DutyHolder By
);

/// <summary>The station is asked to put something right (EV-20).</summary>
/// <param name="No">1, 2, 3 …</param>
/// <param name="Code">The line it is about, or <c>null</c>.</param>
/// <param name="Due">Last day for the report.</param>
public sealed record RectificationAsked(
    int No,
    string? Code,
    string What,
    DateOnly Due,
    DutyHolder By
);

/// <summary>The agency reports what was put right.</summary>
public sealed record RectificationReported(
    int No,
    string Text,
    IReadOnlyList<FileRef> Files,
    DutyHolder By
);

/// <summary>Somebody looked again.</summary>
/// <param name="Done">It is right now; otherwise it is asked for again by <paramref name="Due"/>.</param>
/// <param name="Due">The new last day when it is not done.</param>
public sealed record RectificationChecked(
    int No,
    bool Done,
    DateOnly? Due,
    string Reason,
    DutyHolder By
);

/// <summary>Somebody asks to change a final score (EV-21).</summary>
/// <param name="No">1, 2, 3 …</param>
/// <param name="From">Points now.</param>
/// <param name="To">Points asked for.</param>
/// <param name="Found">For a veto: whether it is to be found.</param>
public sealed record ChangeProposed(
    int No,
    string Code,
    decimal From,
    decimal To,
    bool? Found,
    string Reason,
    DutyHolder By
);

/// <summary>A second person agreed to the change.</summary>
public sealed record ChangeConfirmed(int No, DutyHolder By);

/// <summary>A second person refused the change.</summary>
public sealed record ChangeRefused(int No, string Reason, DutyHolder By);

/// <summary>The result is final and public.</summary>
/// <param name="Place">Place in the round, 1 the best.</param>
/// <param name="Of">Stations of the round.</param>
public sealed record GradePublished(Result Result, int Place, int Of);

/// <summary>A confirmed change altered the published result.</summary>
/// <param name="Change">Number of the change.</param>
public sealed record GradeRevised(Result Result, int Change);

/// <summary>A court or a finance department annulled the result; what was paid on it is claimed back (EV-23).</summary>
/// <param name="Reference">Number of the decision.</param>
/// <param name="Decision">The decision as a file.</param>
public sealed record GradeAnnulled(
    AnnulmentGround Ground,
    string Reference,
    FileRef Decision,
    DutyHolder By
);

/// <summary>Who annulled a result.</summary>
public enum AnnulmentGround
{
    /// <summary>A court's judgment.</summary>
    Court = 1,

    /// <summary>A decision of the finance department.</summary>
    Finance = 2,
}
