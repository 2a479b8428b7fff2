namespace StationPortal.Procurement;

/// <summary>What a supplier writes: a draft while it can be changed, the sealed text of a bid afterwards.</summary>
/// <param name="Price">Offer for the whole purchase, yuan.</param>
/// <param name="YearlyHours">Direct service hours a year.</param>
/// <param name="Answers">Text by criterion.</param>
/// <param name="EssentialsAccepted">The supplier meets every substantive requirement marked ★.</param>
public sealed record BidContent(
    decimal? Price,
    int? YearlyHours,
    SmeKind? Sme,
    decimal? SmallShare,
    IReadOnlyDictionary<string, string> Answers,
    IReadOnlyList<BidDocument> Documents,
    bool EssentialsAccepted
)
{
    public static BidContent Empty { get; } =
        new(
            null,
            null,
            null,
            null,
            new Dictionary<string, string>(StringComparer.Ordinal),
            [],
            false
        );
}

/// <summary>A document of a bid; encrypted under a key of its own that only the sealed text knows.</summary>
/// <param name="Sha256">Of the plain bytes, lower-case hex.</param>
/// <param name="Size">Plain length in bytes.</param>
/// <param name="Address">Of the ciphertext in the file store.</param>
/// <param name="Key">32 bytes.</param>
public sealed record BidDocument(
    Guid Id,
    string Name,
    string MediaType,
    string Sha256,
    long Size,
    string Address,
    byte[] Key
);
