using System.Linq.Expressions;
using StationPortal.Evaluation;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Evaluation.Sheets;

/// <summary>What a reader sees of a station that is being scored (EV-14): the table "Who sees what" of docs/evaluation.md, in one place for every page. Whether they see the station at all is reach.</summary>
public sealed class AssessmentSight
{
    private readonly Assessment assessment;
    private readonly Actor? actor;
    private readonly Viewpoint from;

    private AssessmentSight(Assessment assessment, Actor? actor, Viewpoint from) =>
        (this.assessment, this.actor, this.from) = (assessment, actor, from);

    /// <summary>The stations whose evaluators' scores an organiser sees, by their rows: what <see cref="TeamScores"/> tells of one.</summary>
    public static Expression<Func<AssessmentRow, bool>> TeamScoresOfOrganiser =>
        row =>
            row.EvaluatorsSigned == row.TeamSize
            && (
                row.Status != AssessmentStatus.Scoring
                || (
                    (row.BuyerLines == 0 || row.BuyerSigned)
                    && (row.SupervisorLines == 0 || row.SupervisorSigned)
                )
            );

    private enum Viewpoint
    {
        Public,
        Agency,
        Evaluator,
        Buyer,
        Organiser,
    }

    /// <param name="assessment">As it stands.</param>
    /// <param name="organiser">Its tenant.</param>
    /// <param name="actor">Who looks; <c>null</c> for visitors.</param>
    public static AssessmentSight Of(Assessment assessment, string organiser, Actor? actor)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return new(assessment, actor, ViewpointOf(assessment, organiser, actor));
    }

    /// <summary>The signed self-evaluation.</summary>
    public bool SelfEvaluation => from != Viewpoint.Public;

    /// <summary>The frozen figures.</summary>
    public bool Figures => from != Viewpoint.Public || IsPublished;

    /// <summary>Who has signed and who has not.</summary>
    public bool WhoSigned => from == Viewpoint.Organiser || TeamScores || Draft;

    /// <summary>Every evaluator's own scores, the consensus and what is computed from them.</summary>
    public bool TeamScores =>
        assessment.TeamHasSigned
        && from switch
        {
            Viewpoint.Evaluator => HasSignedOwn,
            Viewpoint.Buyer => assessment.HasSigned(SheetKind.Buyer),
            Viewpoint.Organiser => AllSigned || IsClosed,
            _ => false,
        };

    /// <summary>The draft result.</summary>
    public bool Draft => Result || (IsClosed && from != Viewpoint.Public);

    /// <summary>The published result.</summary>
    public bool Result => IsPublished;

    /// <summary>The scores of one signed sheet.</summary>
    public bool Sees(SheetSigned sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return sheet.Kind switch
        {
            SheetKind.Self => SelfEvaluation,
            SheetKind.Evaluator => TeamScores || IsOwn(sheet),
            _ => IsOwn(sheet)
                || (from != Viewpoint.Public && IsClosed)
                || (from == Viewpoint.Organiser && AllSigned),
        };
    }

    // A round that was given up has no result; what everybody saw while it was scored is all they see.
    private bool IsClosed =>
        assessment.Status is not (AssessmentStatus.Scoring or AssessmentStatus.GivenUp);

    private bool IsPublished =>
        assessment.Status is AssessmentStatus.Published or AssessmentStatus.Annulled;

    private bool HasSignedOwn =>
        actor is not null && assessment.Signed.Any(sheet => sheet.IsOf(actor.Account));

    private bool AllSigned =>
        assessment.TeamHasSigned && IsIn(SheetKind.Buyer) && IsIn(SheetKind.Supervisor);

    // A part that the scheme does not have is nobody's to sign.
    private bool IsIn(SheetKind office) =>
        assessment.HasSigned(office)
        || ScoreSheet.PartOf(office) is not { } part
        || !assessment.LeavesOf(part).Any();

    // The buyer's office at the township is one desk; officials of an authority keep buyer and supervisor apart by person.
    private bool IsOwn(SheetSigned sheet) =>
        actor is not null
        && (
            sheet.Scorer.Overlaps(actor.Holder)
            || (actor.Role == Role.TownshipOfficial && sheet.Kind == SheetKind.Buyer)
        )
        && from != Viewpoint.Public;

    private static Viewpoint ViewpointOf(Assessment assessment, string organiser, Actor? actor)
    {
        var station = assessment.Opened.Station;
        return actor switch
        {
            { Role: Role.Agency or Role.SocialWorker }
                when actor.Organisation == station.Operator => Viewpoint.Agency,
            { Role: Role.TownshipOfficial } when actor.Township == station.Township =>
                Viewpoint.Buyer,
            { Role: Role.Official or Role.Auditor }
                when RegionCode.Contains(actor.Region, organiser) => Viewpoint.Organiser,
            { Role: Role.Official or Role.Auditor }
                when RegionCode.Contains(actor.Region, station.Tenant) => Viewpoint.Buyer,
            { Role: Role.Evaluator } when assessment.Team.Contains(actor.Account) =>
                Viewpoint.Evaluator,
            _ => Viewpoint.Public,
        };
    }
}
