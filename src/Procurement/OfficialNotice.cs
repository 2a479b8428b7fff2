namespace StationPortal.Procurement;

/// <summary>The notice on the official medium, 中国政府采购网 or its branch; the portal's copy is identical and never earlier (GP-18).</summary>
/// <param name="Address">Where it stands.</param>
/// <param name="PublishedAt">When it appeared there.</param>
public sealed record OfficialNotice(Uri Address, DateTimeOffset PublishedAt);
