using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using StationPortal.EventStore;
using StationPortal.Vault;

namespace StationPortal.Procurement;

/// <summary>What follows from a box's key: the tags by which envelopes are found, and the seal around each envelope.</summary>
/// <param name="Box">The box's id; one per tender.</param>
/// <param name="Key">32 bytes, wrapped in the vault.</param>
internal sealed record BoxKeys(Guid Box, byte[] Key)
{
    /// <summary>Envelopes a box begins with; more than any tender of the field has bidders.</summary>
    public const int Envelopes = 48;

    /// <summary>Bytes of a sealed offer before encryption: some 8,000 characters.</summary>
    public const int OfferSize = 24 * 1024;

    /// <summary>Bytes of an envelope before encryption: a draft, a container in base64 and the history.</summary>
    public const int EnvelopeSize = 72 * 1024;

    public static Guid IdOf(StreamKey tender) =>
        DerivedId.From("bid_box", tender.Tenant, tender.Id.ToString());

    public byte[] SupplierTag(Guid supplier) => Tag("supplier", supplier.ToString("N"));

    /// <summary>The tags of unused envelopes in random order.</summary>
    public byte[][] FreeTags()
    {
        var tags = Enumerable.Range(0, Envelopes).Select(FreeTag).ToArray();
        RandomNumberGenerator.Shuffle<byte[]>(tags);
        return tags;
    }

    public byte[] FreeTag(int number) => Tag("free", number.ToString(CultureInfo.InvariantCulture));

    public byte[] Close(BidFolder folder) =>
        Sealed.Close(Key, FixedSize.Write(folder, EnvelopeSize), Sealed.Label("envelope", Box));

    public BidFolder Open(byte[] sealedFolder) =>
        FixedSize.Read<BidFolder>(Sealed.Open(Key, sealedFolder, Sealed.Label("envelope", Box)));

    /// <summary>An unused envelope: encrypted emptiness, the same size as any other.</summary>
    public byte[] Blank() =>
        Sealed.Close(Key, new byte[EnvelopeSize], Sealed.Label("envelope", Box));

    private byte[] Tag(string kind, string of) =>
        HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes($"{kind}\u001f{of}"));
}
