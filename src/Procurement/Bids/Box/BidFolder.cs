namespace StationPortal.Procurement;

/// <summary>What lies in one supplier's envelope before the opening. Draft, seal, replacement and withdrawal all rewrite the envelope, so they look the same from outside.</summary>
/// <param name="Supplier">The supplier's stream.</param>
/// <param name="Draft">The supplier's own text; it stays after the sealing so that a replacement goes on from it.</param>
/// <param name="Versions">Every bid handed in, oldest first: nothing is forgotten.</param>
/// <param name="Container">The sealed text of the last version.</param>
/// <param name="ChangedSince">The draft says something else than the last version.</param>
public sealed record BidFolder(
    Guid Supplier,
    BidContent? Draft,
    IReadOnlyList<BidVersion> Versions,
    byte[]? Container,
    bool ChangedSince = false
)
{
    public static BidFolder Of(Guid supplier) => new(supplier, null, [], null);

    public BidFolder Writing(BidContent draft) => this with { Draft = draft, ChangedSince = true };

    /// <summary>The bid that would be opened, or <c>null</c>.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public BidVersion? Standing =>
        Versions.Count > 0 && Versions[^1].WithdrawnAt is null ? Versions[^1] : null;

    public BidFolder Sealing(SealedOffer offer, DateTimeOffset at) =>
        this with
        {
            Versions = [.. Versions, new BidVersion(offer.Hash, at, null)],
            Container = offer.Container,
            ChangedSince = false,
        };

    public BidFolder Withdrawing(DateTimeOffset at) =>
        this with
        {
            Versions = [.. Versions.SkipLast(1), Versions[^1] with { WithdrawnAt = at }],
            Container = null,
            ChangedSince = true,
        };
}

/// <summary>One bid handed in, as its receipt says.</summary>
/// <param name="Hash">SHA-256 of the container, lower-case hex.</param>
/// <param name="WithdrawnAt">When it was taken back.</param>
public sealed record BidVersion(string Hash, DateTimeOffset SealedAt, DateTimeOffset? WithdrawnAt);

/// <summary>A sealed text and the hash on its receipt.</summary>
public sealed record SealedOffer(byte[] Container, string Hash);
