using Microsoft.EntityFrameworkCore;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Evaluation.Assessments;

namespace StationPortal.Web.Evaluation.Sheets;

/// <summary>Reads a station in a round and one sheet of it for who fills it in.</summary>
public sealed class SheetDesk(
    Reach reach,
    IEventLog log,
    Acting acting,
    IRuleBooks rules,
    TimeProvider clock
)
{
    /// <summary>The station in its round, for those who have to do with it; what is published others read on the public page.</summary>
    /// <exception cref="NotInScopeException">Missing or none of the actor's business.</exception>
    public async Task<(AssessmentRow Row, Assessment State)> Station(
        StreamKey key,
        CancellationToken ct
    )
    {
        var row =
            await reach
                .Rows<AssessmentRow>()
                .Where(AssessmentReach.ConcernOf(acting.Required))
                .SingleOrDefaultAsync(one => one.TenantId == key.Tenant && one.Id == key.Id, ct)
            ?? throw new NotInScopeException(nameof(AssessmentRow));
        var state = await log.Find<Assessment>(key, ct);
        return (row, Refuse.Missing(state));
    }

    /// <summary>The lines as the scheme's version words them, by code.</summary>
    public async Task<IReadOnlyDictionary<string, Indicator>> Wording(
        AssessmentRow row,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(row);
        var scheme = await reach.Get<SchemePage>(new(row.SchemeTenant, row.Scheme), ct);
        return Refuse
            .Missing(scheme.Of(row.SchemeVersion))
            .Content.Indicators.ToDictionary(line => line.Code, StringComparer.Ordinal);
    }

    /// <summary>The sheet of this actor.</summary>
    /// <exception cref="NotInScopeException">They score nothing of this kind there.</exception>
    public async Task<SheetView> Of(StreamKey key, SheetKind kind, CancellationToken ct)
    {
        var actor = acting.Required;
        var (row, state) = await Station(key, ct);
        var sheet = new SheetOf(key, kind, actor.Account);
        if (!sheet.IsFor(state, actor))
        {
            throw new NotInScopeException(nameof(ScoreSheet));
        }

        var own = await reach
            .Rows<SheetRow>()
            .SingleOrDefaultAsync(
                one => one.TenantId == sheet.Key.Tenant && one.Id == sheet.Key.Id,
                ct
            );
        return new SheetView(
            row,
            state,
            sheet,
            await Wording(row, ct),
            own,
            await Standing(row, state, sheet, own, ct),
            AssessmentSight.Of(state, key.Tenant, actor)
        );
    }

    /// <summary>Every fault of what was sent, by field.</summary>
    public async Task<IReadOnlyList<LineFault>> Faults(
        SheetView view,
        IReadOnlyList<LineEntry> entries,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(view);
        return
        [
            .. SheetRules.FaultsOf(
                view.State,
                view.Sheet.Kind,
                entries,
                view.Scores,
                await Count("EV-12.reason_least", view.Row.TenantId, ct)
            ),
        ];
    }

    /// <summary>How far evaluators may stand apart, percent of a line's points.</summary>
    public async Task<decimal> Tolerance(string tenant, CancellationToken ct)
    {
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        return (await rules.Current(ct)).Parameters.Number(
            "EV-15.tolerance_percent",
            tenant,
            today
        );
    }

    /// <summary>A parameter that counts, as it holds today.</summary>
    public async Task<int> Count(string name, string tenant, CancellationToken ct) =>
        (await rules.Current(ct)).Parameters.Count(
            name,
            tenant,
            ChinaTime.DateOf(clock.GetUtcNow())
        );

    private async Task<SheetStanding> Standing(
        AssessmentRow row,
        Assessment state,
        SheetOf sheet,
        SheetRow? own,
        CancellationToken ct
    )
    {
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        var last = sheet.Kind == SheetKind.Self ? row.SelfUntil : row.ScoreUntil;
        return state.Status == AssessmentStatus.GivenUp ? SheetStanding.GivenUp
            : own is { Finished: true } ? SheetStanding.Signed
            : own is null && (await log.ReadStream(sheet.Key, null, ct)).Count > 0
                ? SheetStanding.OfAnother
            : state.Status != AssessmentStatus.Scoring ? SheetStanding.Over
            : today > last ? SheetStanding.Late
            : SheetStanding.Open;
    }
}

/// <summary>Whether a sheet can be written on.</summary>
public enum SheetStanding
{
    /// <summary>It can.</summary>
    Open = 1,

    /// <summary>It is signed.</summary>
    Signed = 2,

    /// <summary>A colleague began it.</summary>
    OfAnother = 3,

    /// <summary>The last day has passed.</summary>
    Late = 4,

    /// <summary>Scoring is over.</summary>
    Over = 5,

    /// <summary>The round was given up.</summary>
    GivenUp = 6,
}
