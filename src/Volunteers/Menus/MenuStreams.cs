using StationPortal.EventStore;

namespace StationPortal.Volunteers;

/// <summary>Stored names of the events about the menu, and their read models.</summary>
internal static class MenuStreams
{
    public static void Register(StoreModel model)
    {
        model
            .Events.Add<MenuDrafted>("volunteers.menu_drafted")
            .Add<MenuItemSet>("volunteers.menu_item_set")
            .Add<MenuItemRemoved>("volunteers.menu_item_removed")
            .Add<MenuImported>("volunteers.menu_imported")
            .Add<MenuDraftDropped>("volunteers.menu_draft_dropped")
            .Add<MenuPublished>("volunteers.menu_published");
        model.ReadModel<MenuPage>();
    }
}
