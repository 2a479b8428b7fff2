using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace StationPortal.Web.Frame;

/// <summary>Writes one sheet row by row, so that a long list needs no memory of its own for cells.</summary>
internal static class XlsxSheet
{
    // Numbers of the cell formats below, in their order.
    private const uint Bold = 1;
    private const uint TwoPlaces = 2;
    private const uint Day = 3;

    public static async Task Write(
        Stream stream,
        string name,
        IReadOnlyList<string> heads,
        IAsyncEnumerable<IReadOnlyList<object?>> rows,
        CancellationToken ct
    )
    {
        using var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var book = file.AddWorkbookPart();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        var part = book.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(part))
        {
            writer.WriteStartElement(new Worksheet());
            writer.WriteStartElement(new SheetData());
            WriteRow(writer, heads.Select(head => Text(head, Bold)));
            await foreach (var row in rows.WithCancellation(ct))
            {
                WriteRow(writer, row.Select(Cell));
            }

            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        book.Workbook = new Workbook(
            new Sheets(
                new Sheet
                {
                    Id = book.GetIdOfPart(part),
                    SheetId = 1,
                    Name = SheetName(name),
                }
            )
        );
    }

    private static void WriteRow(OpenXmlWriter writer, IEnumerable<Cell> cells)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells)
        {
            writer.WriteElement(cell);
        }

        writer.WriteEndElement();
    }

    private static Cell Cell(object? value) =>
        value switch
        {
            null => new Cell(),
            decimal amount => Number(amount, TwoPlaces),
            int or long => Number(Convert.ToDecimal(value, CultureInfo.InvariantCulture), 0),
            DateOnly day => Number((decimal)day.ToDateTime(TimeOnly.MinValue).ToOADate(), Day),
            _ => Text(value.ToString() ?? "", 0),
        };

    private static Cell Number(decimal value, uint style) =>
        new()
        {
            CellValue = new CellValue(value),
            DataType = CellValues.Number,
            StyleIndex = style,
        };

    private static Cell Text(string text, uint style) =>
        new()
        {
            InlineString = new InlineString(new Text(Printable(text))),
            DataType = CellValues.InlineString,
            StyleIndex = style,
        };

    // XML 1.0 has no place for control characters.
    private static string Printable(string text) =>
        string.Concat(text.Where(c => c is '\t' or '\n' || !char.IsControl(c)));

    private static string SheetName(string title)
    {
        var name = string.Concat(
            title.Where(c => !"[]:*?/\\'".Contains(c, StringComparison.Ordinal))
        );
        return name.Length is 0 ? "1" : name[..Math.Min(name.Length, 31)];
    }

    private static Stylesheet Styles() =>
        new(
            new NumberingFormats(
                new NumberingFormat { NumberFormatId = 164, FormatCode = "yyyy-mm-dd" }
            ),
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None })),
            new Borders(new Border()),
            new CellFormats(
                new CellFormat(),
                new CellFormat { FontId = 1, ApplyFont = true },
                new CellFormat { NumberFormatId = 4, ApplyNumberFormat = true },
                new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true }
            )
        );
}
