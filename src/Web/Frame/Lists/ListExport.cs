using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Mvc;

namespace StationPortal.Web.Frame;

/// <summary>A list as a file: every row of its filter, heads in the visitor's language, dates and numbers as such.</summary>
internal static class ListExport
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <param name="kind"><c>csv</c> or <c>xlsx</c>.</param>
    public static async Task<IActionResult> File<TRow>(
        string kind,
        ListSpec<TRow> spec,
        IAsyncEnumerable<TRow> rows,
        PageTexts texts,
        CancellationToken ct
    )
        where TRow : class
    {
        var heads = spec.Columns.Select(column => texts[column.Header]).ToList();
        var values = rows.Select(row =>
            (IReadOnlyList<object?>)
                [
                    .. spec.Columns.Select(column =>
                        Plain(column.CellOf(row, texts), column.Kind, texts)
                    ),
                ]
        );
        return await File(kind, texts[spec.Title], heads, values, ct);
    }

    /// <summary>A table of its own as a file: whole numbers, decimals, days and texts.</summary>
    /// <param name="kind"><c>csv</c> or <c>xlsx</c>.</param>
    /// <param name="title">Names the file and the sheet.</param>
    public static async Task<IActionResult> File(
        string kind,
        string title,
        IReadOnlyList<string> heads,
        IAsyncEnumerable<IReadOnlyList<object?>> values,
        CancellationToken ct
    )
    {
        var stream = new MemoryStream();
        if (kind == "xlsx")
        {
            await XlsxSheet.Write(stream, title, heads, values, ct);
        }
        else
        {
            await WriteCsv(stream, heads, values, ct);
        }

        stream.Position = 0;
        return new FileStreamResult(stream, kind == "xlsx" ? Xlsx : "text/csv; charset=utf-8")
        {
            FileDownloadName = $"{title}.{(kind == "xlsx" ? "xlsx" : "csv")}",
        };
    }

    /// <summary>A cell of a CSV file that no spreadsheet takes for a formula: a text that begins like one gets an apostrophe.</summary>
    public static string Harmless(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;

    private static object? Plain(object? value, ColumnKind kind, PageTexts texts) =>
        value switch
        {
            null or decimal or int or long or DateOnly => value,
            DateTimeOffset moment => Show.Moment(moment),
            _ => texts.OfCell(value, kind),
        };

    private static async Task WriteCsv(
        Stream stream,
        IReadOnlyList<string> heads,
        IAsyncEnumerable<IReadOnlyList<object?>> rows,
        CancellationToken ct
    )
    {
        // The byte order mark is what makes spreadsheets read the file as UTF-8.
        await using var writer = new StreamWriter(stream, new UTF8Encoding(true), leaveOpen: true);
        await using var csv = new CsvWriter(
            writer,
            new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" }
        );
        foreach (var head in heads)
        {
            csv.WriteField(head);
        }

        await csv.NextRecordAsync();
        await foreach (var row in rows.WithCancellation(ct))
        {
            foreach (var value in row)
            {
                csv.WriteField(
                    value switch
                    {
                        string text => Harmless(text),
                        DateOnly day => Show.Date(day),
                        null => "",
                        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
                    }
                );
            }

            await csv.NextRecordAsync();
        }
    }
}
