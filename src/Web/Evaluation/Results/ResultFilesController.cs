using Microsoft.AspNetCore.Mvc;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Evaluation.Assessments;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Results;

/// <summary>A result to print and as files, and the papers that came with objections, reports and decisions.</summary>
[Roles(
    Role.Official,
    Role.TownshipOfficial,
    Role.Evaluator,
    Role.Agency,
    Role.SocialWorker,
    Role.Auditor
)]
public sealed class ResultFilesController(
    AssessmentDesk desk,
    ResultDesk results,
    IEventLog log,
    Downloads downloads
) : PortalController
{
    [HttpGet("/assessments/{tenant}/{id:guid}/print")]
    public async Task<IActionResult> Print(StreamKey key, CancellationToken ct)
    {
        var (row, result) = await Read(key, ct);
        return View("Print", new PrintedResult(row, result));
    }

    [HttpGet("/assessments/{tenant}/{id:guid}/result.csv")]
    public async Task<IActionResult> Csv(StreamKey key, CancellationToken ct)
    {
        var (row, result) = await Read(key, ct);
        IReadOnlyList<string> heads =
        [
            T["Result.Line.Code"],
            T["Result.Line"],
            T["Result.Line.Points"],
            T["Result.Line.Most"],
            T["Result.Line.How"],
        ];
        var values = result.Lines.Select(line =>
            (IReadOnlyList<object?>)
                [line.Item.Code, line.Title, line.Points, line.Item.Points, HowOf(line)]
        );
        return await ListExport.File(
            "csv",
            T["Frame.Aside", row.StationName, row.RoundName],
            heads,
            values.ToAsyncEnumerable(),
            ct
        );
    }

    [HttpGet("/assessments/{tenant}/{id:guid}/result.json")]
    public async Task<IActionResult> Json(StreamKey key, CancellationToken ct)
    {
        var (row, view) = await Read(key, ct);
        var result = view.Result;
        return Json(
            new
            {
                Station = row.StationName,
                Round = row.RoundName,
                row.Year,
                Status = row.Status.ToString(),
                result.Points,
                result.Maximum,
                result.Score,
                result.Grade,
                result.Vetoes,
                row.Place,
                Lines = view.Lines.Select(line => new
                {
                    line.Item.Code,
                    Name = line.Title,
                    line.Points,
                    Most = line.Item.Points,
                    Basis = line.Leaf?.From.ToString(),
                    How = HowOf(line),
                }),
            }
        );
    }

    /// <summary>A paper that the record names.</summary>
    [HttpGet("/assessments/{tenant}/{id:guid}/papers/{sha256}")]
    public async Task<IActionResult> Paper(StreamKey key, string sha256, CancellationToken ct)
    {
        await desk.Get(key, Me, ct);
        var events = await log.ReadStream(key, null, ct);
        return
            events.SelectMany(e => FilesOf(e.Data)).FirstOrDefault(file => file.Sha256 == sha256)
                is { } found
            ? await downloads.Send(found, ct)
            : NotFound();
    }

    private string HowOf(ResultLine line) => line.Formula is { } formula ? T.Of(formula) : "";

    private static IEnumerable<FileRef> FilesOf(object data) =>
        data switch
        {
            ObjectionRaised raised => raised.Files,
            RectificationReported reported => reported.Files,
            GradeAnnulled annulled => [annulled.Decision],
            _ => [],
        };

    private async Task<(AssessmentRow Row, ResultView Result)> Read(
        StreamKey key,
        CancellationToken ct
    )
    {
        var row = await desk.Get(key, Me, ct);
        return (
            row,
            await results.Of(await results.Read(key, null, ct), key.Tenant, Me, ct)
                ?? throw new NotInScopeException(nameof(Result))
        );
    }
}

/// <summary>A result on paper.</summary>
public sealed record PrintedResult(AssessmentRow Row, ResultView Result);
