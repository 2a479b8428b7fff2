using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>The records that a certificate is made of (VO-08: truthful): confirmed service of one volunteer, one recording unit and one period.</summary>
public static class CertificateRecords
{
    /// <summary>The longest period of one certificate, in calendar years touched.</summary>
    public const int MostYears = 3;

    /// <summary>Streams of the years that the period touches.</summary>
    /// <param name="tenant">The volunteer's province.</param>
    /// <param name="subject">Whose service, and when.</param>
    public static IReadOnlyList<StreamKey> Years(string tenant, CertificateSubject subject) =>
        [
            .. Enumerable
                .Range(
                    subject.From.Year,
                    Math.Clamp(subject.Until.Year - subject.From.Year + 1, 0, MostYears)
                )
                .Select(year =>
                    VolunteerYear.KeyOf(new StreamKey(tenant, subject.Volunteer), year)
                ),
        ];

    internal static IEnumerable<StreamUse> Uses(string tenant, CertificateSubject subject) =>
        Years(tenant, subject).Select(year => StreamUse.Of<VolunteerYear>(year));

    /// <summary>What counts, the earliest first; nothing is voided, odd or in question.</summary>
    /// <exception cref="RuleBrokenException">A record has to be looked at first, or there is none.</exception>
    internal static IReadOnlyList<CertifiedService> Certified(
        LoadedStreams streams,
        string tenant,
        CertificateSubject subject
    )
    {
        var records = Of(streams, tenant, subject).ToList();
        var open = records.Count(record => record.Waits);
        Refuse.If(open > 0, "VO-08", "CertificateRecordsOpen", null, open);
        Refuse.If(records.Count == 0, "VO-08", "CertificateNothing");
        return
        [
            .. records
                .OrderBy(record => record.From)
                .ThenBy(record => record.First.Record)
                .Select(record => new CertifiedService(
                    record.First.Record,
                    ChinaTime.DateOf(record.From),
                    record.First.Activity,
                    record.First.Content,
                    record.First.Village,
                    record.Minutes
                )),
        ];
    }

    /// <summary>Records of the unit in the period that were not voided.</summary>
    internal static IEnumerable<HourRecord> Of(
        LoadedStreams streams,
        string tenant,
        CertificateSubject subject
    ) =>
        Years(tenant, subject)
            .SelectMany(year => streams.Find<VolunteerYear>(year)?.Records.Values ?? [])
            .Where(record => IsAbout(record, subject));

    private static bool IsAbout(HourRecord record, CertificateSubject subject)
    {
        var on = ChinaTime.DateOf(record.From);
        return record.Voided is null
            && record.First.County == subject.County
            && record.First.Station == subject.Station
            && subject.From <= on
            && on <= subject.Until;
    }
}
