using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>The handovers of one station, for the proof that both operators and the county keep (PD-03). Numbers and public names only.</summary>
public sealed class StationHandovers : IReadModel<StationHandovers>
{
    public static string StreamType => Station.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }
    public string Name { get; set; } = "";
    public string Township { get; set; } = "";

    /// <summary>The supplier that runs the station now.</summary>
    public Guid Operator { get; set; }
    public string OperatorName { get; set; } = "";

    /// <summary>Every supplier that gave or took the station, each as <see cref="Mark"/>: a text, so that one query can find them.</summary>
    public string Parties { get; set; } = "";

    /// <summary>The oldest first.</summary>
    public List<Handover> All { get; set; } = [];

    /// <summary>The list that was gone through and whose handover follows in the same decision.</summary>
    public HandoverChecked? Checked { get; set; }

    /// <summary>How a supplier stands in <see cref="Parties"/>.</summary>
    public static string Mark(Guid supplier) => $"/{supplier:N}/";

    public static StationHandovers? Fold(StationHandovers? row, StoredEvent e)
    {
        row ??= new StationHandovers { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        row.Apply(e);
        return row;
    }

    private void Apply(StoredEvent e)
    {
        switch (e.Data)
        {
            case StationOpened opened:
                (Name, Township) = (opened.Name, opened.Township);
                (Operator, OperatorName) = (StationOffice.OperatorOf(opened), opened.OperatorName);
                break;
            case HandoverChecked list:
                Checked = list;
                break;
            case StationHandedOver over:
                Take(over, e.At);
                break;
        }
    }

    private void Take(StationHandedOver over, DateTimeOffset at)
    {
        All =
        [
            .. All,
            new(
                All.Count + 1,
                Operator,
                OperatorName,
                over.Operator,
                over.OperatorName,
                over.On,
                at,
                Checked?.Items ?? [],
                Checked?.Counts,
                Checked?.Proof
            ),
        ];
        Parties = string.Concat(
            All.SelectMany(each => new[] { each.From, each.To }).Distinct().Select(Mark)
        );
        (Operator, OperatorName, Checked) = (over.Operator, over.OperatorName, null);
    }
}

/// <summary>One handover.</summary>
/// <param name="No">1, 2, 3 … of the station.</param>
/// <param name="From">The supplier that gave it.</param>
/// <param name="FromName">Its name.</param>
/// <param name="To">The supplier that took it.</param>
/// <param name="ToName">Its name.</param>
/// <param name="On">First day of the new operator.</param>
/// <param name="At">When it was decided.</param>
/// <param name="Items">Points of the list that were done.</param>
/// <param name="Counts">What was handed over; <c>null</c> where it was not counted.</param>
/// <param name="Proof">The list as both signed it, sealed under the station; <c>null</c> when there was none.</param>
public sealed record Handover(
    int No,
    Guid From,
    string FromName,
    Guid To,
    string ToName,
    DateOnly On,
    DateTimeOffset At,
    IReadOnlyList<HandoverItem> Items,
    HandoverCounts? Counts,
    FileRef? Proof
);
