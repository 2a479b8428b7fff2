using StationPortal.Jurisdiction;

namespace StationPortal.Web.Hosting;

/// <summary>The rule book as it ships, without anything entered here.</summary>
internal sealed class ShippedRuleBooks : IRuleBooks
{
    public ValueTask<RuleBook> Current(CancellationToken ct) => new(ShippedRules.Book);
}
