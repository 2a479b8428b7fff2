using Npgsql;

namespace StationPortal.EventStore;

/// <summary>Rows written beside the events in the same transaction and batch: a mail for the outbox, a text for the vault.</summary>
public interface ITransactionPart
{
    void AddTo(NpgsqlBatch batch);
}
