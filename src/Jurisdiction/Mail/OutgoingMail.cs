using Npgsql;
using NpgsqlTypes;
using StationPortal.EventStore;
using StationPortal.Vault;

namespace StationPortal.Jurisdiction;

/// <summary>Puts a mail into the outbox in the transaction that causes it: pass it to the decider's <c>parts</c>, or to a subscription's <c>Write</c>.</summary>
/// <param name="Tenant">The authority whose matter it is; its administrators see it in the history.</param>
/// <param name="Message">What to send to whom.</param>
/// <param name="At">The decision's <c>now</c>.</param>
public sealed record OutgoingMail(string Tenant, EmailMessage Message, DateTimeOffset At)
    : ITransactionPart
{
    /// <summary>Also the local part of the Message-ID, so that a mail sent twice is recognised as one. A mail that must go only once is given an id made from its reason; written again, it changes nothing.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    private ITransactionPart? SealedPath { get; init; }

    /// <summary>The name under which the recipient's vault keeps the address of a secret page until the mail is out.</summary>
    public static string SealedPathOf(Guid mail) => $"mail:{mail:N}";

    /// <summary>A mail with a <see cref="EmailMessage.SecretPath"/>, which is sealed under the recipient's key.</summary>
    /// <exception cref="OwnerErasedException">The recipient was erased.</exception>
    public static async Task<OutgoingMail> Sealed(
        SealedTexts vault,
        string tenant,
        EmailMessage message,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        var mail = new OutgoingMail(tenant, message, at);
        var path = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [SealedPathOf(mail.Id)] = message.SecretPath ?? "",
        };
        return mail with { SealedPath = await vault.Write(message.Recipient, path, ct) };
    }

    public void AddTo(NpgsqlBatch batch)
    {
        if (SealedPath is null != Message.SecretPath is null)
        {
            throw new InvalidOperationException($"{Message.Kind} must be sealed to be sent.");
        }

        SealedPath?.AddTo(batch);
        var insert = new NpgsqlBatchCommand(
            """
            insert into mail_outbox (id, tenant_id, recipient, kind, content, path, secret, created, due)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $8)
            on conflict (id) do nothing
            """
        );
        insert.Parameters.AddWithValue(Id);
        insert.Parameters.AddWithValue(Tenant);
        insert.Parameters.AddWithValue(Message.Recipient);
        insert.Parameters.AddWithValue(Message.Kind);
        insert.Parameters.AddWithValue(NpgsqlDbType.Jsonb, MailValues.Write(Message.Values));
        insert.Parameters.AddWithValue(NpgsqlDbType.Varchar, (object?)Message.Path ?? DBNull.Value);
        insert.Parameters.AddWithValue(SealedPath is not null);
        insert.Parameters.AddWithValue(At.ToUniversalTime());
        batch.BatchCommands.Add(insert);
    }
}
