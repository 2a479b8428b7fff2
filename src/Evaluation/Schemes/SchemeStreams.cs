using StationPortal.EventStore;

namespace StationPortal.Evaluation;

/// <summary>Stored names of the events about schemes, and their read model.</summary>
internal static class SchemeStreams
{
    public static void Register(StoreModel model)
    {
        model
            .Events.Add<SchemeCreated>("evaluation.scheme_created")
            .Add<SchemeDrafted>("evaluation.scheme_drafted")
            .Add<SchemeSettingsSet>("evaluation.scheme_settings_set")
            .Add<IndicatorSet>("evaluation.indicator_set")
            .Add<IndicatorRemoved>("evaluation.indicator_removed")
            .Add<SchemeImported>("evaluation.scheme_imported")
            .Add<SchemeDraftDropped>("evaluation.scheme_draft_dropped")
            .Add<SchemePublished>("evaluation.scheme_published");
        model.ReadModel<SchemePage>();
    }
}
