namespace StationPortal.Web.Frame;

/// <summary>A part that one folder brings to another folder's page.</summary>
/// <param name="View">Path of its view, e.g. <c>/Volunteers/Claims/_OnOrder.cshtml</c>.</param>
/// <param name="Model">What the view shows.</param>
public sealed record PagePart(string View, object Model);
