namespace StationPortal.Procurement;

// A consultation's last round (财库〔2014〕214号 19 to 22). Until the opening its offers lie in a box of their own,
// made like the box of bids, so neither content nor number can be read before (docs/decisions/bid-box.md).

// On the stream "review".

/// <summary>The committee wants to change technical needs, service needs or the draft of the contract, and nothing else (214号 20).</summary>
/// <param name="Text">What changes; it becomes a part of the documents when the buyer confirms.</param>
public sealed record NeedsChangeProposed(string Text, Guid By);

/// <summary>The buyer confirmed the change; it is now a part of the documents (214号 20).</summary>
public sealed record NeedsChangeConfirmed(Guid By);

/// <summary>The buyer did not confirm the change; the needs stay as they were.</summary>
public sealed record NeedsChangeDeclined(string Reason, Guid By);

/// <summary>The committee consulted with every supplier in the race and asked all of them for a final offer (最后报价, 214号 21).</summary>
/// <param name="Bids">Whose suppliers are asked.</param>
/// <param name="Until">The minute from which none is taken any more.</param>
public sealed record FinalOffersAsked(IReadOnlyList<Guid> Bids, DateTimeOffset Until, Guid By);

/// <summary>The minute came: no final offer is taken, replaced or taken back any more.</summary>
public sealed record FinalOffersClosed(DateTimeOffset Until);

/// <summary>The final offers were opened by the portal itself; from here on they are what is scored and awarded (214号 23).</summary>
/// <param name="BoxHash">SHA-256 over all envelopes as they were read, hex.</param>
/// <param name="Left">Bids whose suppliers handed in none and so left the consultation (214号 22).</param>
public sealed record FinalOffersOpened(
    string BoxHash,
    IReadOnlyList<FinalOffer> Offers,
    IReadOnlyList<Guid> Left
);

/// <param name="Price">Final offer for the whole purchase, yuan; the fixed price where the tender fixes it.</param>
/// <param name="YearlyHours">Planned hours a year, where asked.</param>
/// <param name="Hash">Of the container, as on the receipt.</param>
public sealed record FinalOffer(
    Guid BidId,
    Guid SupplierId,
    decimal Price,
    int? YearlyHours,
    DateTimeOffset SealedAt,
    string Hash
);

// On the stream "bid".

/// <summary>The committee asks this supplier for its final offer.</summary>
/// <param name="Until">The minute from which none is taken any more.</param>
/// <param name="Changes">Changes of the needs that the buyer confirmed, in their order.</param>
public sealed record FinalOfferAsked(DateTimeOffset Until, IReadOnlyList<string> Changes);

/// <summary>The final offer was opened and read.</summary>
/// <param name="Versions">Every one handed in, with the times and hashes of its receipts.</param>
/// <param name="Price">Yuan.</param>
public sealed record FinalOfferOpened(
    IReadOnlyList<BidVersion> Versions,
    decimal Price,
    int? YearlyHours
);

/// <summary>Too few final offers: this one stays closed for ever (GP-52).</summary>
public sealed record FinalOfferLeftUnopened(IReadOnlyList<BidVersion> Versions);

/// <summary>The supplier handed in no final offer, or took it back: it left the consultation (214号 22).</summary>
/// <param name="Versions">What it had handed in and taken back; mostly empty.</param>
public sealed record ConsultationLeft(IReadOnlyList<BidVersion> Versions);
