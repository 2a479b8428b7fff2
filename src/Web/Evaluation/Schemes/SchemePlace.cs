using StationPortal.Jurisdiction;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Schemes;

/// <summary>The schemes; nothing waits there that home does not tell.</summary>
public sealed class SchemePlace : IPlace
{
    public string Text => "Scheme.Title";
    public string Href => "/schemes";
    public string Icon => "list-ul";
    public IReadOnlyList<Role> Roles =>
        [
            Role.Official,
            Role.TownshipOfficial,
            Role.Agency,
            Role.SocialWorker,
            Role.Evaluator,
            Role.Auditor,
        ];
    public int Order => 68;

    public Task<int> Waiting(Actor actor, CancellationToken ct) => Task.FromResult(0);
}
