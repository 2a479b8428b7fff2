using Npgsql;
using StationPortal.EventStore;

namespace StationPortal.Vault;

/// <summary>One encrypted text with the tokens by which its owner is found.</summary>
internal sealed record SealedText(
    string Name,
    byte[] Box,
    IReadOnlyList<(string Kind, byte[] Token)> Tokens
);

/// <summary>Rows of encrypted texts. An owner erased since the key was read gets no row: the key's row is locked and must still hold a key.</summary>
internal sealed class SealedTextRows(Guid owner, IReadOnlyList<SealedText> texts) : ITransactionPart
{
    public void AddTo(NpgsqlBatch batch)
    {
        foreach (var text in texts)
        {
            Add(
                batch,
                """
                insert into vault_texts (owner, name, sealed)
                select owner, $2, $3 from vault_keys where owner = $1 and wrapped is not null for share
                on conflict (owner, name) do update set sealed = excluded.sealed
                """,
                owner,
                text.Name,
                text.Box
            );
            Add(batch, "delete from vault_search where owner = $1 and name = $2", owner, text.Name);
            foreach (var (kind, token) in text.Tokens)
            {
                Add(
                    batch,
                    """
                    insert into vault_search (owner, name, kind, token)
                    select owner, $2, $3, $4 from vault_keys where owner = $1 and wrapped is not null
                    """,
                    owner,
                    text.Name,
                    kind,
                    token
                );
            }
        }
    }

    internal static void Add(NpgsqlBatch batch, string sql, params IReadOnlyList<object> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        batch.BatchCommands.Add(command);
    }
}

/// <summary>Texts that are no longer kept.</summary>
internal sealed class RemovedTexts(Guid owner, IReadOnlyList<string> names) : ITransactionPart
{
    public void AddTo(NpgsqlBatch batch)
    {
        SealedTextRows.Add(
            batch,
            "delete from vault_texts where owner = $1 and name = any($2)",
            owner,
            names.ToArray()
        );
        SealedTextRows.Add(
            batch,
            "delete from vault_search where owner = $1 and name = any($2)",
            owner,
            names.ToArray()
        );
    }
}
