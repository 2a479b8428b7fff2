using Npgsql;
using NpgsqlTypes;
using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>Puts a text message into its outbox in the transaction that causes it: pass it to the decider's <c>parts</c>, or to a subscription's <c>Write</c>. Its words are <c>Sms.&lt;Kind&gt;</c> in Web's <c>Emails/Texts.json</c>; the phone number is read from the vault when it is sent.</summary>
/// <param name="Tenant">The authority whose matter it is.</param>
/// <param name="Message">What to tell whom; the same record as a mail's.</param>
/// <param name="At">The decision's <c>now</c>.</param>
public sealed record OutgoingSms(string Tenant, EmailMessage Message, DateTimeOffset At)
    : ITransactionPart
{
    /// <summary>Also the gateway's key, so that a message sent twice is recognised as one. A message that must go only once is given an id made from its reason; written again, it changes nothing.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public void AddTo(NpgsqlBatch batch)
    {
        var insert = new NpgsqlBatchCommand(
            """
            insert into sms_outbox (id, tenant_id, recipient, kind, content, created, due)
            values ($1, $2, $3, $4, $5, $6, $6)
            on conflict (id) do nothing
            """
        );
        insert.Parameters.AddWithValue(Id);
        insert.Parameters.AddWithValue(Tenant);
        insert.Parameters.AddWithValue(Message.Recipient);
        insert.Parameters.AddWithValue(Message.Kind);
        insert.Parameters.AddWithValue(NpgsqlDbType.Jsonb, MailValues.Write(Message.Values));
        insert.Parameters.AddWithValue(At.ToUniversalTime());
        batch.BatchCommands.Add(insert);
    }
}
