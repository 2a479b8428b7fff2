using StationPortal.Jurisdiction;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Budgets;

/// <summary>Budgets in the left bar.</summary>
public sealed class BudgetPlace : IPlace
{
    public string Text => "Budget.Place";
    public string Href => "/budgets";
    public string Icon => "wallet2";
    public IReadOnlyList<Role> Roles => [Role.Official, Role.Auditor];
    public int Order => 33;

    public Task<int> Waiting(Actor actor, CancellationToken ct) => Task.FromResult(0);
}
