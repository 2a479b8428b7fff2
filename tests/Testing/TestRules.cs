using StationPortal.Jurisdiction;

namespace StationPortal.Testing;

/// <summary>The rule book as shipped, for pure rule tests.</summary>
public static class TestRules
{
    public static RuleBook Book { get; } = ShippedRules.Book;
}
