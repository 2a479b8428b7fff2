using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Evaluation.Rounds;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Results;

/// <summary>The organiser ends the scoring of a round and publishes its results; both pages say first what is still missing.</summary>
[Roles(Role.Official)]
public sealed class RoundResultsController(Reach reach) : PortalController
{
    [HttpGet("/rounds/{tenant}/{id:guid}/close")]
    public async Task<IActionResult> Close(StreamKey key, CancellationToken ct) =>
        View("Close", await Page(key, ct));

    [HttpPost("/rounds/{tenant}/{id:guid}/close")]
    public Task<IActionResult> Close(StreamKey key, RoundResultForm form, CancellationToken ct) =>
        Submit(
            form,
            async token => new Proposal(
                new CloseRound(await reach.StationsOf(key, form.Seen, token))
            ),
            again: () => Close(key, ct),
            done: () => Redirect(ListOf(key)),
            banner: "RoundResult.Closed"
        );

    [HttpGet("/rounds/{tenant}/{id:guid}/publish")]
    public async Task<IActionResult> Publish(StreamKey key, CancellationToken ct) =>
        View("Publish", await Page(key, ct));

    [HttpPost("/rounds/{tenant}/{id:guid}/publish")]
    public Task<IActionResult> Publish(StreamKey key, RoundResultForm form, CancellationToken ct) =>
        Submit(
            form,
            async token => new Proposal(
                new PublishRound(await reach.StationsOf(key, form.Seen, token))
            ),
            again: () => Publish(key, ct),
            done: () => Redirect(ListOf(key)),
            banner: "RoundResult.Published"
        );

    private static string ListOf(StreamKey key) => $"/rounds/{key.Tenant}/{key.Id}";

    private async Task<RoundResultPage> Page(StreamKey key, CancellationToken ct)
    {
        var round = await reach.Own<RoundRow>(key, ct);
        var rows = Of(key);
        var counts = await CountsRecords(round, ct);
        return new(round, new() { Seen = round.Version })
        {
            Opened = await rows.CountAsync(ct),
            Unfinished = await rows.CountAsync(
                row =>
                    (counts && !row.HasFigures)
                    || (row.PeopleLines > 0 && !row.HasOpinions)
                    || (row.BuyerLines > 0 && !row.BuyerSigned)
                    || (row.SupervisorLines > 0 && !row.SupervisorSigned)
                    || row.EvaluatorsSigned < row.TeamSize,
                ct
            ),
            OpenObjections = await rows.CountAsync(row => row.OpenObjections > 0, ct),
            OpenChanges = await rows.CountAsync(row => row.OpenChanges > 0, ct),
        };
    }

    // Figures are not waited for where the scheme counts nothing.
    private async Task<bool> CountsRecords(RoundRow round, CancellationToken ct)
    {
        var scheme = await reach
            .Rows<SchemePage>()
            .SingleOrDefaultAsync(
                row => row.TenantId == round.SchemeTenant && row.Id == round.Scheme,
                ct
            );
        return scheme
                ?.Of(round.SchemeVersion)
                ?.Content.Indicators.Exists(line => line.Part == ScoringPart.Records)
            ?? true;
    }

    private IQueryable<AssessmentRow> Of(StreamKey round) =>
        reach
            .Rows<AssessmentRow>()
            .Where(row => row.TenantId == round.Tenant && row.Round == round.Id);
}

/// <summary>The press that closes or publishes a round.</summary>
public sealed class RoundResultForm : PortalForm;

/// <summary>What stands between a round and its next state.</summary>
/// <param name="Round">The round.</param>
/// <param name="Form">As it begins.</param>
public sealed record RoundResultPage(RoundRow Round, RoundResultForm Form)
{
    /// <summary>Address of the round's page.</summary>
    public string Path => $"/rounds/{Round.TenantId}/{Round.Id}";

    /// <summary>Stations whose evaluation is open.</summary>
    public int Opened { get; init; }

    /// <summary>Stations that lack a score, figures or answers, as far as the list tells; the decision looks at each line.</summary>
    public int Unfinished { get; init; }

    /// <summary>Stations with an unanswered objection.</summary>
    public int OpenObjections { get; init; }

    /// <summary>Stations with a change that waits for a second person.</summary>
    public int OpenChanges { get; init; }
}
