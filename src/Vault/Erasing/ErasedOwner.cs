using Npgsql;
using StationPortal.EventStore;

namespace StationPortal.Vault;

/// <summary>Erases an owner in the deciding transaction: the key goes, with it everything sealed under it, and nobody finds them by search. The id stays, so that the history stays whole.</summary>
public sealed class ErasedOwner(Guid owner, DateTimeOffset at) : ITransactionPart
{
    public void AddTo(NpgsqlBatch batch)
    {
        SealedTextRows.Add(
            batch,
            """
            insert into vault_keys (owner, erased_at) values ($1, $2)
            on conflict (owner) do update
            set master = null, wrapped = null, erased_at = coalesce(vault_keys.erased_at, excluded.erased_at)
            """,
            owner,
            at.ToUniversalTime()
        );
        foreach (var table in (string[])["vault_texts", "vault_search", "vault_files"])
        {
            SealedTextRows.Add(batch, $"delete from {table} where owner = $1", owner);
        }
    }
}
