using StationPortal.Jurisdiction;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Rounds;

/// <summary>Rounds in the left bar, with what waits there.</summary>
public sealed class RoundPlace(RoundTasks tasks) : IPlace
{
    public string Text => "Round.List.Title";
    public string Href => "/rounds";
    public string Icon => "calendar3";
    public IReadOnlyList<Role> Roles => Readers;

    /// <summary>Who has pages of rounds.</summary>
    internal static IReadOnlyList<Role> Readers { get; } =
    [Role.Official, Role.TownshipOfficial, Role.Auditor, Role.Evaluator, Role.Agency];

    public int Order => 58;

    public async Task<int> Waiting(Actor actor, CancellationToken ct) =>
        (await tasks.Tasks(actor, ct)).Count(task => !task.Waits);
}
