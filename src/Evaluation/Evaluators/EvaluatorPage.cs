using StationPortal.EventStore;

namespace StationPortal.Evaluation;

/// <summary>An evaluator of a province's library.</summary>
public sealed class EvaluatorPage : IReadModel<EvaluatorPage>
{
    public static string StreamType => Evaluator.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }
    public Guid Account { get; set; }

    /// <summary>In the vault.</summary>
    public Guid Person { get; set; }

    /// <summary>6-digit code of the library's province.</summary>
    public string Province { get; set; } = "";
    public string Field { get; set; } = "";
    public Guid? Employer { get; set; }
    public string EmployerName { get; set; } = "";
    public bool Listed { get; set; }

    /// <summary>When the evaluator was last taken in or out.</summary>
    public DateTimeOffset Since { get; set; }

    /// <summary>Why the evaluator left.</summary>
    public string? LeftBecause { get; set; }

    public static EvaluatorPage? Fold(EvaluatorPage? row, StoredEvent e)
    {
        row ??= new EvaluatorPage { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        switch (e.Data)
        {
            case EvaluatorListed listed:
                (row.Account, row.Person) = (listed.Account, listed.Person);
                (row.Province, row.Field) = (listed.Province, listed.Field);
                (row.Employer, row.EmployerName) = (listed.Employer, listed.EmployerName);
                (row.Listed, row.Since, row.LeftBecause) = (true, e.At, null);
                break;
            case EvaluatorDelisted delisted:
                (row.Listed, row.Since, row.LeftBecause) = (false, e.At, delisted.Reason);
                break;
        }

        return row;
    }
}
