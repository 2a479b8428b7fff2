using StationPortal.Jurisdiction;

namespace StationPortal.Web.Files.Tables;

/// <summary>Reads the rows of a table that someone filled in: the first sheet of an XLSX file, or a CSV file in UTF-8 or GB 18030.</summary>
public static class TableFile
{
    /// <summary>For the <c>accept</c> of a file field.</summary>
    public const string Extensions = ".xlsx,.csv";

    /// <summary>Every row that is not empty, in the order of the file; the first is the head.</summary>
    /// <param name="file">From the form.</param>
    /// <param name="field">The form's field, for the refusal.</param>
    /// <param name="mostRows">Most rows below the head; a longer file is refused before it is read to its end.</param>
    /// <exception cref="RuleBrokenException">Missing, of another kind, not readable, merged cells, formulas, or too many rows.</exception>
    public static IReadOnlyList<TableRow> Read(IFormFile? file, string field, int mostRows)
    {
        var name = Uploads.Check(file, field, out var upload);
        using var content = upload.OpenReadStream();
        return Read(name, content, field, mostRows);
    }

    /// <summary>The same for a file that is at hand.</summary>
    /// <param name="name">Its extension says its kind.</param>
    /// <param name="content">Seekable.</param>
    /// <param name="field">The form's field, for the refusal.</param>
    /// <param name="mostRows">Most rows below the head.</param>
    public static IReadOnlyList<TableRow> Read(
        string name,
        Stream content,
        string field,
        int mostRows
    )
    {
        IEnumerable<TableRow> rows = Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".xlsx" => XlsxTable.Rows(content, field, mostRows + 2),
            ".csv" => CsvTable.Rows(content, field),
            _ => throw new RuleBrokenException(null, "TableKind", field, name),
        };
        var filled = rows.Where(row => row.Cells.Any(cell => cell.Length > 0))
            .Take(mostRows + 2)
            .ToList();
        Refuse.If(filled.Count > mostRows + 1, null, "TableTooManyRows", field, mostRows);
        Refuse.If(filled.Count < 2, null, "TableWithoutRows", field);
        return filled;
    }
}

/// <summary>One row as written.</summary>
/// <param name="Number">As the spreadsheet counts: the head is usually 1.</param>
/// <param name="Cells">Texts without blanks around them; cells to the right may be missing.</param>
public sealed record TableRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>The text of a column, empty when the row is shorter.</summary>
    public string this[int column] => column < Cells.Count ? Cells[column] : "";
}
