using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>An expert of a province's library.</summary>
public sealed class ExpertPage : LibraryMember, IReadModel<ExpertPage>
{
    public static string StreamType => Expert.StreamType;

    public static ExpertPage? Fold(ExpertPage? row, StoredEvent e)
    {
        row ??= new ExpertPage { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        switch (e.Data)
        {
            case ExpertListed it:
                row.Join((it.Account, it.PersonId), it.Province, it.Field, it.Employer, e.At);
                break;
            case ExpertDelisted it:
                row.Leave(it.Reason, e.At);
                break;
        }

        return row;
    }
}
