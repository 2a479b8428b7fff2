using System.Globalization;
using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Evaluation.Assessments;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.PublicResults;

/// <summary>Published grades and main scores of stations by county and year, for everyone, with downloads (EV-24).</summary>
[Public]
public sealed class PublicResultsController(Reach reach, IRuleBooks rules, TimeProvider clock)
    : PortalController
{
    private const string SmallestCell = "EV-24.smallest_cell";
    private const int MostRows = 5000;

    private static readonly ListSpec<PublicResultRow> Spec = new ListSpec<PublicResultRow>(
        "/public/evaluations",
        "PublicResult.Title"
    )
        .Lead(
            "Assessment.Station",
            row => row.StationName,
            row => $"/public/evaluations/{row.TenantId}/{row.Id}"
        )
        .Region("PublicResult.County", row => row.County)
        .Region("Assessment.Township", row => row.Township)
        .Column("Assessment.Year", row => row.Year)
        .Column("Assessment.Round", row => row.RoundName)
        .Column("Assessment.Operator", row => row.OperatorName)
        .Status("Assessment.Status", row => row.Status, AssessmentTones.Of)
        .Column("Assessment.Grade", row => row.Grade)
        .Score("Assessment.Score", row => row.Score)
        .Column("Assessment.Place", row => row.Place)
        .Told("PublicResult.Notes", (row, texts) => NotesOf(row, texts))
        .ToldInFiles("PublicResult.Main", (row, texts) => MainOf(row, texts))
        .ToldInFiles("PublicResult.Answered", (row, texts) => AnswersOf(row, texts))
        .Search(
            "Assessment.Search",
            words => row => row.StationName.Contains(words) || row.OperatorName.Contains(words)
        )
        .InRegion("region", "PublicResult.County", inside => row => row.Township.StartsWith(inside))
        .Text("year", "Assessment.Year", OfYear)
        .Text("grade", "Assessment.Grade", words => row => row.Grade == words)
        .SortedBy(row => row.PublishedAt, descending: true)
        .Also("PublicResult.Json", "/public/evaluations.json")
        .Empty("PublicResult.Empty");

    [HttpGet("/public/evaluations")]
    public Task<IActionResult> Index(CancellationToken ct) => List(Spec, Rows(), ct, Fill);

    /// <summary>One result: its grade, and its main scores as a table and drawn.</summary>
    [HttpGet("/public/evaluations/{tenant}/{id:guid}")]
    public async Task<IActionResult> Result(StreamKey key, CancellationToken ct)
    {
        var row = await Rows()
            .SingleOrDefaultAsync(one => one.TenantId == key.Tenant && one.Id == key.Id, ct);
        if (row is null)
        {
            return NotFound();
        }

        await Fill([row], ct);
        return View("PublicResult", row);
    }

    /// <summary>The same as JSON, of one county and year or of all; the newest first, 5,000 at most.</summary>
    [HttpGet("/public/evaluations.json")]
    public async Task<IActionResult> Json(string? region, int? year, CancellationToken ct)
    {
        var inside =
            region is not null && RegionCode.IsCode(region) ? RegionCode.PrefixOf(region) : "";
        var rows = await Rows()
            .Where(row => row.Township.StartsWith(inside) && (year == null || row.Year == year))
            .OrderByDescending(row => row.PublishedAt)
            .ThenBy(row => row.Id)
            .Take(MostRows)
            .ToListAsync(ct);
        await Fill(rows, ct);
        return Json(
            rows.Select(row => new
            {
                Station = row.StationName,
                row.County,
                row.Township,
                Agency = T.Supplier(row.OperatorName),
                Round = row.RoundName,
                row.Year,
                Status = row.Status.ToString(),
                row.Grade,
                row.Score,
                row.Place,
                row.Vetoed,
                PeopleWhoAnswered = row.ShownAnswers,
                MainScores = row.Lines,
            })
        );
    }

    private static Expression<Func<PublicResultRow, bool>> OfYear(string words) =>
        int.TryParse(words, CultureInfo.InvariantCulture, out var year)
            ? row => row.Year == year
            : row => false;

    private IQueryable<PublicResultRow> Rows() =>
        reach
            .Rows<AssessmentRow>()
            .Where(row => row.PublishedAt != null)
            .Select(row => new PublicResultRow
            {
                TenantId = row.TenantId,
                Id = row.Id,
                StationName = row.StationName,
                County = row.County,
                Township = row.Township,
                OperatorName = row.OperatorName,
                RoundName = row.RoundName,
                Year = row.Year,
                Status = row.Status,
                Score = row.Status == AssessmentStatus.Annulled ? null : row.Score,
                Grade = row.Status == AssessmentStatus.Annulled ? null : row.Grade,
                Place = row.Status == AssessmentStatus.Annulled ? null : row.Place,
                Vetoed = row.Vetoed && row.Status != AssessmentStatus.Annulled,
                Round = row.Round,
                From = row.From,
                Until = row.Until,
                Answered = row.Answered,
                TopLines = row.TopLines,
                SchemeTenant = row.SchemeTenant,
                Scheme = row.Scheme,
                SchemeVersion = row.SchemeVersion,
                PublishedAt = row.PublishedAt,
            });

    private async Task Fill(IReadOnlyList<PublicResultRow> rows, CancellationToken ct)
    {
        var book = await rules.Current(ct);
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        var ids = rows.Select(row => row.Scheme).Distinct().ToList();
        var schemes = await reach
            .Rows<SchemePage>()
            .Where(scheme => ids.Contains(scheme.Id))
            .ToListAsync(ct);
        foreach (var row in rows)
        {
            row.IsSmall = row.Answered < book.Parameters.Count(SmallestCell, row.TenantId, today);
            var scheme = schemes.Find(one =>
                one.TenantId == row.SchemeTenant && one.Id == row.Scheme
            );
            // With the score and the other lines public, the few people's line would be what is left.
            row.Lines =
                row.Status == AssessmentStatus.Annulled || row.IsSmall
                    ? []
                    : [.. row.TopLines.Select(line => Named(line, scheme, row.SchemeVersion))];
        }
    }

    private static PublicLine Named(LinePoints line, SchemePage? scheme, int version)
    {
        var named = scheme?.Of(version)?.Content.Find(line.Code);
        return new(named?.Name ?? line.Code, line.Points, named?.Points ?? 0);
    }

    private static string MainOf(PublicResultRow row, PageTexts texts) =>
        string.Join(
            texts["Frame.Comma"],
            row.WithPoints.Select(line =>
                texts[
                    "PublicResult.Line",
                    line.Name,
                    Show.Number(line.Points),
                    Show.Number(line.Most)
                ]
            )
        );

    private static string NotesOf(PublicResultRow row, PageTexts texts) =>
        string.Join(
            texts["Frame.Comma"],
            new[]
            {
                row.Vetoed ? texts["PublicResult.Veto"] : "",
                row.IsSmall ? texts["PublicResult.Main.Few"] : "",
            }.Where(note => note.Length > 0)
        );

    private static string AnswersOf(PublicResultRow row, PageTexts texts) =>
        row.IsSmall ? texts["PublicResult.Few"]
        : row.Answered is { } answered ? texts["PublicResult.People", answered]
        : "";
}
