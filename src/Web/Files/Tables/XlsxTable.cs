using System.Globalization;
using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Files.Tables;

/// <summary>Rows of the first sheet of an XLSX file. Merged cells and formulas are refused: what such a cell says depends on others.</summary>
internal static class XlsxTable
{
    // A sheet is read row by row until enough is read; everything else is held in memory.
    private const long MostBytesOfSheet = 512L * 1024 * 1024;
    private const long MostBytesOfOthers = 64L * 1024 * 1024;
    private const int MostNamed = 5;

    /// <exception cref="RuleBrokenException">The file cannot be read as a table.</exception>
    /// <param name="most">Filled rows after which reading ends.</param>
    public static IReadOnlyList<TableRow> Rows(Stream content, string field, int most)
    {
        try
        {
            RefuseWhatUnpacksTooLarge(content, field);
            using var file = SpreadsheetDocument.Open(content, isEditable: false);
            return
                file.WorkbookPart is { } book
                && book.Workbook?.Descendants<Sheet>().FirstOrDefault()?.Id?.Value is { } id
                && book.GetPartById(id) is WorksheetPart sheet
                ? Rows(sheet, Strings(book), field, most)
                : throw new RuleBrokenException(null, "TableUnreadable", field);
        }
        // Four ways in which zip, package and XML say that the bytes are no workbook; they have no base class of their own.
        catch (Exception broken)
            when (broken
                    is InvalidDataException
                        or OpenXmlPackageException
                        or FileFormatException
                        or XmlException
            )
        {
            throw new RuleBrokenException(null, "TableUnreadable", field);
        }
    }

    private static void RefuseWhatUnpacksTooLarge(Stream content, string field)
    {
        content.Position = 0;
        using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        Refuse.If(
            zip.Entries.Any(entry =>
                entry.Length
                > (
                    entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)
                        ? MostBytesOfSheet
                        : MostBytesOfOthers
                )
            ),
            null,
            "TableUnpacksTooLarge",
            field
        );
        content.Position = 0;
    }

    private static List<TableRow> Rows(
        WorksheetPart sheet,
        IReadOnlyList<string> strings,
        string field,
        int most
    )
    {
        var rows = new List<TableRow>();
        var formulas = new List<string>();
        var merged = new List<string>();
        using var reader = OpenXmlReader.Create(sheet);
        while (rows.Count < most && reader.Read())
        {
            if (!reader.IsStartElement)
            {
                continue;
            }

            if (reader.ElementType == typeof(Row) && reader.LoadCurrentElement() is Row row)
            {
                formulas.AddRange(
                    row.Elements<Cell>()
                        .Where(cell => cell.CellFormula is not null)
                        .Select(cell => cell.CellReference?.Value ?? "")
                );
                var read = Read(row, rows.Count + 1, strings);
                if (read.Cells.Any(cell => cell.Length > 0))
                {
                    rows.Add(read);
                }
            }
            else if (
                reader.ElementType == typeof(MergeCell)
                && reader.LoadCurrentElement() is MergeCell merge
            )
            {
                merged.Add(merge.Reference?.Value ?? "");
            }
        }

        Refuse.If(merged.Count > 0, null, "TableMerged", field, Named(merged));
        Refuse.If(formulas.Count > 0, null, "TableFormula", field, Named(formulas));
        return rows;
    }

    private static TableRow Read(Row row, int position, IReadOnlyList<string> strings)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = ColumnOf(cell.CellReference?.Value) ?? cells.Count;
            while (cells.Count < column)
            {
                cells.Add("");
            }

            cells.Add(TextOf(cell, strings).Trim());
        }

        return new TableRow((int)(row.RowIndex?.Value ?? (uint)position), cells);
    }

    private static string TextOf(Cell cell, IReadOnlyList<string> strings)
    {
        var written = cell.CellValue?.Text ?? "";
        if (cell.DataType?.Value == CellValues.SharedString)
        {
            return
                int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
                && at < strings.Count
                ? strings[at]
                : "";
        }

        return cell.DataType?.Value == CellValues.InlineString
            ? cell.InlineString?.InnerText ?? ""
            : written;
    }

    private static IReadOnlyList<string> Strings(WorkbookPart book) =>
        [
            .. book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>()
                .Select(item => item.InnerText)
                ?? [],
        ];

    // "AB12" is column 27, counted from 0; beyond the last column of a sheet nothing is read.
    private static int? ColumnOf(string? reference)
    {
        var letters = (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(3).ToList();
        return letters.Count == 0
            ? null
            : letters.Aggregate(0, (sum, letter) => (sum * 26) + (letter - 'A' + 1)) - 1;
    }

    private static string Named(List<string> cells) =>
        string.Join(", ", cells.Take(MostNamed)) + (cells.Count > MostNamed ? " …" : "");
}
