using StationPortal.EventStore;

namespace StationPortal.Stations;

/// <summary>How the counted deliverables of a contract stand, for home pages. The records themselves are read from the log where one is looked at.</summary>
public sealed class DeliverableCheckRow : IReadModel<DeliverableCheckRow>
{
    public static string StreamType => DeliverableCheck.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }
    public Guid Contract { get; set; }
    public string ContractNumber { get; set; } = "";
    public Guid Supplier { get; set; }

    /// <summary>How many reported deliverables have no sample yet.</summary>
    public int NotSampled { get; set; }

    /// <summary>How many have records of their sample that nobody has looked at.</summary>
    public int NotLooked { get; set; }

    /// <summary>By milestone, in the order reported.</summary>
    public List<DeliverableLine> Lines { get; set; } = [];

    public static DeliverableCheckRow? Fold(DeliverableCheckRow? row, StoredEvent e)
    {
        row ??= new DeliverableCheckRow { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        row.Apply(e.Data);
        row.NotSampled = row.Lines.Count(line => line is { Open: true, SampleSize: null });
        row.NotLooked = row.Lines.Count(line => line is { Open: true, ToLookAt: > 0 });
        return row;
    }

    private void Apply(object data)
    {
        switch (data)
        {
            case WorkReported e:
                (Contract, ContractNumber, Supplier) = (e.Contract, e.ContractNumber, e.Supplier);
                Lines =
                [
                    .. Lines.Where(line => line.Milestone != e.Milestone),
                    new(e.Milestone, e.Name, e.Items, null, 0, Open: true),
                ];
                break;
            case SampleDrawn e:
                On(e.Milestone, line => line with { SampleSize = e.Size, ToLookAt = e.Size });
                break;
            case SampleStands e:
                Looked(e.Milestone);
                break;
            case SampleDisputed e:
                Looked(e.Milestone);
                break;
            case SampleStruck e:
                Looked(e.Milestone);
                break;
            case WorkAccepted e:
                On(e.Milestone, line => line with { Open = false });
                break;
            case WorkReturned e:
                On(e.Milestone, line => line with { Open = false });
                break;
        }
    }

    private void Looked(int milestone) =>
        On(milestone, line => line with { ToLookAt = line.ToLookAt - 1 });

    private void On(int milestone, Func<DeliverableLine, DeliverableLine> change) =>
        Lines = [.. Lines.Select(line => line.Milestone == milestone ? change(line) : line)];
}

/// <summary>A reported milestone.</summary>
/// <param name="Milestone">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Items">How many records it is made of.</param>
/// <param name="SampleSize">How many were drawn, or <c>null</c> before.</param>
/// <param name="ToLookAt">How many of them nobody has looked at.</param>
/// <param name="Open">It waits for the official's answer.</param>
public sealed record DeliverableLine(
    int Milestone,
    string Name,
    int Items,
    int? SampleSize,
    int ToLookAt,
    bool Open
);
