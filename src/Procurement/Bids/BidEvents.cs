namespace StationPortal.Procurement;

// Stream "bid": one per tender and supplier. It begins at the opening: until then a bid lies in the bid box,
// where neither its content nor the number of bids can be read (docs/decisions/bid-box.md).

/// <summary>A bid was handed in, or replaced the one before; the time and the hash are those of the supplier's receipt.</summary>
/// <param name="TenderId">The tender, in the same tenant.</param>
/// <param name="SupplierId">The supplier's stream, in tenant 000000.</param>
/// <param name="Hash">SHA-256 of the sealed container, hex.</param>
/// <param name="SealedAt">When the supplier sealed it; before the deadline.</param>
public sealed record BidSealed(
    Guid TenderId,
    Guid SupplierId,
    string Hash,
    DateTimeOffset SealedAt
);

/// <summary>The supplier took the bid back before the deadline.</summary>
public sealed record BidWithdrawn(DateTimeOffset WithdrawnAt);

/// <summary>The container was opened in public and read.</summary>
public sealed record BidOpened(BidOffer Offer);

/// <summary>Too few bids: the container stays closed for ever and its key is not used (GP-51).</summary>
public sealed record BidLeftUnopened;

/// <summary>The supplier's answer to the question about an abnormally low price (LP-06); the text lies in the vault.</summary>
/// <param name="Fingerprint">HMAC of the text.</param>
public sealed record LowPriceExplained(string Fingerprint, IReadOnlyList<BidFile> Files);

/// <summary>The supplier was told its own result, no one else's (GP-72).</summary>
/// <param name="Won">Whether this bid won.</param>
/// <param name="Score">Its own total; <c>null</c> when it was not scored.</param>
/// <param name="Rank">Its own rank; <c>null</c> when it was not scored.</param>
/// <param name="RuledOutBecause">Why it was not scored.</param>
public sealed record BidResultTold(bool Won, decimal? Score, int? Rank, string? RuledOutBecause);

/// <summary>What a supplier offers.</summary>
/// <param name="Price">Total offer in yuan, the bid's own price (SC-15); the fixed price where the tender fixes it.</param>
/// <param name="YearlyHours">Direct service hours planned a year; <c>null</c> where the tender does not ask.</param>
/// <param name="Sme">The statement under 财库〔2020〕46号.</param>
/// <param name="Answers">What it says to each criterion.</param>
/// <param name="Files">Documents, each hashed.</param>
public sealed record BidOffer(
    decimal Price,
    int? YearlyHours,
    SmeStatement Sme,
    IReadOnlyList<CriterionAnswer> Answers,
    IReadOnlyList<BidFile> Files
);

/// <param name="Kind">What the supplier declares itself to be.</param>
/// <param name="SmallShare">Part of the contract that small and micro enterprises do, 0 to 1; only for a consortium or subcontract.</param>
public sealed record SmeStatement(SmeKind Kind, decimal? SmallShare = null)
{
    public static SmeStatement None { get; } = new(SmeKind.None);
}

/// <summary>中小企业声明函 (SM-01 to SM-03).</summary>
public enum SmeKind
{
    None = 0,
    SmallOrMicro = 1,
    Medium = 2,
    ShareOfSmall = 3,
}

/// <summary>What the bid says to a criterion; the text lies in the vault, because it may name people.</summary>
/// <param name="Fingerprint">HMAC of the text.</param>
public sealed record CriterionAnswer(string CriterionId, string Fingerprint);

/// <summary>A document of the bid in the vault, which also keeps its name.</summary>
/// <param name="Address">Of the ciphertext.</param>
/// <param name="Sha256">Of the document, lower-case hex.</param>
/// <param name="Size">Bytes.</param>
public sealed record BidFile(string Address, string Sha256, long Size);
