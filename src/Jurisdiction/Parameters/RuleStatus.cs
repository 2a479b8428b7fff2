namespace StationPortal.Jurisdiction;

/// <summary>How sure the rule book is of a value (rules.md 0.1).</summary>
public enum RuleStatus
{
    /// <summary>P: primary text read.</summary>
    Primary,

    /// <summary>S: secondary document.</summary>
    Secondary,

    /// <summary>M: from memory, to be checked by a person.</summary>
    Memory,

    /// <summary>D: a design decision of ours.</summary>
    Design,

    /// <summary>示例: an example value that the rule book lacks.</summary>
    Example,
}
