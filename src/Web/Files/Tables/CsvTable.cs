using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Files.Tables;

/// <summary>Rows of a CSV file, as spreadsheets in China write them: UTF-8, or GB 18030 without any mark.</summary>
internal static class CsvTable
{
    public static IEnumerable<TableRow> Rows(Stream content, string field)
    {
        using var reader = new StreamReader(content, EncodingOf(content));
        using var parser = new CsvParser(
            reader,
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                BadDataFound = bad =>
                    throw new RuleBrokenException(
                        null,
                        "TableUnreadableRow",
                        field,
                        bad.Context.Parser?.Row ?? 0
                    ),
            }
        );
        while (parser.Read())
        {
            yield return new TableRow(
                parser.Row,
                [.. (parser.Record ?? []).Select(cell => Plain(cell.Trim(), parser.Row, field))]
            );
        }
    }

    // Our own export puts an apostrophe before what a spreadsheet would take for a formula.
    private static string Plain(string cell, int row, string field)
    {
        Refuse.If(
            cell.StartsWith('='),
            null,
            "TableFormula",
            field,
            row.ToString(CultureInfo.InvariantCulture)
        );
        return cell.Length > 1 && cell[0] == '\'' && cell[1] is '=' or '+' or '-' or '@'
            ? cell[1..]
            : cell;
    }

    private static Encoding EncodingOf(Stream content)
    {
        content.Position = 0;
        var utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
        using var reader = new StreamReader(content, utf8, true, -1, leaveOpen: true);
        var buffer = new char[4096];
        try
        {
            while (reader.Read(buffer) > 0) { }
            return utf8;
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030") ?? utf8;
        }
        finally
        {
            content.Position = 0;
        }
    }
}
