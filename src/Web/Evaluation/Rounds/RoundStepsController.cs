using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Rounds;

/// <summary>The organiser's steps; the portal makes seeds and lists of candidates, not the person (EV-08).</summary>
[Roles(Role.Official)]
public sealed partial class RoundStepsController(RoundDesk desk, Reach reach) : PortalController
{
    private const int SeedBytes = 32;

    [HttpGet("/rounds/{tenant}/{id:guid}/stations")]
    public async Task<IActionResult> Stations(StreamKey key, CancellationToken ct)
    {
        var view = await desk.Own(key, Me, ct);
        return View(
            "Stations",
            new ChoosePage(
                view,
                await desk.Candidates(view.Row, ct),
                new() { Seen = view.Row.Version }
            )
        );
    }

    [HttpPost("/rounds/{tenant}/{id:guid}/stations")]
    public Task<IActionResult> Stations(StreamKey key, ChooseForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop =>
            {
                var view = await desk.Own(key, Me, stop);
                return new Proposal(
                    new ChooseStations(
                        key,
                        await desk.Candidates(view.Row, stop),
                        form.Choice == StationChoice.Lot ? form.Number : null,
                        Seed(),
                        form.Seen
                    )
                );
            },
            again: () => Stations(key, ct),
            done: () => Back(key),
            banner: "Round.Chosen"
        );

    [HttpGet("/rounds/{tenant}/{id:guid}/teams")]
    public async Task<IActionResult> Teams(StreamKey key, CancellationToken ct)
    {
        var view = await desk.Own(key, Me, ct);
        var operators = view.Agencies.Keys.ToHashSet();
        var library = await desk.Library(key.Tenant, ct);
        return View(
            "Teams",
            new TeamsPage(
                view,
                library.Count,
                library.Count(each => RoundDraw.BarOf(each, operators) is not null),
                new() { Seen = view.Row.Version }
            )
        );
    }

    [HttpPost("/rounds/{tenant}/{id:guid}/teams")]
    public Task<IActionResult> Teams(StreamKey key, PressForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop =>
            {
                await desk.Own(key, Me, stop);
                var library = await desk.Library(key.Tenant, stop);
                return new Proposal(new DrawTeams(key, library, Seed(), form.Seen));
            },
            again: () => Teams(key, ct),
            done: () => Back(key),
            banner: "Round.Drawn"
        );

    [HttpGet("/rounds/{tenant}/{id:guid}/start")]
    public Task<IActionResult> Start(StreamKey key, CancellationToken ct) =>
        LastDays<StartForm>("Start", key, ct);

    [HttpPost("/rounds/{tenant}/{id:guid}/start")]
    public Task<IActionResult> Start(StreamKey key, StartForm form, CancellationToken ct) =>
        Submit(
            form,
            () =>
                new StartRound(
                    key,
                    form.SelfUntil.GetValueOrDefault(),
                    form.ScoreUntil.GetValueOrDefault(),
                    form.Seen
                ),
            again: () => Start(key, ct),
            done: () => Back(key),
            banner: "Round.Started"
        );

    [HttpGet("/rounds/{tenant}/{id:guid}/cancel")]
    public async Task<IActionResult> Cancel(StreamKey key, CancellationToken ct)
    {
        var view = await desk.Own(key, Me, ct);
        return View("Cancel", new RoundPart<CancelForm>(view, new() { Seen = view.Row.Version }));
    }

    [HttpPost("/rounds/{tenant}/{id:guid}/cancel")]
    public Task<IActionResult> Cancel(StreamKey key, CancelForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop => new Proposal(
                new CancelRound(await reach.StationsOf(key, form.Seen, stop), form.Reason ?? "")
            ),
            again: () => Cancel(key, ct),
            done: () => Back(key),
            banner: "Round.Cancelled"
        );

    private static string Seed() =>
        Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SeedBytes));

    private async Task<IActionResult> LastDays<TForm>(
        string page,
        StreamKey key,
        CancellationToken ct
    )
        where TForm : LastDaysForm, new()
    {
        var view = await desk.Own(key, Me, ct);
        return View(
            page,
            new RoundPart<TForm>(
                view,
                new()
                {
                    Seen = view.Row.Version,
                    SelfUntil = view.Row.SelfUntil,
                    ScoreUntil = view.Row.ScoreUntil,
                }
            )
        );
    }

    private RedirectResult Back(StreamKey key) => Redirect($"/rounds/{key.Tenant}/{key.Id}");
}

/// <param name="View">The round.</param>
/// <param name="Candidates">Stations that worked in the evaluated days.</param>
/// <param name="Form">As it begins.</param>
public sealed record ChoosePage(
    RoundView View,
    IReadOnlyList<ChosenStation> Candidates,
    ChooseForm Form
)
{
    /// <summary>Those that changed hands within the evaluated days.</summary>
    public IReadOnlyList<ChosenStation> Changed { get; } =
    [.. Candidates.Where(station => station.Earlier is not null)];
}

/// <param name="View">The round.</param>
/// <param name="Listed">Evaluators of the library.</param>
/// <param name="Barred">Of them, those who are bound.</param>
/// <param name="Form">As it begins.</param>
public sealed record TeamsPage(RoundView View, int Listed, int Barred, PressForm Form);
