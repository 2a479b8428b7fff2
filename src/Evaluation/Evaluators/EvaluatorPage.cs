using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>An evaluator of a province's library.</summary>
public sealed class EvaluatorPage : LibraryMember, IReadModel<EvaluatorPage>
{
    public static string StreamType => Evaluator.StreamType;

    public static EvaluatorPage? Fold(EvaluatorPage? row, StoredEvent e)
    {
        row ??= new EvaluatorPage { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        switch (e.Data)
        {
            case EvaluatorListed it:
                row.Join((it.Account, it.Person), it.Province, it.Field, it.Employer, e.At);
                break;
            case EvaluatorDelisted it:
                row.Leave(it.Reason, e.At);
                break;
        }

        return row;
    }
}
