using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Evaluation;

// Stream "score_sheet": what one scorer writes about one station 评分表, in the organiser's tenant. Nobody else reads it until it is signed.

/// <summary>A sheet was begun.</summary>
/// <param name="Assessment">The station in the round.</param>
/// <param name="Kind">Whose sheet it is.</param>
/// <param name="Scorer">The evaluator; for the others who began it.</param>
public sealed record SheetBegun(Guid Assessment, SheetKind Kind, DutyHolder Scorer);

/// <summary>A colleague of the same office goes on with a sheet that somebody else began; its scores stay.</summary>
/// <param name="From">Who had it.</param>
/// <param name="By">Who has it from now on.</param>
/// <param name="Reason">Why; nobody is named.</param>
public sealed record SheetTakenOver(DutyHolder From, DutyHolder By, string Reason);

/// <summary>Lines were scored, or scored anew; others stay as they were.</summary>
/// <param name="Scores">Each line once.</param>
public sealed record ScoresSaved(IReadOnlyList<ItemScore> Scores);

/// <summary>The scorer signed: nothing in it changes any more (EV-13). The scores stand in the assessment too.</summary>
public sealed record SheetFinished(DutyHolder By);

/// <summary>What was given to one line. No person is named in the reason.</summary>
/// <param name="Code">The line.</param>
/// <param name="Points">For a judged line, two places; otherwise <c>null</c>.</param>
/// <param name="Degree">For a line by degree, the degree's name; otherwise <c>null</c>.</param>
/// <param name="Found">For a veto: whether it was found; otherwise <c>null</c>.</param>
/// <param name="Reason">Why; for a self-evaluation what was done.</param>
/// <param name="Files">Evidence.</param>
public sealed record ItemScore(
    string Code,
    decimal? Points,
    string? Degree,
    bool? Found,
    string Reason,
    IReadOnlyList<FileRef> Files
);

/// <summary>Whose sheet it is.</summary>
public enum SheetKind
{
    /// <summary>自评: the agency about its own station; it decides no points.</summary>
    Self = 1,

    /// <summary>One evaluator of the third party.</summary>
    Evaluator = 2,

    /// <summary>购买方.</summary>
    Buyer = 3,

    /// <summary>监督方.</summary>
    Supervisor = 4,
}
