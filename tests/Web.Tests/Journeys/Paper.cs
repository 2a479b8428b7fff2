using System.Text;

namespace StationPortal.Web.Tests.Journeys;

/// <summary>Invented documents of the journey.</summary>
internal static class Paper
{
    /// <summary>Bytes that are a PDF by their beginning.</summary>
    public static byte[] Pdf(string content) =>
        Encoding.UTF8.GetBytes($"%PDF-1.4\n{content}\n%%EOF\n");
}
