using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>The notice on the official medium, 中国政府采购网 or its branch; the portal's copy is identical and never earlier (GP-18).</summary>
/// <param name="Address">Where it stands.</param>
/// <param name="PublishedAt">When it appeared there.</param>
public sealed record OfficialNotice(Uri Address, DateTimeOffset PublishedAt)
{
    internal void RefuseUnlessPublished(DecisionContext context)
    {
        Refuse.If(
            !Address.IsAbsoluteUri || Address.Scheme is not ("http" or "https"),
            "GP-18",
            "OfficialAddressWrong",
            nameof(Address)
        );
        Refuse.If(
            PublishedAt > context.Now,
            "GP-18",
            "EarlierThanOfficial",
            nameof(PublishedAt),
            PublishedAt
        );
    }
}
