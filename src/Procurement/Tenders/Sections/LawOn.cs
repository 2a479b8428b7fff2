using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>The rule book as it holds in one region on one day.</summary>
public sealed record LawOn(RuleBook Rules, string Tenant, DateOnly Day)
{
    internal static LawOn Of(StreamKey stream, DecisionContext context) =>
        new(context.Rules, stream.Tenant, context.Today);

    /// <summary>Whether a rule with this parameter is in force.</summary>
    public bool Has(string name) => Rules.Parameters.Find(name, Tenant, Day) is not null;

    public decimal Number(string name) => Rules.Parameters.Number(name, Tenant, Day);

    public int Count(string name) => Rules.Parameters.Count(name, Tenant, Day);
}
