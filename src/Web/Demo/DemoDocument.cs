using System.Security.Cryptography;
using System.Text;
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

    /// <summary>A hash or seed made from a text, 64 lower-case hex digits; the demo has no real chance in it.</summary>
    public static string Sha256(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

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
