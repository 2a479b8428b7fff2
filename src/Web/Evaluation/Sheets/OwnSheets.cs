using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;

namespace StationPortal.Web.Evaluation.Sheets;

/// <summary>The stations that an actor scores, with how far the sheet is; for the list, for home and for the left bar.</summary>
public sealed class OwnSheets(Reach reach)
{
    /// <summary>The kinds of sheets a role fills in, the usual one first.</summary>
    public static IReadOnlyList<SheetKind> KindsOf(Role role) =>
        role switch
        {
            Role.Evaluator => [SheetKind.Evaluator],
            Role.Agency or Role.SocialWorker => [SheetKind.Self],
            Role.TownshipOfficial => [SheetKind.Buyer],
            Role.Official => [SheetKind.Supervisor, SheetKind.Buyer],
            _ => [],
        };

    /// <summary>Rows of one kind, in reach of the actor.</summary>
    public IQueryable<OwnSheetRow> Of(SheetKind kind, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var sheets = reach.Rows<SheetRow>().Where(sheet => sheet.Kind == kind);
        return from one in Stations(kind, actor)
            join sheet in sheets
                on new { one.TenantId, one.Id } equals new { sheet.TenantId, Id = sheet.Assessment }
                into begun
            from sheet in begun.DefaultIfEmpty()
            select new OwnSheetRow
            {
                TenantId = one.TenantId,
                Id = one.Id,
                Kind = kind,
                StationName = one.StationName,
                Township = one.Township,
                RoundName = one.RoundName,
                IsOpen = one.Status == AssessmentStatus.Scoring,
                Due = kind == SheetKind.Self ? one.SelfUntil : one.ScoreUntil,
                Lines =
                    kind == SheetKind.Evaluator ? one.EvaluatorLines
                    : kind == SheetKind.Buyer ? one.BuyerLines
                    : kind == SheetKind.Supervisor ? one.SupervisorLines
                    : 0,
                Scored = sheet == null ? 0 : sheet.Scored,
                Signed =
                    kind == SheetKind.Evaluator ? sheet != null && sheet.Finished
                    : kind == SheetKind.Buyer ? one.BuyerSigned
                    : kind == SheetKind.Supervisor ? one.SupervisorSigned
                    : one.SelfSigned,
            };
    }

    /// <summary>Those that still ask for something.</summary>
    public IQueryable<OwnSheetRow> Open(SheetKind kind, Actor actor, DateOnly today) =>
        Of(kind, actor).Where(row => row.IsOpen && !row.Signed && row.Due >= today);

    private IQueryable<AssessmentRow> Stations(SheetKind kind, Actor actor)
    {
        var rows = reach.Rows<AssessmentRow>();
        var mark = RoundRow.Mark(actor.Account);
        return kind switch
        {
            SheetKind.Evaluator => rows.Where(one => one.Team.Contains(mark)),
            SheetKind.Self => rows.Where(one => one.Operator == actor.Organisation),
            SheetKind.Buyer when actor.Role == Role.TownshipOfficial => rows.Where(one =>
                one.Township == actor.Township && one.BuyerLines > 0
            ),
            SheetKind.Buyer => rows.Where(one => one.County == actor.Region && one.BuyerLines > 0),
            _ => rows.Where(one => one.TenantId == actor.Region && one.SupervisorLines > 0),
        };
    }
}

/// <summary>One station to score.</summary>
public sealed class OwnSheetRow : IKeyedRow
{
    public string TenantId { get; init; } = "";

    /// <summary>The assessment.</summary>
    public Guid Id { get; init; }
    public SheetKind Kind { get; init; }
    public string StationName { get; init; } = "";
    public string Township { get; init; } = "";
    public string RoundName { get; init; } = "";

    /// <summary>The round is still being scored.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly Due { get; init; }

    /// <summary>Lines of the sheet; 0 for a self-evaluation, which speaks to as many as it likes.</summary>
    public int Lines { get; init; }
    public int Scored { get; init; }
    public bool Signed { get; init; }

    public string Href => SheetView.HrefOf(new(TenantId, Id), Kind);
}
