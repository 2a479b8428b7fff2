using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>A county's duty list: its published versions, for everyone who works by them, and the draft, for the county alone.</summary>
public sealed class DutyListPage : VersionedListPage<Duty>, IReadModel<DutyListPage>
{
    public static string StreamType => DutyList.StreamType;

    public static DutyListPage? Fold(DutyListPage? row, StoredEvent e)
    {
        row ??= new DutyListPage { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        row.Version = e.Version;
        row.Apply(e);
        return row;
    }

    private void Apply(StoredEvent e)
    {
        switch (e.Data)
        {
            case DutyListDrafted drafted:
                Begin(drafted.Version);
                break;
            case DutySet set:
                Set(set.Duty);
                break;
            case DutyRemoved removed:
                Remove(removed.Code);
                break;
            case DutyListImported imported:
                Replace(imported.Duties, imported.Source);
                break;
            case DutyListDraftDropped:
                Drop();
                break;
            case DutyListPublished published:
                Publish(published.From, e.At);
                break;
        }
    }
}
