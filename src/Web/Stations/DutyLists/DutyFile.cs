using Microsoft.AspNetCore.Mvc;
using StationPortal.Stations;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.DutyLists;

/// <summary>A version as a file that can be changed and imported again.</summary>
internal static class DutyFile
{
    private const string EvidenceMark = "\u3001";

    /// <param name="kind"><c>csv</c> or <c>xlsx</c>.</param>
    public static Task<IActionResult> Of(
        string kind,
        string title,
        IReadOnlyList<Duty> duties,
        PageTexts texts,
        CancellationToken ct
    ) =>
        ListExport.File(
            kind,
            title,
            [.. DutyColumns.All.Select(column => texts[column])],
            duties.Select(duty => RowOf(duty, texts)).ToAsyncEnumerable(),
            ct
        );

    private static IReadOnlyList<object?> RowOf(Duty duty, PageTexts texts) =>
        [
            duty.Code,
            texts.Of(duty.Field),
            duty.Title,
            texts.Of(duty.Who),
            texts.Of(duty.Rhythm.Kind),
            duty.Rhythm.Day,
            duty.Rhythm.Month,
            duty.Rhythm.DaysToDo,
            duty.Rhythm.From,
            duty.Rhythm.Until,
            texts.Of(duty.Amount.Kind),
            duty.Amount.Number,
            duty.Amount.Counts is { } counted ? texts.Of(counted) : null,
            string.Join(EvidenceMark, duty.Evidence.Select(kind => texts.Of(kind))),
            duty.Basis,
        ];
}
