using System.Globalization;
using System.Text;
using CsvHelper;
using Microsoft.AspNetCore.Mvc;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Hours;

/// <summary>A volunteer's own hours by year: what counts, what is looked at, what they ask about.</summary>
[Roles(Role.Volunteer)]
public sealed class MyHoursController(HourDesk desk) : PortalController
{
    [HttpGet("/my/hours")]
    public async Task<IActionResult> Index(int? year, string? export, CancellationToken ct)
    {
        var mine = await desk.Mine(Me, year, ct);
        return export == "csv"
            ? File(FileOf(mine), "text/csv; charset=utf-8", $"hours-{mine.Year}.csv")
            : View("Mine", mine);
    }

    [HttpGet("/my/hours/{year:int}/{record:guid}")]
    public async Task<IActionResult> Ask(int year, Guid record, CancellationToken ct)
    {
        var mine = await desk.Mine(Me, year, ct);
        return View(
            "Ask",
            new AskPage(
                Refuse.Missing(mine.Records.FirstOrDefault(each => each.First.Record == record)),
                year
            )
        );
    }

    [HttpPost("/my/hours/{year:int}/{record:guid}")]
    public Task<IActionResult> Ask(
        int year,
        Guid record,
        QuestionForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            () =>
                new QuestionHours(
                    new RecordOfYear(Volunteer.KeyOf(Me), year, record),
                    form.Reason.GetValueOrDefault()
                ),
            again: () => Ask(year, record, ct),
            done: () => Redirect($"/my/hours?year={year.ToString(CultureInfo.InvariantCulture)}"),
            banner: "Hours.Asked"
        );

    // UTF-8 with a mark, so that office programs read it.
    private byte[] FileOf(MyHours mine)
    {
        using var written = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(written, CultureInfo.InvariantCulture))
        {
            Row(
                csv,
                T["Hours.From"],
                T["Hours.Until"],
                T["Hours.Activity"],
                T["Hours.Village"],
                T["Hours.Organisation"],
                T["Hours.Minutes"],
                T["Hours.Hours"],
                T["Hours.State"]
            );
            foreach (var record in mine.Records)
            {
                Row(
                    csv,
                    Show.Moment(record.From),
                    Show.Moment(record.Until),
                    record.First.Activity,
                    T.Place(record.First.Village),
                    record.First.Organisation,
                    record.Minutes.ToString(CultureInfo.InvariantCulture),
                    HourWords.Of(record.Minutes),
                    T[HourWords.StateOf(record)]
                );
            }
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(written.ToString())];
    }

    private static void Row(CsvWriter csv, params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            csv.WriteField(ListExport.Harmless(field));
        }

        csv.NextRecord();
    }
}

/// <summary>A record with the volunteer's question about it.</summary>
public sealed record AskPage(HourRecord Record, int Year)
{
    public QuestionForm Form { get; } = new();

    public string Href => $"/my/hours/{Year}/{Record.First.Record}";
}
