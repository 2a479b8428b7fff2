using Npgsql;
using NpgsqlTypes;
using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>Puts a mail into the outbox in the transaction that causes it: pass it to the decider's <c>parts</c>, or to a subscription's <c>Write</c>.</summary>
/// <param name="Tenant">The authority whose matter it is; its administrators see it in the history.</param>
/// <param name="Message">What to send to whom.</param>
/// <param name="At">The decision's <c>now</c>.</param>
public sealed record OutgoingMail(string Tenant, EmailMessage Message, DateTimeOffset At)
    : ITransactionPart
{
    /// <summary>Also the local part of the Message-ID, so that a mail sent twice is recognised as one.</summary>
    public Guid Id { get; } = Guid.CreateVersion7();

    public void AddTo(NpgsqlBatch batch)
    {
        var insert = new NpgsqlBatchCommand(
            """
            insert into mail_outbox (id, tenant_id, recipient, kind, content, path, secret, created, due)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $8)
            """
        );
        insert.Parameters.AddWithValue(Id);
        insert.Parameters.AddWithValue(Tenant);
        insert.Parameters.AddWithValue(Message.Recipient);
        insert.Parameters.AddWithValue(Message.Kind);
        insert.Parameters.AddWithValue(NpgsqlDbType.Jsonb, MailValues.Write(Message.Values));
        insert.Parameters.AddWithValue(NpgsqlDbType.Varchar, (object?)Message.Path ?? DBNull.Value);
        insert.Parameters.AddWithValue(Message.Secret);
        insert.Parameters.AddWithValue(At.ToUniversalTime());
        batch.BatchCommands.Add(insert);
    }
}
