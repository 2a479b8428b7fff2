namespace StationPortal.Jurisdiction;

/// <summary>A township or village that the shipped list lacks was entered.</summary>
public sealed record RegionAdded(string Code, string Zh, string En, bool Example);

/// <summary>A region got another name; the code stays.</summary>
public sealed record RegionRenamed(string Zh, string En);

/// <summary>A region was merged or dissolved: it stays readable and is no longer offered.</summary>
public sealed record RegionEnded(DateOnly On);
