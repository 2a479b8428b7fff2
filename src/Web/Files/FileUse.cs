using Npgsql;
using StationPortal.EventStore;

namespace StationPortal.Web.Files;

/// <summary>Where a file is used, so that the same paper handed in twice is seen.</summary>
public sealed class FileUse
{
    public required string Sha256 { get; set; }

    /// <summary>Tenant of the record.</summary>
    public required string TenantId { get; set; }

    /// <summary>Stream of the record.</summary>
    public Guid Record { get; set; }
    public required string Name { get; set; }
    public Guid Account { get; set; }
    public DateTimeOffset At { get; set; }
}

/// <summary>The row, in the deciding transaction.</summary>
internal sealed class FileUseRow(FileUse use) : ITransactionPart
{
    public void AddTo(NpgsqlBatch batch)
    {
        var insert = batch.CreateBatchCommand();
        insert.CommandText = """
            insert into file_use (sha256, tenant_id, record, name, account, at)
            values ($1, $2, $3, $4, $5, $6) on conflict do nothing
            """;
        insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = use.Sha256 });
        insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = use.TenantId });
        insert.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = use.Record });
        insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = use.Name });
        insert.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = use.Account });
        insert.Parameters.Add(
            new NpgsqlParameter<DateTimeOffset> { TypedValue = use.At.ToUniversalTime() }
        );
        batch.BatchCommands.Add(insert);
    }
}
