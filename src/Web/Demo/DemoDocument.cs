using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StationPortal.Web.Demo;

/// <summary>A real Word document with invented content, so that downloads of the demo open.</summary>
internal static class DemoDocument
{
    public static byte[] Write(string title, IReadOnlyList<string> paragraphs)
    {
        using var memory = new MemoryStream();
        using (
            var document = WordprocessingDocument.Create(
                memory,
                WordprocessingDocumentType.Document
            )
        )
        {
            var body = new Body(Line(title, bold: true));
            foreach (var paragraph in paragraphs)
            {
                body.Append(Line(paragraph, bold: false));
            }

            document.AddMainDocumentPart().Document = new Document(body);
        }

        return memory.ToArray();
    }

    private static Paragraph Line(string text, bool bold)
    {
        var run = new Run(new Text(text));
        if (bold)
        {
            run.PrependChild(new RunProperties(new Bold()));
        }

        return new Paragraph(run);
    }
}
