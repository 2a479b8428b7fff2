using Npgsql;
using NpgsqlTypes;
using StationPortal.EventStore;

namespace StationPortal.Web.Accounts;

/// <summary>A message in the portal, beside the mail. It is a text key with values, read in the reader's language; it names things, not people.</summary>
public sealed class InboxMessage
{
    public Guid Id { get; set; }
    public Guid Account { get; set; }
    public DateTimeOffset At { get; set; }

    /// <summary>Key in a <c>Texts.json</c>, e.g. <c>Inbox.RequestApproved</c>.</summary>
    public required string Text { get; set; }

    /// <summary>Values for the text, already written out.</summary>
    public string[] Values { get; set; } = [];

    /// <summary>Local path of the page it is about, or <c>null</c>.</summary>
    public string? Link { get; set; }
    public DateTimeOffset? ReadAt { get; set; }
}

/// <summary>Puts a message into inboxes in the transaction that causes it. The same id twice is one message.</summary>
/// <param name="Id">Names the message; with the account it decides whether it is there already.</param>
/// <param name="Accounts">The readers.</param>
/// <param name="At">The decision's now.</param>
/// <param name="Text">Key in a <c>Texts.json</c>.</param>
/// <param name="Values">Values for the text.</param>
/// <param name="Link">Local path, or <c>null</c>.</param>
public sealed record ToInbox(
    Guid Id,
    IReadOnlyList<Guid> Accounts,
    DateTimeOffset At,
    string Text,
    IReadOnlyList<string> Values,
    string? Link
) : ITransactionPart
{
    public void AddTo(NpgsqlBatch batch)
    {
        foreach (var account in Accounts)
        {
            var insert = batch.CreateBatchCommand();
            insert.CommandText = """
                insert into account_inbox_message (id, account, at, text, values, link)
                values ($1, $2, $3, $4, $5, $6) on conflict (id) do nothing
                """;
            insert.Parameters.Add(
                new NpgsqlParameter<Guid>
                {
                    TypedValue = DerivedId.From("inbox", Id.ToString(), account.ToString()),
                }
            );
            insert.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = account });
            insert.Parameters.Add(
                new NpgsqlParameter<DateTimeOffset> { TypedValue = At.ToUniversalTime() }
            );
            insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = Text });
            insert.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. Values] });
            insert.Parameters.Add(
                new NpgsqlParameter
                {
                    Value = (object?)Link ?? DBNull.Value,
                    NpgsqlDbType = NpgsqlDbType.Text,
                }
            );
            batch.BatchCommands.Add(insert);
        }
    }
}
