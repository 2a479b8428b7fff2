namespace StationPortal.Web.Frame;

/// <summary>A person gave a filter and order of a list a name.</summary>
/// <param name="View">Id of the view.</param>
/// <param name="List">The list's path, e.g. <c>/tenders</c>.</param>
/// <param name="Name">As they named it.</param>
/// <param name="Query">As it stands in the address.</param>
public sealed record ViewSaved(Guid View, string List, string Name, string Query);

/// <summary>A person took one of their views away.</summary>
public sealed record ViewRemoved(Guid View);
