using Npgsql;

namespace StationPortal.Vault;

/// <summary>One key per owner (a person, an organisation, a draft, a bid), kept wrapped. Without it nothing of the owner can be read again.</summary>
public sealed class OwnerKeys(NpgsqlDataSource database, MasterKeys masters)
{
    private const int RotationBatch = 500;

    /// <summary>The owner's key; made at first use.</summary>
    /// <exception cref="OwnerErasedException">The owner was erased: nothing may be written about them again.</exception>
    public async Task<byte[]> GetOrCreate(Guid owner, CancellationToken ct)
    {
        var wrapped = Wrap(owner, MasterKeys.NewKey());
        await using var command = database.CreateCommand(
            """
            with made as (
                insert into vault_keys (owner, master, wrapped) values ($1, $2, $3)
                on conflict (owner) do nothing
                returning master, wrapped)
            select master, wrapped from made
            union all
            select master, wrapped from vault_keys where owner = $1
            limit 1
            """
        );
        command.Parameters.AddWithValue(owner);
        command.Parameters.AddWithValue(masters.CurrentId);
        command.Parameters.AddWithValue(wrapped);
        await using var reader = await command.ExecuteReaderAsync(ct);
        if (await reader.ReadAsync(ct))
        {
            return await reader.IsDBNullAsync(1, ct)
                ? throw new OwnerErasedException(owner)
                : Unwrap(
                    owner,
                    reader.GetString(0),
                    await reader.GetFieldValueAsync<byte[]>(1, ct)
                );
        }

        // Another session made the key between the two halves of the statement, so its row was invisible to both.
        return await GetOrCreate(owner, ct);
    }

    /// <summary>The owner's key, or <c>null</c> when there is none or it was erased.</summary>
    public async Task<byte[]?> Find(Guid owner, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "select master, wrapped from vault_keys where owner = $1 and wrapped is not null"
        );
        command.Parameters.AddWithValue(owner);
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct)
            ? Unwrap(owner, reader.GetString(0), await reader.GetFieldValueAsync<byte[]>(1, ct))
            : null;
    }

    internal byte[] Unwrap(Guid owner, string master, byte[] wrapped) =>
        Sealed.Open(masters.Find(master), wrapped, Sealed.Label("key", owner));

    /// <summary>Wraps every key with the current master key, in short transactions; may be stopped and run again.</summary>
    /// <returns>How many keys were wrapped anew.</returns>
    public async Task<int> RotateToCurrent(CancellationToken ct)
    {
        var total = 0;
        for (var done = 1; done > 0; total += done)
        {
            done = await RotateBatch(ct);
        }

        return total;
    }

    private async Task<int> RotateBatch(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var (owner, master, wrapped) in await LockOld(connection, transaction, ct))
        {
            var update = new NpgsqlBatchCommand(
                "update vault_keys set master = $2, wrapped = $3 where owner = $1"
            );
            update.Parameters.AddWithValue(owner);
            update.Parameters.AddWithValue(masters.CurrentId);
            update.Parameters.AddWithValue(Wrap(owner, Unwrap(owner, master, wrapped)));
            batch.BatchCommands.Add(update);
        }

        if (batch.BatchCommands.Count > 0)
        {
            await batch.ExecuteNonQueryAsync(ct);
        }

        await transaction.CommitAsync(ct);
        return batch.BatchCommands.Count;
    }

    private async Task<List<(Guid Owner, string Master, byte[] Wrapped)>> LockOld(
        NpgsqlConnection connection,
        NpgsqlTransaction transaction,
        CancellationToken ct
    )
    {
        await using var command = new NpgsqlCommand(
            """
            select owner, master, wrapped from vault_keys
            where wrapped is not null and master <> $1 order by owner limit $2 for update
            """,
            connection,
            transaction
        );
        command.Parameters.AddWithValue(masters.CurrentId);
        command.Parameters.AddWithValue(RotationBatch);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<(Guid, string, byte[])>();
        while (await reader.ReadAsync(ct))
        {
            rows.Add(
                (
                    reader.GetGuid(0),
                    reader.GetString(1),
                    await reader.GetFieldValueAsync<byte[]>(2, ct)
                )
            );
        }

        return rows;
    }

    private byte[] Wrap(Guid owner, byte[] key) =>
        Sealed.Close(masters.Find(masters.CurrentId), key, Sealed.Label("key", owner));
}

/// <summary>The owner's key is gone; nothing may be stored about them again.</summary>
public sealed class OwnerErasedException(Guid owner)
    : Exception($"The owner {owner} was erased; nothing can be stored about them.");
