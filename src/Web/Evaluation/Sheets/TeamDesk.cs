using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Procurement.Reviews;

namespace StationPortal.Web.Evaluation.Sheets;

/// <summary>Reads what the evaluators of a station gave, once its reader may see it.</summary>
public sealed class TeamDesk(SheetDesk desk, Acting acting, MemberNames names)
{
    /// <exception cref="NotInScopeException">The station is out of reach.</exception>
    public async Task<TeamView> Of(StreamKey key, CancellationToken ct)
    {
        var actor = acting.Required;
        var (row, state) = await desk.Station(key, ct);
        var sight = AssessmentSight.Of(state, key.Tenant, actor);
        var tolerance = await desk.Tolerance(key.Tenant, ct);
        return new TeamView(
            row,
            state,
            await desk.Wording(row, ct),
            sight.TeamScores ? TeamLine.Of(state, tolerance) : [],
            await names.Masked(state.Team, ct),
            tolerance,
            sight.TeamScores,
            sight.TeamScores
                && state.Status == AssessmentStatus.Scoring
                && state.Chair == actor.Account
        );
    }

    /// <summary>Every fault of what the chair sent.</summary>
    public async Task<IReadOnlyList<LineFault>> Faults(
        TeamView team,
        IReadOnlyList<AgreedEntry> entries,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(team);
        return
        [
            .. ReachConsensus.FaultsOf(
                team.State,
                entries,
                team.Tolerance,
                await desk.Count("EV-12.reason_least", team.Row.TenantId, ct)
            ),
        ];
    }
}

/// <summary>The team's scores for their pages.</summary>
/// <param name="Lines">Every line that evaluators score; empty while the reader may not see them.</param>
/// <param name="Names">Evaluators, masked.</param>
/// <param name="Tolerance">Percent of a line's points.</param>
/// <param name="IsShown">The reader may see the scores.</param>
/// <param name="MayAgree">The reader is the chair, and scoring is not over.</param>
public sealed record TeamView(
    AssessmentRow Row,
    Assessment State,
    IReadOnlyDictionary<string, Indicator> Wording,
    IReadOnlyList<TeamLine> Lines,
    IReadOnlyDictionary<Guid, string> Names,
    decimal Tolerance,
    bool IsShown,
    bool MayAgree
)
{
    /// <summary>Lines on which the team must agree, agreed ones included.</summary>
    public IReadOnlyList<TeamLine> Apart { get; } = [.. Lines.Where(line => line.IsApart)];

    /// <summary>Lines within the tolerance.</summary>
    public IReadOnlyList<TeamLine> Close { get; } = [.. Lines.Where(line => !line.IsApart)];

    /// <summary>How the scorers stand beside each other.</summary>
    public TeamFigures Figures { get; } = TeamFigures.Of(Lines, Tolerance);

    public string Href => $"/assessments/{Row.TenantId}/{Row.Id}";

    /// <summary>Masked names look alike, so each has its place in the team before it.</summary>
    public string NameOf(Guid evaluator) =>
        $"{State.Team.IndexOf(evaluator) + 1} {Names.GetValueOrDefault(evaluator, "")}";

    public string Title(TeamLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return $"{line.Item.Code} {Wording[line.Item.Code].Name}";
    }
}

/// <summary>The consensus page with its form.</summary>
public sealed record TeamPage(TeamView Team, ConsensusForm Form);
