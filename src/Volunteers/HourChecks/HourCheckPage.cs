using StationPortal.EventStore;

namespace StationPortal.Volunteers;

/// <summary>A spot check of hours for lists and its own page. The records stand in the volunteers' years.</summary>
public sealed class HourCheckPage : IReadModel<HourCheckPage>
{
    public static string StreamType => HourCheck.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }
    public DateOnly From { get; set; }
    public DateOnly Until { get; set; }
    public string Seed { get; set; } = "";

    /// <summary>How many records the period had.</summary>
    public int Of { get; set; }
    public int Size { get; set; }
    public int Stand { get; set; }
    public int Doubted { get; set; }
    public List<SampledHours> Sample { get; set; } = [];
    public List<SampledAnswer> Answers { get; set; } = [];
    public DateTimeOffset DrawnAt { get; set; }

    /// <summary>Version of the stream, for forms.</summary>
    public long Version { get; set; }

    public static HourCheckPage? Fold(HourCheckPage? row, StoredEvent e)
    {
        row ??= new HourCheckPage { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        row.Version = e.Version;
        switch (e.Data)
        {
            case HourCheckDrawn drawn:
                (row.From, row.Until, row.Seed) = (drawn.From, drawn.Until, drawn.Seed);
                (row.Of, row.Size) = (drawn.Of, drawn.Sample.Count);
                (row.Sample, row.DrawnAt) = ([.. drawn.Sample], e.At);
                break;
            case SampledHoursStand stand:
                row.Answers = [.. row.Answers, new(stand.Record, null)];
                row.Stand++;
                break;
            case SampledHoursDoubted doubted:
                row.Answers = [.. row.Answers, new(doubted.Record, doubted.Reason)];
                row.Doubted++;
                break;
        }

        return row;
    }
}

/// <summary>What was found about a record.</summary>
/// <param name="Record">The record.</param>
/// <param name="Doubt">Why it is doubted; <c>null</c> when it stands.</param>
public sealed record SampledAnswer(Guid Record, HourDoubt? Doubt);
