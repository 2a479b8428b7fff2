using System.Globalization;
using System.Text;
using CsvHelper;
using StationPortal.Stations;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Deliverables;

/// <summary>The records that a reported deliverable is made of, as a file that is hashed with the report. Nobody served is named in it.</summary>
internal static class RecordListFile
{
    public const string Name = "service-records.csv";

    /// <returns>UTF-8 with a mark, so that office programs read it.</returns>
    public static byte[] Write(IReadOnlyList<FoundWork> found, PageTexts texts)
    {
        using var written = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(written, CultureInfo.InvariantCulture))
        {
            Row(
                csv,
                texts["Work.Col.Item"],
                texts["Work.Col.Kind"],
                texts["Work.Col.On"],
                texts["Work.Col.Minutes"],
                texts["Work.Col.Station"]
            );
            foreach (var (item, station) in found)
            {
                Row(
                    csv,
                    item.Item.ToString(),
                    texts.Of(item.Kind),
                    Show.Date(item.On),
                    item.Minutes.ToString(CultureInfo.InvariantCulture),
                    station
                );
            }
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(written.ToString())];
    }

    private static void Row(CsvWriter csv, params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            csv.WriteField(ListExport.Harmless(field));
        }

        csv.NextRecord();
    }
}
