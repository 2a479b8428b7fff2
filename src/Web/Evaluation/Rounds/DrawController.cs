using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Rounds;

/// <summary>The draws of a round for everyone, from the start of scoring on: seeds, tickets and lots, nobody's name. Its files let anyone draw again.</summary>
[Public]
public sealed class DrawController(RoundDesk desk, Acting acting) : PortalController
{
    [HttpGet("/rounds/{tenant}/{id:guid}/draw")]
    public async Task<IActionResult> Draw(StreamKey key, CancellationToken ct) =>
        View("Draw", await Open(key, ct));

    [HttpGet("/rounds/{tenant}/{id:guid}/draw/evaluators.csv")]
    public async Task<IActionResult> Evaluators(StreamKey key, CancellationToken ct)
    {
        var view = await Open(key, ct);
        var draw = Refuse.Missing(view.State.Draw);
        return await Csv(
            "Round.Draw.Evaluators",
            ["Round.Draw.Number", "Round.Draw.Ticket", "Round.Draw.Lot", "Round.Draw.Bar"],
            draw.Order.Select(account => Line(view, draw, account, ""))
                .Concat(draw.Barred.Select(bar => Line(view, draw, bar.Account, T.Of(bar.Reason)))),
            ct
        );
    }

    [HttpGet("/rounds/{tenant}/{id:guid}/draw/stations.csv")]
    public async Task<IActionResult> Stations(StreamKey key, CancellationToken ct)
    {
        var view = await Open(key, ct);
        var seed = view.State.Choice?.Seed;
        return await Csv(
            "Round.Draw.Stations",
            [
                "Round.Draw.Station",
                "Round.Draw.Lot",
                "Round.Draw.Chosen",
                "Round.Station",
                "Round.Draw.Team",
            ],
            (view.State.Choice?.Candidates ?? []).Select(station =>
                StationLine(view, seed, station)
            ),
            ct
        );
    }

    // Barred evaluators have no number: they were not in the draw.
    private static IReadOnlyList<object?> Line(
        RoundView view,
        TeamsDrawn draw,
        Guid account,
        string bar
    )
    {
        var ticket = RoundDraw.TicketOf(view.Key, account);
        return
        [
            bar.Length == 0 ? view.NumberOf(account) : null,
            ticket.ToString(),
            bar.Length == 0 ? Lot.Of(draw.Seed, ticket) : "",
            bar,
        ];
    }

    private static IReadOnlyList<object?> StationLine(RoundView view, string? seed, Guid station)
    {
        var chosen = view.State.Chosen.GetValueOrDefault(station);
        return
        [
            station.ToString(),
            seed is null ? "" : Lot.Of(seed, station),
            chosen is null ? 0 : 1,
            chosen?.Name ?? "",
            string.Join(
                ' ',
                (
                    view.State.Draw?.Teams.FirstOrDefault(team =>
                        team.Station == station
                    )?.Evaluators
                    ?? []
                )
                    .Select(view.NumberOf)
                    .Select(number => number.ToString(CultureInfo.InvariantCulture))
            ),
        ];
    }

    private Task<IActionResult> Csv(
        string title,
        IReadOnlyList<string> heads,
        IEnumerable<IReadOnlyList<object?>> lines,
        CancellationToken ct
    ) =>
        ListExport.File(
            "csv",
            T[title],
            [.. heads.Select(head => T[head])],
            lines.ToAsyncEnumerable(),
            ct
        );

    // Before scoring begins only authorities look: an evaluator who knew the order could count on taking a place.
    private async Task<RoundView> Open(StreamKey key, CancellationToken ct)
    {
        var view = await desk.Of(key, ct);
        return view.IsPublic || acting.Actor?.Role is Role.Official or Role.Auditor
            ? view
            : throw new NotInScopeException(nameof(RoundRow));
    }
}
