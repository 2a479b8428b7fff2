using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

// Stream "duty_list": the duty list of a county with all its versions, in the county's tenant. One draft at a time.

/// <summary>A new version was begun as a copy of the one before.</summary>
/// <param name="Version">1, 2, 3 …</param>
public sealed record DutyListDrafted(int Version);

/// <summary>A line was added or written anew.</summary>
public sealed record DutySet(Duty Duty);

/// <summary>A line was taken out.</summary>
public sealed record DutyRemoved(string Code, string Reason);

/// <summary>A file replaced all lines of the draft.</summary>
/// <param name="Source">The file as it came in.</param>
public sealed record DutyListImported(IReadOnlyList<Duty> Duties, FileRef Source);

/// <summary>The version in the making was thrown away; its number is given to the next one.</summary>
public sealed record DutyListDraftDropped(int Version, string Reason);

/// <summary>The version binds stations from a day on.</summary>
/// <param name="From">First day; the first of a month.</param>
public sealed record DutyListPublished(int Version, DateOnly From, DutyHolder By);
