using System.Text;

namespace StationPortal.Web.Tests.Journeys;

/// <summary>Invented documents of the journey.</summary>
internal static class Paper
{
    /// <summary>Bytes that are a PDF by their beginning.</summary>
    public static byte[] Pdf(string content) =>
        Encoding.UTF8.GetBytes($"%PDF-1.4\n{content}\n%%EOF\n");

    /// <summary>The smallest beginning of a JPEG; it tells neither time nor place.</summary>
    public static byte[] Photo { get; } = [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, 0x4A, 0x46];
}
