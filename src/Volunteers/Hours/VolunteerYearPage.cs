using System.Collections.Immutable;
using StationPortal.EventStore;

namespace StationPortal.Volunteers;

/// <summary>A volunteer's year for their own page and for the lists of those who organised their service. No name; places by village only.</summary>
public sealed class VolunteerYearPage : IReadModel<VolunteerYearPage>
{
    public static string StreamType => VolunteerYear.StreamType;

    /// <summary>The province that keeps the volunteer.</summary>
    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }

    /// <summary>Their account.</summary>
    public Guid Volunteer { get; set; }
    public int Year { get; set; }

    /// <summary>The records as they read now, by their name.</summary>
    public ImmutableDictionary<Guid, HourRecord> Records { get; set; } =
        ImmutableDictionary<Guid, HourRecord>.Empty;

    /// <summary>Places they hold, by order.</summary>
    public ImmutableDictionary<Guid, PlaceTaken> Held { get; set; } =
        ImmutableDictionary<Guid, PlaceTaken>.Empty;

    /// <summary>How their other places ended, by order.</summary>
    public ImmutableDictionary<Guid, PlaceEnd> Ended { get; set; } =
        ImmutableDictionary<Guid, PlaceEnd>.Empty;

    /// <summary>Stations that organised service of theirs, each as <see cref="Tag(Guid)"/>: a text, so that one query finds them.</summary>
    public string Stations { get; set; } = "";

    /// <summary>Counties and townships where it was, each as <see cref="Tag(string)"/>.</summary>
    public string Places { get; set; } = "";

    /// <summary>Minutes of every record that is not void.</summary>
    public int Minutes { get; set; }

    /// <summary>Minutes that count for stars and certificates.</summary>
    public int Counted { get; set; }

    /// <summary>Records that somebody has to look at.</summary>
    public int Waiting { get; set; }

    /// <summary>Last day for the first open question, or <c>null</c>.</summary>
    public DateOnly? AnswerBy { get; set; }

    /// <summary>Day of the last service, or <c>null</c>.</summary>
    public DateTimeOffset? LastServed { get; set; }
    public int Served { get; set; }

    /// <summary>Places that ended by their own doing without service: given back late or stayed away.</summary>
    public int Failed { get; set; }

    /// <summary>Version of the stream, for forms.</summary>
    public long Version { get; set; }

    /// <summary>The volunteer's own stream.</summary>
    public StreamKey VolunteerKey => new(TenantId, Volunteer);

    /// <summary>Of the places that ended by service or by their own doing, the share that was served; <c>null</c> before the first.</summary>
    public decimal? ClosingRate =>
        Served + Failed == 0 ? null : (decimal)Served / (Served + Failed);

    /// <summary>How a station stands in <see cref="Stations"/>.</summary>
    public static string Tag(Guid station) => $"[{station:D}]";

    /// <summary>How a county or a township stands in <see cref="Places"/>.</summary>
    public static string Tag(string region) => $"[{region}]";

    public static VolunteerYearPage? Fold(VolunteerYearPage? row, StoredEvent e)
    {
        row ??= new VolunteerYearPage { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        row.Version = e.Version;
        switch (e.Data)
        {
            case PlaceTaken taken:
                row.Take(taken);
                break;
            case PlaceLeft left:
                row.Held = row.Held.Remove(left.Order);
                row.Ended = row.Ended.SetItem(left.Order, left.How);
                break;
            case PlaceExcused excused:
                row.Ended = row.Ended.Remove(excused.Order);
                break;
            case HoursRecorded recorded:
                (row.Volunteer, row.Year) = (recorded.Volunteer, YearOf(recorded.From));
                row.Records = HourRecord.After(row.Records, recorded);
                break;
            default:
                row.Records = HourRecord.After(row.Records, e.Data);
                break;
        }

        row.Sum();
        return row;
    }

    private void Take(PlaceTaken taken)
    {
        (Volunteer, Year) = (taken.Volunteer, YearOf(taken.From));
        Held = Held.SetItem(taken.Order, taken);
        Ended = Ended.Remove(taken.Order);
    }

    private void Sum()
    {
        var records = Records.Values;
        var counting = records.Where(record => record.Voided is null);
        (Minutes, Counted) = (
            counting.Sum(record => record.Minutes),
            records.Sum(record => record.Counted)
        );
        Waiting = records.Count(record => record.Waits);
        AnswerBy = records.Min(record => record.Question?.AnswerBy);
        LastServed = counting.Max(record => (DateTimeOffset?)record.Until);
        Served = Ended.Values.Count(end => end == PlaceEnd.Served);
        Failed = Ended.Values.Count(end => end is PlaceEnd.GivenBackLate or PlaceEnd.StayedAway);
        Stations = string.Concat(
            records
                .Select(record => record.First.Station)
                .OfType<Guid>()
                .Distinct()
                .Order()
                .Select(Tag)
        );
        Places = string.Concat(
            records
                .SelectMany(record => new[] { record.First.County, record.First.Village[..9] })
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(Tag)
        );
    }

    private static int YearOf(DateTimeOffset moment) => Jurisdiction.ChinaTime.DateOf(moment).Year;
}
