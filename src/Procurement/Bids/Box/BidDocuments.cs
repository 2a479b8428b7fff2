using System.Security.Cryptography;
using StationPortal.EventStore;
using StationPortal.Vault;

namespace StationPortal.Procurement;

/// <summary>Documents of bids before the opening: each under a key of its own that lies only in the supplier's envelope, and padded, so that a file in the store tells neither tender nor supplier nor length.</summary>
public sealed class BidDocuments(IFileStore files)
{
    private const int Step = 1024 * 1024;

    /// <summary>Encrypts and stores a document of at most the upload limit; the answer belongs into the supplier's envelope.</summary>
    public async Task<BidDocument> Put(
        string name,
        string mediaType,
        ReadOnlyMemory<byte> content,
        CancellationToken ct
    )
    {
        var id = Guid.NewGuid();
        var key = MasterKeys.NewKey();
        var padded = new byte[(content.Length + Step - 1) / Step * Step];
        content.CopyTo(padded);
        var box = Sealed.Close(key, padded, Sealed.Label("bid-document", id));
        var stored = await files.Put(to => to.WriteAsync(box, ct).AsTask(), ct);
        return new(
            id,
            name,
            mediaType,
            Convert.ToHexStringLower(SHA256.HashData(content.Span)),
            content.Length,
            stored.Address,
            key
        );
    }

    /// <exception cref="FileNotFoundException">The store has lost the file.</exception>
    public async Task<byte[]> Read(BidDocument document, CancellationToken ct)
    {
        await using var stored =
            await files.Open(document.Address, ct)
            ?? throw new FileNotFoundException("A bid's document is not in the file store.");
        using var box = new MemoryStream();
        await stored.CopyToAsync(box, ct);
        return Sealed.Open(document.Key, box.ToArray(), Sealed.Label("bid-document", document.Id))[
            ..(int)document.Size
        ];
    }
}
