using System.Text.Json.Serialization;

namespace StationPortal.Jurisdiction;

/// <summary>A number from the law holds in the region from a day on.</summary>
public sealed record ParameterAdded(
    string Name,
    string Value,
    DateOnly From,
    DateOnly? Until,
    string Source,
    RuleStatus Status
)
{
    /// <summary>The rule that the number belongs to.</summary>
    [JsonIgnore]
    public string RuleId => Name.Split('.')[0];
}

/// <summary>A row stops holding after a day.</summary>
public sealed record ParameterEnded(string Name, DateOnly From, DateOnly LastDay)
{
    /// <inheritdoc cref="ParameterAdded.RuleId"/>
    [JsonIgnore]
    public string RuleId => Name.Split('.')[0];
}
