using StationPortal.EventStore;

namespace StationPortal.Evaluation;

/// <summary>Stored names of the events about score sheets, and their read model.</summary>
internal static class SheetStreams
{
    public static void Register(StoreModel model)
    {
        model
            .Events.Add<SheetBegun>("evaluation.sheet_begun")
            .Add<SheetTakenOver>("evaluation.sheet_taken_over")
            .Add<ScoresSaved>("evaluation.scores_saved")
            .Add<SheetFinished>("evaluation.sheet_finished");
        model.ReadModel<SheetRow>(row =>
            row.HasIndex(sheet => new { sheet.TenantId, sheet.Assessment })
        );
    }
}
