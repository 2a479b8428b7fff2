namespace StationPortal.Jurisdiction;

/// <summary>A value of a refusal: a name with what belongs to it, each language with its own punctuation.</summary>
/// <param name="Name">E.g. a station.</param>
/// <param name="Values">E.g. codes of its lines.</param>
public sealed record NamedValues(string Name, IReadOnlyList<string> Values);
