using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Volunteers;

/// <summary>A list of allowances with what became of it. Amounts are yuan.</summary>
public sealed class AllowanceListPage : IReadModel<AllowanceListPage>
{
    public static string StreamType => AllowanceList.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }
    public string Number { get; set; } = "";
    public Guid Station { get; set; }
    public string Unit { get; set; } = "";
    public DateOnly Month { get; set; }
    public DateTimeOffset MadeAt { get; set; }
    public DutyHolder? MadeBy { get; set; }
    public AllowanceStatus Status { get; set; }
    public AllowanceReturn? Returned { get; set; }
    public List<AllowanceLine> Lines { get; set; } = [];
    public int Count { get; set; }
    public decimal Total { get; set; }
    public FileRef? File { get; set; }
    public List<int> LeftOut { get; set; } = [];
    public List<BankLineResult> Results { get; set; } = [];

    /// <summary>What the bank has paid.</summary>
    public decimal Paid { get; set; }

    /// <summary>Version of the stream, for forms.</summary>
    public long Version { get; set; }

    /// <summary>The bank's answer to a line, or <c>null</c>.</summary>
    public BankLineResult? ResultOf(int line) => Results.Find(result => result.Line == line);

    public static AllowanceListPage? Fold(AllowanceListPage? row, StoredEvent e)
    {
        row ??= new AllowanceListPage
        {
            TenantId = e.Stream.Tenant,
            Id = e.Stream.Id,
            MadeAt = e.At,
        };
        row.Version = e.Version;
        row.Apply(e.Data);
        return row;
    }

    private void Apply(object data)
    {
        switch (data)
        {
            case AllowanceListMade e:
                (Number, Station, Unit, Month) = (e.Number, e.Station, e.Unit, e.Month);
                (Lines, MadeBy, Status) = ([.. e.Lines], e.By, AllowanceStatus.Made);
                (Count, Total) = (e.Lines.Count, e.Lines.Sum(line => line.Amount));
                break;
            case AllowanceListChecked:
                Status = AllowanceStatus.Checked;
                break;
            case AllowanceListReturned e:
                (Status, Returned) = (AllowanceStatus.Returned, e.Reason);
                break;
            case AllowanceFileMade e:
                (Status, File, LeftOut) = (AllowanceStatus.AtBank, e.File, [.. e.LeftOut]);
                break;
            case AllowanceAnswerRead e:
                Answer(e);
                break;
        }
    }

    private void Answer(AllowanceAnswerRead e)
    {
        Results = [.. Results, .. e.Results];
        Paid = Lines.Where(line => ResultOf(line.Line)?.Paid == true).Sum(line => line.Amount);
        Status =
            Results.Count == Count - LeftOut.Count
                ? AllowanceStatus.Settled
                : AllowanceStatus.AtBank;
    }
}
