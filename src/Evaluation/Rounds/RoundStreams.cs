using StationPortal.EventStore;

namespace StationPortal.Evaluation;

/// <summary>Stored names of the events about rounds, and their read model.</summary>
internal static class RoundStreams
{
    public static void Register(StoreModel model)
    {
        model
            .Events.Add<RoundAnnounced>("evaluation.round_announced")
            .Add<StationsChosen>("evaluation.stations_chosen")
            .Add<TeamsDrawn>("evaluation.teams_drawn")
            .Add<NoConflictDeclared>("evaluation.no_conflict_declared")
            .Add<ConflictDeclared>("evaluation.conflict_declared")
            .Add<EvaluatorReplaced>("evaluation.evaluator_replaced")
            .Add<RoundStarted>("evaluation.round_started")
            .Add<RoundExtended>("evaluation.round_extended")
            .Add<RoundClosed>("evaluation.round_closed")
            .Add<RoundPublished>("evaluation.round_published")
            .Add<RoundCancelled>("evaluation.round_cancelled");
        model.ReadModel<RoundRow>(row => row.HasIndex(round => new { round.TenantId, round.Year }));
        model.ReadModel<StationTerms>();
    }
}
