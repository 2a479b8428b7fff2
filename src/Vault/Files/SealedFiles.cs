using System.Security.Cryptography;
using System.Text.Json;
using Npgsql;
using StationPortal.EventStore;

namespace StationPortal.Vault;

/// <summary>Files about people and organisations: encrypted under their owner's key, addressed by the hash of the ciphertext, their names encrypted too.</summary>
public sealed class SealedFiles(
    NpgsqlDataSource database,
    OwnerKeys keys,
    SearchTokens tokens,
    IFileStore files
)
{
    /// <summary>Encrypts and stores the bytes; <see cref="SealedFile.Part"/> makes them the owner's in the deciding transaction. Without it the bytes are nobody's and cannot be opened.</summary>
    /// <exception cref="OwnerErasedException">The owner was erased.</exception>
    public async Task<SealedFile> Put(
        Guid owner,
        FileLabel label,
        Stream plain,
        CancellationToken ct
    )
    {
        var key = await keys.GetOrCreate(owner, ct);
        using var content = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var length = 0L;
        var stored = await files.Put(
            async destination =>
                length = await SealingWriter.Seal(key, plain, content, destination, ct),
            ct
        );
        var token = tokens.OfContent(content.GetHashAndReset());
        var box = Sealed.Close(
            key,
            JsonSerializer.SerializeToUtf8Bytes(label),
            Sealed.Label(stored.Address, owner)
        );
        return new SealedFile(
            stored.Address,
            length,
            await OwnersOf(token, ct),
            new SealedFileRow(owner, stored.Address, length, token, box)
        );
    }

    /// <summary>The owner's file, or <c>null</c>: no such file, another's file, or the owner was erased.</summary>
    public async Task<OpenedFile?> Open(Guid owner, string address, CancellationToken ct)
    {
        if (
            await Row(owner, address, ct) is not var (length, box)
            || await keys.Find(owner, ct) is not { } key
            || await files.Open(address, ct) is not { } stored
        )
        {
            return null;
        }

        var label = JsonSerializer.Deserialize<FileLabel>(
            Sealed.Open(key, box, Sealed.Label(address, owner))
        );
        return new OpenedFile(
            label ?? new FileLabel(address, "application/octet-stream"),
            length,
            await OpeningStream.Over(stored, key, ct)
        );
    }

    private async Task<(long Length, byte[] Box)?> Row(
        Guid owner,
        string address,
        CancellationToken ct
    )
    {
        await using var command = database.CreateCommand(
            "select length, label from vault_files where owner = $1 and address = $2"
        );
        command.Parameters.AddWithValue(owner);
        command.Parameters.AddWithValue(address);
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct)
            ? (reader.GetInt64(0), await reader.GetFieldValueAsync<byte[]>(1, ct))
            : null;
    }

    private async Task<IReadOnlyList<Guid>> OwnersOf(byte[] token, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "select distinct owner from vault_files where token = $1 order by owner"
        );
        command.Parameters.AddWithValue(token);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var owners = new List<Guid>();
        while (await reader.ReadAsync(ct))
        {
            owners.Add(reader.GetGuid(0));
        }

        return owners;
    }
}

/// <summary>What a file is called; encrypted, because people put names into file names.</summary>
public sealed record FileLabel(string Name, string MediaType);

/// <summary>An encrypted file that is stored but belongs to nobody until its part is committed.</summary>
/// <param name="Address">SHA-256 of the ciphertext; this is what events carry.</param>
/// <param name="Length">Plain length in bytes.</param>
/// <param name="SameContent">Owners who already have a file with the same content.</param>
/// <param name="Part">Goes into the deciding transaction.</param>
public sealed record SealedFile(
    string Address,
    long Length,
    IReadOnlyList<Guid> SameContent,
    ITransactionPart Part
);

/// <summary>A file to be read; the stream is not seekable and must be disposed.</summary>
public sealed record OpenedFile(FileLabel Label, long Length, Stream Content);

internal sealed class SealedFileRow(
    Guid owner,
    string address,
    long length,
    byte[] token,
    byte[] label
) : ITransactionPart
{
    public void AddTo(NpgsqlBatch batch) =>
        SealedTextRows.Add(
            batch,
            """
            insert into vault_files (owner, address, length, token, label)
            select owner, $2, $3, $4, $5 from vault_keys where owner = $1 and wrapped is not null for share
            on conflict do nothing
            """,
            owner,
            address,
            length,
            token,
            label
        );
}
