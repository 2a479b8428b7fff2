using System.Security.Cryptography;
using Npgsql;
using StationPortal.EventStore;
using StationPortal.Vault;

namespace StationPortal.Procurement;

/// <summary>Where bids lie until the opening: outside the log, in a fixed number of envelopes of fixed size, so that neither content nor number shows (docs/decisions/bid-box.md).</summary>
public sealed class BidBox(NpgsqlDataSource database, OwnerKeys owners, SealedTexts texts)
{
    internal const string OpeningKey = "opening_key";

    /// <summary>A supplier's own folder, empty when it has written nothing yet. Looking makes the box, so that a box does not show that someone bids.</summary>
    public async Task<FoundFolder> Find(StreamKey tender, Guid supplier, CancellationToken ct)
    {
        await Ensure(tender, ct);
        var keys = await KeysOf(tender, ct);
        await using var command = database.CreateCommand(
            "select stamp, sealed from bid_envelopes where box = $1 and tag = $2"
        );
        command.Parameters.AddWithValue(keys.Box);
        command.Parameters.AddWithValue(keys.SupplierTag(supplier));
        await using var row = await command.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct)
            ? new(keys.Open(await row.GetFieldValueAsync<byte[]>(1, ct)), row.GetGuid(0))
            : new(BidFolder.Of(supplier), null);
    }

    /// <summary>Puts a folder back, in the deciding transaction, which holds the tender's lock and has checked the deadline.</summary>
    /// <param name="tender">The tender.</param>
    /// <param name="folder">What to keep.</param>
    /// <param name="seen">The stamp of the folder as it was found.</param>
    /// <param name="ct">Ends the look for the key.</param>
    public async Task<ITransactionPart> Put(
        StreamKey tender,
        BidFolder folder,
        Guid? seen,
        CancellationToken ct
    )
    {
        await Ensure(tender, ct);
        var keys = await KeysOf(tender, ct);
        return new EnvelopeRow(
            keys.Box,
            keys.SupplierTag(folder.Supplier),
            seen,
            keys.FreeTags(),
            keys.Close(folder)
        );
    }

    /// <summary>Seals a text for the opening; from then on only the opening key reads it.</summary>
    public async Task<SealedOffer> Seal(StreamKey tender, BidContent content, CancellationToken ct)
    {
        await Ensure(tender, ct);
        await using var command = database.CreateCommand(
            "select public_key from bid_boxes where id = $1"
        );
        command.Parameters.AddWithValue(BoxKeys.IdOf(tender));
        var publicKey =
            (byte[]?)await command.ExecuteScalarAsync(ct)
            ?? throw new InvalidDataException("The bid box has no key.");
        var container = OfferSeal.Close(publicKey, FixedSize.Write(content, BoxKeys.OfferSize));
        return new(container, Convert.ToHexStringLower(SHA256.HashData(container)));
    }

    /// <summary>SHA-256 over all envelopes, used or not, in the order of their tags.</summary>
    public async Task<string> Hash(StreamKey tender, CancellationToken ct)
    {
        await Ensure(tender, ct);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var command = database.CreateCommand(
            "select tag, sealed from bid_envelopes where box = $1 order by tag"
        );
        command.Parameters.AddWithValue(BoxKeys.IdOf(tender));
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            hash.AppendData(await row.GetFieldValueAsync<byte[]>(0, ct));
            hash.AppendData(await row.GetFieldValueAsync<byte[]>(1, ct));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Whether one more supplier finds an envelope.</summary>
    public async Task<bool> HasRoom(StreamKey tender, CancellationToken ct)
    {
        await Ensure(tender, ct);
        var keys = await KeysOf(tender, ct);
        await using var command = database.CreateCommand(
            "select exists (select 1 from bid_envelopes where box = $1 and tag = any($2))"
        );
        command.Parameters.AddWithValue(keys.Box);
        command.Parameters.AddWithValue(keys.FreeTags());
        return await command.ExecuteScalarAsync(ct) is true;
    }

    /// <summary>Makes the box with all its envelopes, once.</summary>
    public async Task Ensure(StreamKey tender, CancellationToken ct)
    {
        var box = BoxKeys.IdOf(tender);
        if (await Exists(box, ct))
        {
            return;
        }

        var keys = await KeysOf(tender, ct);
        var (publicKey, privateKey) = OfferSeal.NewPair();
        var opening = await texts.Write(
            box,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [OpeningKey] = Convert.ToBase64String(privateKey),
            },
            ct
        );
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var made = new NpgsqlCommand(
            "insert into bid_boxes (id, public_key) values ($1, $2) on conflict do nothing",
            connection,
            transaction
        );
        made.Parameters.AddWithValue(box);
        made.Parameters.AddWithValue(publicKey);

        // The insert waits for another session that makes the same box, and then finds it made.
        if (await made.ExecuteNonQueryAsync(ct) == 1)
        {
            await using var batch = new NpgsqlBatch(connection, transaction);
            opening.AddTo(batch);
            for (var number = 0; number < BoxKeys.Envelopes; number++)
            {
                batch.BatchCommands.Add(BlankEnvelope(keys, number));
            }

            await batch.ExecuteNonQueryAsync(ct);
        }

        await transaction.CommitAsync(ct);
    }

    internal async Task<BoxKeys> KeysOf(StreamKey tender, CancellationToken ct)
    {
        var box = BoxKeys.IdOf(tender);
        return new(box, await owners.GetOrCreate(box, ct));
    }

    private async Task<bool> Exists(Guid box, CancellationToken ct)
    {
        await using var command = database.CreateCommand("select 1 from bid_boxes where id = $1");
        command.Parameters.AddWithValue(box);
        return await command.ExecuteScalarAsync(ct) is not null;
    }

    private static NpgsqlBatchCommand BlankEnvelope(BoxKeys keys, int number) =>
        new("insert into bid_envelopes (box, tag, stamp, sealed) values ($1, $2, $3, $4)")
        {
            Parameters =
            {
                new() { Value = keys.Box },
                new() { Value = keys.FreeTag(number) },
                new() { Value = Guid.NewGuid() },
                new() { Value = keys.Blank() },
            },
        };
}

/// <summary>A folder and the stamp of its envelope; <c>null</c> when the supplier has no envelope yet.</summary>
public sealed record FoundFolder(BidFolder Folder, Guid? Stamp);

internal sealed class EnvelopeRow(
    Guid box,
    byte[] supplierTag,
    Guid? seen,
    byte[][] freeTags,
    byte[] envelope
) : ITransactionPart
{
    public void AddTo(NpgsqlBatch batch) =>
        batch.BatchCommands.Add(
            new("select bid_envelope_put($1, $2, $3, $4, $5, $6)")
            {
                Parameters =
                {
                    new() { Value = box },
                    new() { Value = supplierTag },
                    new()
                    {
                        NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid,
                        Value = seen is null ? DBNull.Value : seen,
                    },
                    new() { Value = freeTags },
                    new() { Value = Guid.NewGuid() },
                    new() { Value = envelope },
                },
            }
        );
}
