using System.Text.Json.Serialization;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Evaluation;

// Stream "round": an evaluation round 评估轮次 of an authority, in that authority's tenant.

/// <summary>A round was announced.</summary>
/// <param name="Name">E.g. 2026 年度评估.</param>
/// <param name="Kind">Yearly, mid-term or end of term.</param>
/// <param name="Year">Year that its public figures stand under.</param>
/// <param name="From">First day that is evaluated.</param>
/// <param name="Until">Last day that is evaluated.</param>
/// <param name="SchemeTenant">Authority of the scheme.</param>
/// <param name="Scheme">The scheme.</param>
/// <param name="SchemeVersion">The version all stations are scored by, whatever is published later (EV-07).</param>
/// <param name="ScorersPerStation">Evaluators of each station; the first chairs.</param>
/// <param name="SelfUntil">Last day for self-evaluations.</param>
/// <param name="ScoreUntil">Last day for scores.</param>
public sealed record RoundAnnounced(
    string Name,
    RoundKind Kind,
    int Year,
    DateOnly From,
    DateOnly Until,
    string SchemeTenant,
    Guid Scheme,
    int SchemeVersion,
    int ScorersPerStation,
    DateOnly SelfUntil,
    DateOnly ScoreUntil,
    DutyHolder By
);

/// <summary>The stations of the round are fixed: all, or drawn at random.</summary>
/// <param name="Seed">Chance, made by the portal; <c>null</c> when all take part.</param>
/// <param name="Candidates">Stations that could be drawn, in the order of their ids.</param>
/// <param name="Chosen">Those that take part.</param>
public sealed record StationsChosen(
    string? Seed,
    IReadOnlyList<Guid> Candidates,
    IReadOnlyList<ChosenStation> Chosen,
    DutyHolder By
);

/// <summary>A station as it was when it was chosen.</summary>
/// <param name="Tenant">County of the station.</param>
/// <param name="Station">Its stream's id.</param>
/// <param name="Township">9-digit code.</param>
/// <param name="Operator">Who ran it at the end of the evaluated time.</param>
/// <param name="Contract">The contract it ran under then, or <c>null</c>.</param>
/// <param name="Earlier">Who ran it before within the evaluated days, the earliest first; <c>null</c> when it never changed hands.</param>
public sealed record ChosenStation(
    string Tenant,
    Guid Station,
    string Name,
    string Township,
    Guid Operator,
    string OperatorName,
    Guid? Contract,
    IReadOnlyList<EarlierOperator>? Earlier = null
)
{
    /// <summary>Everyone whose work is evaluated, each once: the work of one who left is in the scores too.</summary>
    [JsonIgnore]
    public IEnumerable<Guid> Operators =>
        (Earlier ?? []).Select(each => each.Operator).Append(Operator).Distinct();
}

/// <summary>An agency that ran a station in the first part of the evaluated days.</summary>
/// <param name="Until">Its last day.</param>
public sealed record EarlierOperator(Guid Operator, string Name, DateOnly Until);

/// <summary>Evaluators were drawn for every station.</summary>
/// <param name="Seed">Chance, made by the portal.</param>
/// <param name="Order">All evaluators who could be drawn, in the drawn order.</param>
/// <param name="Barred">Evaluators of the library who could not be drawn, with the reason (CA-15).</param>
/// <param name="Teams">For each station its evaluators; the first chairs.</param>
public sealed record TeamsDrawn(
    string Seed,
    IReadOnlyList<Guid> Order,
    IReadOnlyList<BarredEvaluator> Barred,
    IReadOnlyList<Team> Teams,
    DutyHolder By
);

/// <summary>An evaluator who is bound to the buyer or to an agency of the round.</summary>
public sealed record BarredEvaluator(Guid Account, BarReason Reason);

/// <summary>Why an evaluator cannot be drawn.</summary>
public enum BarReason
{
    /// <summary>Works for an agency that runs a station of the round (CA-15).</summary>
    WorksForOperator = 1,

    /// <summary>Acts for the authority that buys or supervises.</summary>
    ActsForBuyer = 2,

    /// <summary>Acts for an agency or a station as manager or worker.</summary>
    ActsForSupplier = 3,
}

/// <summary>Who scores a station; the first chairs.</summary>
public sealed record Team(Guid Station, IReadOnlyList<Guid> Evaluators);

/// <summary>An evaluator declares to have no tie to an agency (EV-09).</summary>
public sealed record NoConflictDeclared(Guid Evaluator, Guid Agency);

/// <summary>An evaluator declares a tie to an agency and leaves its stations (EV-09).</summary>
public sealed record ConflictDeclared(Guid Evaluator, Guid Agency, TieKind Kind);

/// <summary>The next of the drawn order took a place in a team.</summary>
/// <param name="Reason">Why the organiser replaced them; <c>null</c> after a declared tie.</param>
public sealed record EvaluatorReplaced(Guid Station, Guid Left, Guid Next, string? Reason = null);

/// <summary>Scoring begins: nobody's declaration is missing.</summary>
/// <param name="CountedAt">The moment at which records are counted and frozen (EV-16).</param>
/// <param name="SelfUntil">Last day for self-evaluations, where it was moved; <c>null</c> = as announced.</param>
/// <param name="ScoreUntil">Last day for scores, likewise.</param>
public sealed record RoundStarted(
    DateTimeOffset CountedAt,
    DutyHolder By,
    DateOnly? SelfUntil = null,
    DateOnly? ScoreUntil = null
);

/// <summary>The last days were moved while stations were being scored.</summary>
/// <param name="SelfUntil">Last day for self-evaluations from now on.</param>
/// <param name="ScoreUntil">Last day for scores from now on.</param>
public sealed record RoundExtended(
    DateOnly SelfUntil,
    DateOnly ScoreUntil,
    string Reason,
    DutyHolder By
);

/// <summary>Scoring is over, every station has its draft result, objections can be made.</summary>
/// <param name="ObjectionsUntil">Last day for objections (EV-19).</param>
/// <param name="Standings">Stations by points, the best first.</param>
public sealed record RoundClosed(
    DateOnly ObjectionsUntil,
    IReadOnlyList<Standing> Standings,
    DutyHolder By
);

/// <summary>The results are final and public.</summary>
/// <param name="Standings">Stations by points, the best first.</param>
public sealed record RoundPublished(IReadOnlyList<Standing> Standings, DutyHolder By);

/// <summary>The round was given up before it was published.</summary>
public sealed record RoundCancelled(string Reason, DutyHolder By);

/// <summary>A station's place. Equal points share a place; the next place is left out.</summary>
/// <param name="Station">The station.</param>
/// <param name="Place">1 is the best.</param>
public sealed record Standing(Guid Station, decimal Points, decimal Score, string Grade, int Place);

/// <summary>When a round is held.</summary>
public enum RoundKind
{
    /// <summary>年度评估.</summary>
    Yearly = 1,

    /// <summary>中期评估.</summary>
    MidTerm = 2,

    /// <summary>末期评估.</summary>
    EndOfTerm = 3,
}
