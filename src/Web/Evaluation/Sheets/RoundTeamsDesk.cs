using Microsoft.EntityFrameworkCore;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Evaluation.Rounds;
using StationPortal.Web.Procurement.Reviews;

namespace StationPortal.Web.Evaluation.Sheets;

/// <summary>Reads how the evaluators of a round scored, for its organiser and those above it.</summary>
public sealed class RoundTeamsDesk(
    RoundDesk rounds,
    Reach reach,
    ReadModels db,
    SheetDesk sheets,
    MemberNames names
)
{
    /// <exception cref="NotInScopeException">Missing, out of reach, or none of the actor's authority.</exception>
    public async Task<RoundTeamsView> Of(StreamKey key, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!RegionCode.Contains(actor.Region, key.Tenant))
        {
            throw new NotInScopeException(nameof(RoundRow));
        }

        var round = await rounds.Of(key, ct);
        var all = reach
            .Rows<AssessmentRow>()
            .Where(row => row.TenantId == key.Tenant && row.Round == key.Id);
        var stations = await all.Where(AssessmentSight.TeamScoresOfOrganiser)
            .Select(row => new RatedTeam(row.Id, row.StationName, row.Township, row.Team))
            .ToListAsync(ct);
        var tolerance = await sheets.Tolerance(key.Tenant, ct);
        var lines = await Lines(key, stations, await Items(round.Row, ct), tolerance, ct);
        return new(
            round,
            RoundFigures.Of(lines, tolerance),
            stations.ToDictionary(station => station.Id),
            await all.CountAsync(ct),
            await names.Masked(round.Members, ct),
            tolerance
        );
    }

    private async Task<IReadOnlyList<RatedItem>> Items(RoundRow round, CancellationToken ct)
    {
        var scheme = await reach.Get<SchemePage>(new(round.SchemeTenant, round.Scheme), ct);
        return
        [
            .. Refuse
                .Missing(scheme.Of(round.SchemeVersion))
                .Content.Indicators.Where(line => line.Part == ScoringPart.Evaluators)
                .Select(line => line.Rated),
        ];
    }

    // A sheet is in reach of its scorer alone; those read here are signed, and their stations' scores the reader sees.
    private async Task<Dictionary<Guid, IReadOnlyList<TeamLine>>> Lines(
        StreamKey round,
        List<RatedTeam> stations,
        IReadOnlyList<RatedItem> items,
        decimal tolerance,
        CancellationToken ct
    )
    {
        var ids = stations.ConvertAll(station => station.Id);
        var signed = await db.Set<SheetRow>()
            .Where(row =>
                row.TenantId == round.Tenant
                && ids.Contains(row.Assessment)
                && row.Kind == SheetKind.Evaluator
                && row.Finished
            )
            .Select(row => new
            {
                row.Assessment,
                row.Scorer,
                row.Scores,
            })
            .ToListAsync(ct);
        var teams = stations.ToDictionary(station => station.Id);
        return signed
            .GroupBy(sheet => sheet.Assessment)
            .ToDictionary(
                station => station.Key,
                station =>
                    TeamLine.Of(
                        items,
                        station
                            .OrderBy(sheet => teams[station.Key].PlaceOf(sheet.Scorer))
                            .Select(sheet => (sheet.Scorer, sheet.Scores)),
                        new Dictionary<string, AgreedScore>(StringComparer.Ordinal),
                        tolerance
                    )
            );
    }
}

/// <summary>A station whose team's scores are seen.</summary>
/// <param name="Id">Its assessment.</param>
/// <param name="Name">The station's.</param>
/// <param name="Township">9-digit code.</param>
/// <param name="Team">As <see cref="AssessmentRow.Team"/>.</param>
public sealed record RatedTeam(Guid Id, string Name, string Township, string Team)
{
    /// <summary>An evaluator's place in the team; the first chairs.</summary>
    public int PlaceOf(Guid evaluator) =>
        Team.IndexOf(RoundRow.Mark(evaluator), StringComparison.Ordinal);
}

/// <summary>How the evaluators of a round scored.</summary>
/// <param name="Round">The round, with the numbers that stand for its evaluators.</param>
/// <param name="Figures">Over the stations whose scores the reader sees.</param>
/// <param name="Stations">Those stations, by assessment.</param>
/// <param name="All">Stations of the round.</param>
/// <param name="Names">Evaluators, masked.</param>
/// <param name="Tolerance">Percent of a line's points.</param>
public sealed record RoundTeamsView(
    RoundView Round,
    RoundFigures Figures,
    IReadOnlyDictionary<Guid, RatedTeam> Stations,
    int All,
    IReadOnlyDictionary<Guid, string> Names,
    decimal Tolerance
)
{
    /// <summary>Stations that the page lists; the file has all.</summary>
    public const int MostStations = 50;

    /// <summary>Address of the page.</summary>
    public string Href => HrefOf(Round.Row);

    /// <summary>Evaluators by their place in the draw.</summary>
    public IReadOnlyList<EvaluatorFigures> Evaluators { get; } =
    [.. Figures.Evaluators.OrderBy(one => Round.NumberOf(one.Evaluator))];

    internal static string HrefOf(RoundRow round) =>
        $"/rounds/{round.TenantId}/{round.Id}/analytics";
}
