using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

// Stream "menu": the menu 点餐清单 of a county with all its versions, in the county's tenant. One draft at a time.

/// <summary>A new version was begun as a copy of the one before.</summary>
/// <param name="Version">1, 2, 3 …</param>
public sealed record MenuDrafted(int Version);

/// <summary>An item was added or written anew.</summary>
public sealed record MenuItemSet(MenuItem Item);

/// <summary>An item was taken out.</summary>
public sealed record MenuItemRemoved(string Code, string Reason);

/// <summary>All items of the draft were replaced at once.</summary>
/// <param name="Source">The file as it came in; <c>null</c> for the default menu.</param>
public sealed record MenuImported(IReadOnlyList<MenuItem> Items, FileRef? Source);

/// <summary>The version in the making was thrown away; its number is given to the next one.</summary>
public sealed record MenuDraftDropped(int Version, string Reason);

/// <summary>The version can be ordered from a day on.</summary>
/// <param name="From">First day.</param>
public sealed record MenuPublished(int Version, DateOnly From, DutyHolder By);
