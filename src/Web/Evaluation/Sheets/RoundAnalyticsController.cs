using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Sheets;

/// <summary>How the evaluators of a whole round scored beside each other: leniency, scatter, outliers and agreement, with the same as files. Evaluators stand in files by number, never by name.</summary>
[Roles(Role.Official, Role.Auditor)]
public sealed class RoundAnalyticsController(RoundTeamsDesk desk) : PortalController
{
    [HttpGet("/rounds/{tenant}/{id:guid}/analytics")]
    public async Task<IActionResult> Analytics(StreamKey key, CancellationToken ct) =>
        View("RoundAnalytics", await desk.Of(key, Me, ct));

    [HttpGet("/rounds/{tenant}/{id:guid}/analytics/evaluators")]
    public async Task<IActionResult> Evaluators(StreamKey key, string? kind, CancellationToken ct)
    {
        var view = await desk.Of(key, Me, ct);
        return await File(
            kind,
            T["RoundAnalytics.Evaluators.File", view.Round.Row.Name],
            [
                "Round.Draw.Number",
                "RoundAnalytics.Stations",
                "RoundAnalytics.Scores",
                "RoundAnalytics.Mean",
                "RoundAnalytics.Size",
                "RoundAnalytics.Outliers",
                "RoundAnalytics.Agreement",
            ],
            view.Evaluators.Select(one =>
                (IReadOnlyList<object?>)
                    [
                        view.Round.NumberOf(one.Evaluator),
                        one.Stations,
                        one.Lines,
                        one.Mean,
                        one.Size,
                        one.Outliers,
                        one.Agreement,
                    ]
            ),
            ct
        );
    }

    [HttpGet("/rounds/{tenant}/{id:guid}/analytics/stations")]
    public async Task<IActionResult> Stations(StreamKey key, string? kind, CancellationToken ct)
    {
        var view = await desk.Of(key, Me, ct);
        return await File(
            kind,
            T["RoundAnalytics.Stations.File", view.Round.Row.Name],
            [
                "Round.Station",
                "Round.Township",
                "RoundAnalytics.Lines",
                "RoundAnalytics.Apart",
                "RoundAnalytics.Widest",
                "RoundAnalytics.Agreement",
            ],
            view.Figures.Stations.Select(one =>
                (IReadOnlyList<object?>)
                    [
                        view.Stations[one.Assessment].Name,
                        T.Region(view.Stations[one.Assessment].Township),
                        one.Lines,
                        one.Apart,
                        Money.RoundHalfUp(one.Widest),
                        one.Agreement,
                    ]
            ),
            ct
        );
    }

    private Task<IActionResult> File(
        string? kind,
        string title,
        IReadOnlyList<string> heads,
        IEnumerable<IReadOnlyList<object?>> rows,
        CancellationToken ct
    ) =>
        ListExport.File(
            kind ?? "csv",
            title,
            [.. heads.Select(head => T[head])],
            rows.ToAsyncEnumerable(),
            ct
        );
}
