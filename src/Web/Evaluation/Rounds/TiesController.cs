using Microsoft.AspNetCore.Mvc;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Rounds;

/// <summary>An evaluator's own page of a round. Before they have declared it names agencies and nothing else (EV-09); once scoring runs it leads to their stations.</summary>
[Roles(Role.Evaluator)]
public sealed class TiesController(RoundDesk desk, Reach reach) : PortalController
{
    [HttpGet("/rounds/{tenant}/{id:guid}/ties")]
    public async Task<IActionResult> Ties(StreamKey key, CancellationToken ct)
    {
        var view = await Mine(key, ct);
        return View("Ties", new TiesPage(view, Me.Account, Open(view), new()));
    }

    [HttpPost("/rounds/{tenant}/{id:guid}/ties")]
    public Task<IActionResult> Ties(StreamKey key, NoTieForm form, CancellationToken ct) =>
        Submit(
            form,
            () => new DeclareNoConflict(key, form.Agencies),
            again: () => Ties(key, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Round.Untied"
        );

    [HttpGet("/rounds/{tenant}/{id:guid}/ties/new")]
    public async Task<IActionResult> Tie(StreamKey key, CancellationToken ct)
    {
        var view = await Mine(key, ct);
        return View("Tie", new TiePage(view, Me.Account, new()));
    }

    [HttpPost("/rounds/{tenant}/{id:guid}/ties/new")]
    public Task<IActionResult> Tie(StreamKey key, TieForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop =>
            {
                await Mine(key, stop);
                return new Proposal(
                    new DeclareConflict(
                        key,
                        form.Agency.GetValueOrDefault(),
                        form.Kind.GetValueOrDefault(),
                        await desk.Library(key.Tenant, stop)
                    )
                );
            },
            again: () => Tie(key, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Round.Tied"
        );

    private async Task<RoundView> Mine(StreamKey key, CancellationToken ct)
    {
        var view = await desk.Of(key, ct);
        return view.Row.Evaluators.Contains(RoundRow.Mark(Me.Account), StringComparison.Ordinal)
            ? view
            : throw new NotInScopeException(nameof(RoundRow));
    }

    // What the assessments let them see: there is none before they have declared.
    private IReadOnlyList<AssessmentRow> Open(RoundView view) =>
        [
            .. reach
                .Rows<AssessmentRow>()
                .Where(row => row.TenantId == view.Key.Tenant && row.Round == view.Key.Id)
                .Where(row => row.Team.Contains(RoundRow.Mark(Me.Account)))
                .OrderBy(row => row.Township),
        ];

    private static string HrefOf(StreamKey key) => $"/rounds/{key.Tenant}/{key.Id}/ties";
}

/// <param name="View">The round.</param>
/// <param name="Me">The evaluator.</param>
/// <param name="Stations">Those that are open to them.</param>
/// <param name="Form">As it begins: nothing is ticked.</param>
public sealed record TiesPage(
    RoundView View,
    Guid Me,
    IReadOnlyList<AssessmentRow> Stations,
    NoTieForm Form
)
{
    /// <summary>Agencies without a declaration.</summary>
    public IReadOnlyList<Guid> Waiting { get; } = View.WaitsFor(Me);

    /// <summary>Agencies declared to be without a tie.</summary>
    public IReadOnlyList<Guid> Untied { get; } =
    [.. View.State.AgenciesOf(Me).Where(each => View.State.Untied.Contains((Me, each)))];

    /// <summary>Agencies declared to be tied; their stations went to others.</summary>
    public IReadOnlyList<Guid> Tied { get; } =
    [.. View.State.Tied.Where(pair => pair.Evaluator == Me).Select(pair => pair.Agency)];

    /// <summary>Declarations are taken.</summary>
    public bool IsOpen => View.Row.Status is RoundStatus.Teams or RoundStatus.Scoring;
}

/// <param name="View">The round.</param>
/// <param name="Me">The evaluator.</param>
/// <param name="Form">As it begins.</param>
public sealed record TiePage(RoundView View, Guid Me, TieForm Form);
