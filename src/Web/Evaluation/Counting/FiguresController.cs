using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Counting;

/// <summary>The counted figures of a station in a round: formula, number, points, down to the single records; and counting again.</summary>
[Roles(
    Role.Official,
    Role.TownshipOfficial,
    Role.Evaluator,
    Role.Agency,
    Role.SocialWorker,
    Role.Auditor
)]
[Route("/assessments/{tenant}/{id:guid}/figures")]
public sealed class FiguresController(CountingDesk desk) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(StreamKey key, bool again, CancellationToken ct) =>
        View("Figures", again ? await desk.CountAgain(key, Me, ct) : await desk.Of(key, Me, ct));

    [HttpGet("{figure}")]
    public async Task<IActionResult> Records(
        StreamKey key,
        string figure,
        int? page,
        string? export,
        CancellationToken ct
    ) =>
        export is "csv" or "xlsx"
            ? await ListExport.File(
                export,
                T[$"Figure.{figure}"],
                [
                    T["Counting.Kind"],
                    T["Counting.Id"],
                    T["Counting.Part"],
                    T["Counting.On"],
                    T["Counting.Reached"],
                    T["Counting.Wanted"],
                    T["Counting.Mark"],
                ],
                Cells(await desk.List(key, figure, Me, ct)).ToAsyncEnumerable(),
                ct
            )
            : View("Records", await desk.Records(key, figure, page ?? 1, Me, ct));

    private IEnumerable<IReadOnlyList<object?>> Cells(IReadOnlyList<FigureRecord> records)
    {
        foreach (var record in records)
        {
            yield return
            [
                T.Of(record.Kind),
                record.Record.ToString("D", CultureInfo.InvariantCulture),
                record.Part,
                record.On == DateOnly.MinValue ? null : record.On,
                record.Reached,
                record.Wanted,
                record.Mark,
            ];
        }
    }
}
