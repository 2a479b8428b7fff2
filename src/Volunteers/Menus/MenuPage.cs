using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>A county's menu: its published versions, for everyone, and the draft, for the county alone.</summary>
public sealed class MenuPage : VersionedListPage<MenuItem>, IReadModel<MenuPage>
{
    public static string StreamType => Menu.StreamType;

    public static MenuPage? Fold(MenuPage? row, StoredEvent e)
    {
        row ??= new MenuPage { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        row.Version = e.Version;
        row.Apply(e);
        return row;
    }

    private void Apply(StoredEvent e)
    {
        switch (e.Data)
        {
            case MenuDrafted drafted:
                Begin(drafted.Version);
                break;
            case MenuItemSet set:
                Set(set.Item);
                break;
            case MenuItemRemoved removed:
                Remove(removed.Code);
                break;
            case MenuImported imported:
                Replace(imported.Items, imported.Source);
                break;
            case MenuDraftDropped:
                Drop();
                break;
            case MenuPublished published:
                Publish(published.From, e.At);
                break;
        }
    }
}
