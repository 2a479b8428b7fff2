using StationPortal.EventStore;

namespace StationPortal.Bench;

/// <summary>An event of the usual size: some three hundred bytes.</summary>
public sealed record VisitNoted(
    Guid Person,
    Guid Worker,
    DateOnly Day,
    int Minutes,
    string Place,
    string Result,
    IReadOnlyList<string> Needs,
    decimal Cost
)
{
    // As in a real decision, the ids come with the request.
    private static readonly Guid person = Guid.CreateVersion7();
    private static readonly Guid worker = Guid.CreateVersion7();

    public static VisitNoted Number(int number) =>
        new(
            person,
            worker,
            new DateOnly(2026, 3, 2).AddDays(number % 300),
            30 + (number % 90),
            "凤阳街道社工站",
            "已入户走访，情况稳定，下月复访。",
            ["助餐", "助医"],
            number / 4m
        );
}

/// <summary>What a rule over visits would want to know.</summary>
public sealed record Visits(int Count, int Minutes, decimal Cost) : IStreamState<Visits>
{
    public static string StreamType => "visits";

    public static Visits Start(object first) => new Visits(0, 0, 0).Apply(first);

    public Visits Apply(object next) =>
        next is VisitNoted visit
            ? new Visits(Count + 1, Minutes + visit.Minutes, Cost + visit.Cost)
            : this;
}

/// <summary>A read model of the usual width.</summary>
public sealed class VisitPage : IReadModel<VisitPage>
{
    public static string StreamType => Visits.StreamType;

    public required string TenantId { get; init; }
    public required Guid Id { get; init; }
    public int Count { get; set; }
    public int Minutes { get; set; }
    public decimal Cost { get; set; }
    public DateOnly LastDay { get; set; }
    public string LastPlace { get; set; } = "";
    public string LastResult { get; set; } = "";
    public List<string> Needs { get; set; } = [];
    public DateTimeOffset ChangedAt { get; set; }

    public static VisitPage? Fold(VisitPage? row, StoredEvent e)
    {
        row ??= new VisitPage { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        if (e.Data is VisitNoted visit)
        {
            row.Count++;
            row.Minutes += visit.Minutes;
            row.Cost += visit.Cost;
            row.LastDay = visit.Day;
            row.LastPlace = visit.Place;
            row.LastResult = visit.Result;
            row.Needs = [.. visit.Needs];
            row.ChangedAt = e.At;
        }

        return row;
    }
}
