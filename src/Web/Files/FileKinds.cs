using System.IO.Compression;

namespace StationPortal.Web.Files;

/// <summary>The kinds of files that may be handed in, told by their content and not by their name.</summary>
public static class FileKinds
{
    private const string Binary = "application/octet-stream";
    private const int TextSample = 64 * 1024;

    // The end of a zip's directory alone has so many bytes; the reader looks for it before it checks the length.
    private const int SmallestZip = 22;

    private static readonly Dictionary<string, FileKind> ByExtension = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        [".pdf"] = new("application/pdf", content => StartsWith(content, "%PDF-"u8)),
        [".png"] = new("image/png", content => StartsWith(content, [0x89, 0x50, 0x4E, 0x47])),
        [".jpg"] = new("image/jpeg", IsJpeg),
        [".jpeg"] = new("image/jpeg", IsJpeg),
        [".docx"] = new(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            content => HoldsEntry(content, "word/document.xml")
        ),
        [".xlsx"] = new(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            content => HoldsEntry(content, "xl/workbook.xml")
        ),
        [".ofd"] = new("application/ofd", content => HoldsEntry(content, "OFD.xml")),
        [".doc"] = new("application/msword", IsOldOffice),
        [".xls"] = new("application/vnd.ms-excel", IsOldOffice),
        [".wps"] = new("application/vnd.ms-works", IsOldOffice),
        [".csv"] = new("text/csv", IsText),
        [".txt"] = new("text/plain", IsText),
    };

    /// <summary>For the <c>accept</c> of a file field and for messages.</summary>
    public static string Extensions { get; } = string.Join(", ", ByExtension.Keys);

    /// <summary>Whether the content is what the name's extension says, and of a kind that may be handed in.</summary>
    /// <param name="name">As the sender called it.</param>
    /// <param name="content">Seekable; read from the beginning and left anywhere.</param>
    public static bool Fits(string name, Stream content) =>
        ByExtension.TryGetValue(Path.GetExtension(name), out var kind) && kind.Is(content);

    /// <summary>The media type to answer with; unknown extensions are plain bytes.</summary>
    public static string MediaTypeOf(string name) =>
        ByExtension.TryGetValue(Path.GetExtension(name), out var kind) ? kind.MediaType : Binary;

    private static bool IsJpeg(Stream content) => StartsWith(content, [0xFF, 0xD8, 0xFF]);

    private static bool IsOldOffice(Stream content) =>
        StartsWith(content, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    private static bool StartsWith(Stream content, ReadOnlySpan<byte> head)
    {
        Span<byte> read = stackalloc byte[8];
        content.Position = 0;
        var length = content.ReadAtLeast(read, head.Length, throwOnEndOfStream: false);
        return length >= head.Length && read[..head.Length].SequenceEqual(head);
    }

    // A broken zip is refused by its directory: the reader throws InvalidDataException, which here means "is not one".
    private static bool HoldsEntry(Stream content, string entry)
    {
        if (content.Length < SmallestZip || !StartsWith(content, "PK"u8))
        {
            return false;
        }

        content.Position = 0;
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return zip.GetEntry(entry) is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    // Text of any encoding has no control characters but tab and line ends.
    private static bool IsText(Stream content)
    {
        var sample = new byte[TextSample];
        content.Position = 0;
        var length = content.ReadAtLeast(sample, TextSample, throwOnEndOfStream: false);
        return !StartsWith(content, "MZ"u8)
            && !sample.AsSpan(0, length).ContainsAnyInRange((byte)0x00, (byte)0x08)
            && !sample.AsSpan(0, length).ContainsAnyInRange((byte)0x0E, (byte)0x1F);
    }

    private sealed record FileKind(string MediaType, Func<Stream, bool> Is);
}
