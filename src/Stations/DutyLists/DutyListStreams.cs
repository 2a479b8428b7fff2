using StationPortal.EventStore;

namespace StationPortal.Stations;

/// <summary>Stored names of the duty list's events, and its read models.</summary>
internal static class DutyListStreams
{
    public static void Register(StoreModel model)
    {
        model
            .Events.Add<DutyListDrafted>("stations.duty_list_drafted")
            .Add<DutySet>("stations.duty_set")
            .Add<DutyRemoved>("stations.duty_removed")
            .Add<DutyListImported>("stations.duty_list_imported")
            .Add<DutyListDraftDropped>("stations.duty_list_draft_dropped")
            .Add<DutyListPublished>("stations.duty_list_published");
        model.ReadModel<DutyListPage>();
    }
}
