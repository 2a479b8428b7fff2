using Microsoft.AspNetCore.Mvc;
using StationPortal.Evaluation;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Sheets;

/// <summary>The stations that one scores: an evaluator's own, an agency's self-evaluations, an office's sheets.</summary>
public sealed class SheetsController(OwnSheets sheets) : PortalController
{
    private static readonly ListSpec<OwnSheetRow> Own = Spec("/sheets", "Sheet.Place")
        .Also("Sheet.OfBuyer", "/sheets/buyer", Role.Official);

    private static readonly ListSpec<OwnSheetRow> OfSelf = Spec("/sheets", "SheetKind.Self");

    private static readonly ListSpec<OwnSheetRow> OfBuyer = Spec("/sheets/buyer", "Sheet.OfBuyer");

    [HttpGet("/sheets")]
    [Roles(Role.Evaluator, Role.Agency, Role.SocialWorker, Role.TownshipOfficial, Role.Official)]
    public Task<IActionResult> Index(CancellationToken ct) =>
        Me.Role is Role.Agency or Role.SocialWorker
            ? List(OfSelf, sheets.Of(SheetKind.Self, Me), ct)
            : List(Own, sheets.Of(OwnSheets.KindsOf(Me.Role)[0], Me), ct);

    [HttpGet("/sheets/buyer")]
    [Roles(Role.Official)]
    public Task<IActionResult> Buyer(CancellationToken ct) =>
        List(OfBuyer, sheets.Of(SheetKind.Buyer, Me), ct);

    private static ListSpec<OwnSheetRow> Spec(string path, string title) =>
        new ListSpec<OwnSheetRow>(path, title)
            .Lead("Sheet.Station", row => row.StationName, row => row.Href)
            .Column("Sheet.Round", row => row.RoundName)
            .Column("Sheet.Due", row => row.Due)
            .Told(
                "Sheet.ProgressOf",
                (row, texts) =>
                    row.Lines == 0
                        ? texts["Sheet.Written", row.Scored]
                        : texts["Sheet.Progress", row.Signed ? row.Lines : row.Scored, row.Lines]
            )
            .ToldStatus("Sheet.State", TextOf, ToneOf)
            .Search(
                "Sheet.Search",
                words => row => row.StationName.Contains(words) || row.RoundName.Contains(words)
            )
            .SortedBy(row => row.Due, descending: true)
            .Empty("Sheet.Empty");

    private static string TextOf(OwnSheetRow row) =>
        row.Signed ? "SheetStanding.Signed"
        : !row.IsOpen ? "SheetStanding.Over"
        : row.Scored > 0 ? "Sheet.State.Begun"
        : "Sheet.State.NotBegun";

    private static Tone ToneOf(OwnSheetRow row) =>
        row.Signed ? Tone.Green
        : !row.IsOpen ? Tone.Grey
        : row.Scored > 0 ? Tone.Blue
        : Tone.Amber;
}
