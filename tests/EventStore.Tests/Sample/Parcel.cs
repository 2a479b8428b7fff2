namespace StationPortal.EventStore.Tests;

public sealed record ParcelSent(string From, string To, decimal Postage);

public sealed record ParcelScanned(string Place, DateTimeOffset ScannedAt);

public sealed record ParcelDelivered(string? Signature);

/// <summary>The state of a parcel; this project knows nothing of social work, so its tests do not either.</summary>
public sealed record Parcel(int Scans, decimal Postage, bool Delivered) : IStreamState<Parcel>
{
    public static string StreamType => "parcel";

    public static Parcel Start(object first) =>
        first is ParcelSent sent
            ? new Parcel(0, sent.Postage, false)
            : throw new UnexpectedEventException(StreamType, first);

    public Parcel Apply(object next) =>
        next switch
        {
            ParcelScanned => this with { Scans = Scans + 1 },
            ParcelDelivered => this with { Delivered = true },
            _ => this,
        };
}

public enum ParcelStatus
{
    Sent,
    Delivered,
}

public sealed record Stop(string Place, DateTimeOffset At);

/// <summary>A read model with every kind of column.</summary>
public sealed class ParcelPage : IReadModel<ParcelPage>
{
    public static string StreamType => Parcel.StreamType;

    public required string TenantId { get; init; }
    public required Guid Id { get; init; }
    public string To { get; set; } = "";
    public decimal Postage { get; set; }
    public ParcelStatus Status { get; set; }
    public DateTimeOffset SentAt { get; set; }
    public DateTimeOffset? LastSeenAt { get; set; }
    public DateOnly Day { get; set; }
    public int? Scans { get; set; }
    public bool Signed { get; set; }
    public List<Stop> Stops { get; set; } = [];
    public IReadOnlyList<string> Places { get; set; } = [];
    public string LastHandler { get; set; } = "";
    public long Version { get; set; }
    public TimeOnly? LastSeenTime { get; set; }
    public TimeSpan? UnderWay { get; set; }
    public double? Speed { get; set; }
    public short Year { get; set; }
    public byte[]? Mark { get; set; }

    public static ParcelPage? Fold(ParcelPage? row, StoredEvent e)
    {
        row ??= new ParcelPage { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        row.LastHandler = e.Headers["account"];
        row.Version = e.Version;
        row.Year = (short)e.At.Year;
        switch (e.Data)
        {
            case ParcelSent sent:
                row.To = sent.To;
                row.Postage = sent.Postage;
                row.SentAt = e.At;
                row.Day = DateOnly.FromDateTime(e.At.UtcDateTime);
                break;
            case ParcelScanned scanned:
                row.Scans = (row.Scans ?? 0) + 1;
                row.LastSeenAt = scanned.ScannedAt;
                row.LastSeenTime = TimeOnly.FromDateTime(scanned.ScannedAt.UtcDateTime);
                row.UnderWay = scanned.ScannedAt - row.SentAt;
                row.Speed = 100.0 / e.Version;
                row.Mark = [.. scanned.Place.Select(letter => (byte)letter)];
                row.Stops.Add(new Stop(scanned.Place, scanned.ScannedAt));
                row.Places = [.. row.Stops.Select(stop => stop.Place)];
                break;
            case ParcelDelivered delivered:
                row.Status = ParcelStatus.Delivered;
                row.Signed = delivered.Signature is not null;
                break;
        }

        return row;
    }
}

/// <summary>A read model made by a positional record, which forgets what was delivered.</summary>
public sealed record ParcelUnderWay(string TenantId, Guid Id, string To, Stop? Last)
    : IReadModel<ParcelUnderWay>
{
    public static string StreamType => Parcel.StreamType;

    public static ParcelUnderWay? Fold(ParcelUnderWay? row, StoredEvent e) =>
        e.Data switch
        {
            ParcelSent sent => new(e.Stream.Tenant, e.Stream.Id, sent.To, null),
            ParcelScanned scanned => row is null
                ? null
                : row with
                {
                    Last = new Stop(scanned.Place, scanned.ScannedAt),
                },
            ParcelDelivered => null,
            _ => row,
        };
}
