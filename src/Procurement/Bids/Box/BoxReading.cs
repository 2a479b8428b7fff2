using System.Security.Cryptography;
using Npgsql;
using StationPortal.EventStore;
using StationPortal.Vault;

namespace StationPortal.Procurement;

/// <summary>Reads a closed box: its folders, and with the opening key what their containers say.</summary>
public sealed class BoxReading(NpgsqlDataSource database, BidBox boxes, SealedTexts texts)
{
    /// <summary>Folders in which something was ever handed in; drafts and unused envelopes are passed over.</summary>
    /// <param name="box">What the box is for: a tender, or its last round.</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task<IReadOnlyList<BidFolder>> Folders(StreamKey box, CancellationToken ct)
    {
        var keys = await boxes.KeysOf(box, ct);
        await using var command = database.CreateCommand(
            "select sealed from bid_envelopes where box = $1 and tag <> all($2)"
        );
        command.Parameters.AddWithValue(keys.Box);
        command.Parameters.AddWithValue(keys.FreeTags());
        await using var row = await command.ExecuteReaderAsync(ct);
        List<BidFolder> folders = [];
        while (await row.ReadAsync(ct))
        {
            var folder = keys.Open(await row.GetFieldValueAsync<byte[]>(0, ct));
            if (folder.Versions.Count > 0)
            {
                folders.Add(folder);
            }
        }

        return folders;
    }

    /// <summary>The private key of the box; asked for only when enough offers stand.</summary>
    public async Task<byte[]> OpeningKey(StreamKey box, CancellationToken ct) =>
        Convert.FromBase64String((await texts.Read(BoxKeys.IdOf(box), ct))[BidBox.OpeningKey]);

    /// <summary>What the standing container says; <c>null</c> when none stands.</summary>
    /// <exception cref="InvalidDataException">The container is not the one of the receipt.</exception>
    public static BidContent? Content(BidFolder folder, byte[] openingKey)
    {
        if (folder is not { Standing: { } standing, Container: { } container })
        {
            return null;
        }

        return Convert.ToHexStringLower(SHA256.HashData(container)) == standing.Hash
            ? FixedSize.Read<BidContent>(OfferSeal.Open(openingKey, container))
            : throw new InvalidDataException("A container differs from its receipt.");
    }
}
