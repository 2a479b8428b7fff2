using Microsoft.EntityFrameworkCore;
using Npgsql;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Vault;
using StationPortal.Web.Accounts;

namespace StationPortal.Web.Mail;

/// <summary>One mail of an administrator's region, and what waits there.</summary>
internal sealed class MailHistory(
    NpgsqlDataSource database,
    IDbContextFactory<ReadModels> readModels,
    SealedTexts vault
)
{
    private const string Columns = """
        id, tenant_id, recipient, kind, content::text, path, state, attempts, created, due, sent, failure, secret
        """;

    /// <exception cref="NotInScopeException">Missing, or another region's.</exception>
    public async Task<MailRow> Get(string region, Guid id, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"select {Columns} from mail_outbox where starts_with(tenant_id, $1) and id = $2"
        );
        command.Parameters.AddWithValue(RegionCode.PrefixOf(region));
        command.Parameters.AddWithValue(id);
        return (await Read(command, ct)).SingleOrDefault()
            ?? throw new NotInScopeException(nameof(MailRow));
    }

    /// <summary>The person behind the account that acts; asked for no other account.</summary>
    public async Task<Guid> PersonOf(Guid account, CancellationToken ct)
    {
        await using var db = await readModels.CreateDbContextAsync(ct);
        return await db.Set<AccountPage>()
            .Where(page => page.Id == account)
            .Select(page => page.Person)
            .SingleAsync(ct);
    }

    /// <summary>How many wait for an administrator.</summary>
    public async Task<int> Dead(string region, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "select count(*) from mail_outbox where starts_with(tenant_id, $1) and state = 'dead'"
        );
        command.Parameters.AddWithValue(RegionCode.PrefixOf(region));
        return (int)(await command.ExecuteScalarAsync(ct) as long? ?? 0);
    }

    private async Task<IReadOnlyList<MailRow>> Read(NpgsqlCommand command, CancellationToken ct)
    {
        var rows = new List<MailRow>();
        await using (var reader = await command.ExecuteReaderAsync(ct))
        {
            while (await reader.ReadAsync(ct))
            {
                rows.Add(Row(reader));
            }
        }

        var people = await vault.ReadMany([.. rows.Select(row => row.Recipient).Distinct()], ct);
        return
        [
            .. rows.Select(row =>
                row with
                {
                    MaskedAddress = people
                        .GetValueOrDefault(row.Recipient)
                        ?.GetValueOrDefault(PersonFields.Email)
                        is { } address
                        ? Masking.Email(address)
                        : null,
                }
            ),
        ];
    }

    private static MailRow Row(NpgsqlDataReader row) =>
        new(
            row.GetGuid(0),
            row.GetString(1),
            row.GetGuid(2),
            row.GetString(3),
            MailValues.Read(row.GetString(4)),
            row.IsDBNull(5) ? null : row.GetString(5),
            Enum.Parse<MailState>(row.GetString(6), ignoreCase: true),
            row.GetInt32(7),
            row.GetFieldValue<DateTimeOffset>(8),
            row.GetFieldValue<DateTimeOffset>(9),
            row.IsDBNull(10) ? null : row.GetFieldValue<DateTimeOffset>(10),
            row.IsDBNull(11) ? null : row.GetString(11),
            row.GetBoolean(12)
        );
}

/// <summary>Where a mail stands.</summary>
public enum MailState
{
    /// <summary>Due now or after a pause.</summary>
    Waiting,

    /// <summary>The server took it.</summary>
    Sent,

    /// <summary>Given up; an administrator may send it again.</summary>
    Dead,
}

/// <summary>One mail as administrators see it.</summary>
/// <param name="Due">When it is tried next.</param>
/// <param name="Failure">What the server said last; no address in it.</param>
/// <param name="Secret">It carries a link for one use, which only the recipient sees.</param>
public sealed record MailRow(
    Guid Id,
    string Tenant,
    Guid Recipient,
    string Kind,
    IReadOnlyList<object> Values,
    string? Path,
    MailState State,
    int Attempts,
    DateTimeOffset Created,
    DateTimeOffset Due,
    DateTimeOffset? Sent,
    string? Failure,
    bool Secret
)
{
    /// <summary>The address with its middle hidden; <c>null</c> when the person has none or was erased.</summary>
    public string? MaskedAddress { get; init; }
}
