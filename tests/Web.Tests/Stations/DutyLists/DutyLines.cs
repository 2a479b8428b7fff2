using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace StationPortal.Web.Tests.Stations.DutyLists;

/// <summary>Files as counties fill them in.</summary>
internal static class DutyLines
{
    public const string Head =
        "编码,领域,职责内容,责任人,频次,起始日,月份,完成天数,开始日期,截止日期,单位,数目,自动计数,凭证,依据";

    public const string Visit =
        "A01,社会救助,走访低保对象,驻站社工,每月,1,,31,,,次数,20,探访,照片、记录,示例：服务合同第三条";

    public const string Desk =
        "E01,社会事务,站点值班,站长,每个工作日,,,1,2026-05-01,2026/12/31,小时,7.5,,时间和地点,示例：服务合同第四条";

    public static byte[] Csv(params string[] lines) =>
        Encoding.UTF8.GetBytes(string.Join("\r\n", lines.Prepend(Head)));

    /// <summary>As a Chinese spreadsheet saves CSV when nobody asks for UTF-8.</summary>
    public static byte[] Gb18030(params string[] lines) =>
        CodePagesEncodingProvider
            .Instance.GetEncoding("GB18030")!
            .GetBytes(string.Join("\r\n", lines.Prepend(Head)));

    public static byte[] Xlsx(
        IEnumerable<string> lines,
        string? merged = null,
        string? formulaAt = null
    )
    {
        using var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            var part = book.AddNewPart<WorksheetPart>();
            using (var writer = OpenXmlWriter.Create(part))
            {
                writer.WriteStartElement(new Worksheet());
                writer.WriteStartElement(new SheetData());
                foreach (var line in lines.Prepend(Head))
                {
                    writer.WriteElement(new Row(line.Split(',').Select(Cell)));
                }

                if (formulaAt is not null)
                {
                    writer.WriteElement(
                        new Row(
                            new Cell
                            {
                                CellReference = formulaAt,
                                CellFormula = new CellFormula("1+1"),
                                CellValue = new CellValue("2"),
                            }
                        )
                    );
                }

                writer.WriteEndElement();
                if (merged is not null)
                {
                    writer.WriteElement(new MergeCells(new MergeCell { Reference = merged }));
                }

                writer.WriteEndElement();
            }

            book.Workbook = new Workbook(
                new Sheets(
                    new Sheet
                    {
                        Id = book.GetIdOfPart(part),
                        SheetId = 1,
                        Name = "1",
                    }
                )
            );
        }

        return stream.ToArray();
    }

    private static Cell Cell(string text) =>
        new()
        {
            DataType = CellValues.InlineString,
            InlineString = new InlineString(new Text(text)),
        };
}
