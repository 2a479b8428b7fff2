using System.IO.Compression;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using StationPortal.Web.Tests.Pages;

namespace StationPortal.Web.Tests.Procurement.Bids.Secrecy;

/// <summary>A page or a file as one reader gets it; two looks through a door that shows nothing of bids are equal.</summary>
/// <param name="Who">Names the reader in a failure.</param>
/// <param name="Path">Local path.</param>
internal sealed record Door(string Who, Visitor Visitor, string Path)
{
    /// <summary>Status and everything that can be read, links included; without the hidden fields that differ on every look.</summary>
    public async Task<string> Look()
    {
        using var answer = await Visitor.Client.GetAsync(Path);
        var body = await answer.Content.ReadAsByteArrayAsync();
        var text = answer.Content.Headers.ContentType?.MediaType switch
        {
            "text/html" => Words(Encoding.UTF8.GetString(body)),
            { } type when type.Contains("sheet", StringComparison.Ordinal) => Cells(body),
            _ => Encoding.UTF8.GetString(body),
        };
        return $"{Who} {Path} {answer.StatusCode} {answer.Headers.Location}\n{text}";
    }

    private static string Words(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        var links = page.QuerySelectorAll("a, form, input:not([type=hidden])")
            .Select(element =>
                element.GetAttribute("href")
                ?? element.GetAttribute("action")
                ?? (element as IHtmlInputElement)?.Value
            );
        return $"{page.Body?.TextContent}\n{string.Join('\n', links)}";
    }

    private static string Cells(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return string.Join(
            '\n',
            zip.Entries.Where(entry =>
                    entry.FullName.Contains("sheet", StringComparison.Ordinal)
                    || entry.FullName.Contains("sharedStrings", StringComparison.Ordinal)
                )
                .Select(entry =>
                {
                    using var reader = new StreamReader(entry.Open());
                    return reader.ReadToEnd();
                })
        );
    }
}
