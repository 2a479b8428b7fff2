using StationPortal.Jurisdiction;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Evaluators;

/// <summary>The library of evaluators in the left bar.</summary>
public sealed class EvaluatorsPlace : IPlace
{
    public string Text => "Evaluator.List.Title";
    public string Href => "/evaluators";
    public string Icon => "award";
    public IReadOnlyList<Role> Roles => [Role.Official, Role.Auditor, Role.Administrator];
    public int Order => 66;

    public Task<int> Waiting(Actor actor, CancellationToken ct) => Task.FromResult(0);
}
