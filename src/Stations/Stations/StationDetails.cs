using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Stations;

/// <summary>What the tabs of a station's page show beyond the public facts: premises, staff (ids only), village points, standards. Seen by the authority and the operator.</summary>
public sealed class StationDetails : IReadModel<StationDetails>
{
    public static string StreamType => Station.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }
    public string Township { get; set; } = "";

    /// <summary>The supplier that runs it now.</summary>
    public Guid Operator { get; set; }

    /// <summary>Square metres; 0 while the premises are not entered.</summary>
    public decimal Area { get; set; }

    /// <summary>Degrees.</summary>
    public decimal? Longitude { get; set; }

    /// <summary>Degrees.</summary>
    public decimal? Latitude { get; set; }
    public List<StaffLine> Staff { get; set; } = [];

    /// <summary>Of the staff, those who work with minors and whose last check is the oldest.</summary>
    public DateOnly? OldestCheck { get; set; }

    /// <summary>The same of those of whose check's end nobody was reminded yet.</summary>
    public DateOnly? CheckToRemind { get; set; }
    public List<VillagePointOpened> Villages { get; set; } = [];
    public List<StandardLine> Standards { get; set; } = [];
    public string? SuspendedBecause { get; set; }
    public string? ClosedBecause { get; set; }

    public static StationDetails? Fold(StationDetails? row, StoredEvent e)
    {
        row ??= new StationDetails { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        row.Apply(e.Data, ChinaTime.DateOf(e.At));
        row.OldestCheck = row
            .Staff.Where(line => line.WithMinors)
            .Select(line => line.CheckedOn)
            .Min();
        row.CheckToRemind = row
            .Staff.Where(line => line is { WithMinors: true, Reminded: null })
            .Select(line => line.CheckedOn)
            .Min();
        return row;
    }

    private void Apply(object data, DateOnly day)
    {
        switch (data)
        {
            case StationOpened e:
                (Township, Operator) = (e.Township, StationOffice.OperatorOf(e));
                break;
            case StationPlaced e:
                (Area, Longitude, Latitude) = (e.Area, e.Longitude, e.Latitude);
                break;
            case StationHandedOver e:
                (Operator, Staff) = (e.Operator, []);
                break;
            case VillagePointOpened e:
                Villages = [.. Villages, e];
                break;
            case VillagePointClosed e:
                Villages = [.. Villages.Where(point => point.Village != e.Village)];
                break;
            case StandardItemMet e:
                Standards =
                [
                    .. Without(e.Standard, e.Item),
                    new(e.Standard, e.Item, e.Photos, day),
                ];
                break;
            case StandardItemWithdrawn e:
                Standards = [.. Without(e.Standard, e.Item)];
                break;
            case StationSuspended e:
                SuspendedBecause = e.Reason;
                break;
            case StationResumed:
                SuspendedBecause = null;
                break;
            case StationClosed e:
                ClosedBecause = e.Reason;
                break;
            default:
                ApplyToStaff(data);
                break;
        }
    }

    private void ApplyToStaff(object data)
    {
        switch (data)
        {
            case StaffJoined e:
                Staff =
                [
                    .. Staff,
                    new(
                        e.Person,
                        e.Account,
                        e.Post,
                        e.Certificate,
                        e.WithMinors,
                        e.From,
                        null,
                        null
                    ),
                ];
                break;
            case StaffChanged e:
                On(
                    e.Person,
                    line =>
                        line with
                        {
                            Account = e.Account,
                            Post = e.Post,
                            Certificate = e.Certificate,
                            WithMinors = e.WithMinors,
                        }
                );
                break;
            case StaffRecordChecked e:
                On(
                    e.Person,
                    line => line with { CheckedOn = e.On, Clear = e.Clear, Reminded = null }
                );
                break;
            case RecordCheckReminded e:
                On(e.Person, line => line with { Reminded = e.EndsOn });
                break;
            case StaffLeft e:
                Staff = [.. Staff.Where(line => line.Person != e.Person)];
                break;
        }
    }

    private void On(Guid person, Func<StaffLine, StaffLine> change) =>
        Staff = [.. Staff.Select(line => line.Person == person ? change(line) : line)];

    private IEnumerable<StandardLine> Without(StationStandard standard, string item) =>
        Standards.Where(line => line.Standard != standard || line.Item != item);
}

/// <summary>One of the staff; who it is stands in the vault.</summary>
/// <param name="CheckedOn">Day of the last record check (CA-20), or <c>null</c>.</param>
/// <param name="Clear">Its result.</param>
/// <param name="Reminded">Its end, once it was reminded of.</param>
public sealed record StaffLine(
    Guid Person,
    Guid? Account,
    StationPost Post,
    CertificateLevel Certificate,
    bool WithMinors,
    DateOnly From,
    DateOnly? CheckedOn,
    bool? Clear,
    DateOnly? Reminded = null
);

/// <summary>An item of a standard that is met.</summary>
/// <param name="Photos">What shows it.</param>
/// <param name="On">Since when.</param>
public sealed record StandardLine(
    StationStandard Standard,
    string Item,
    IReadOnlyList<FileRef> Photos,
    DateOnly On
);
