using Npgsql;
using NpgsqlTypes;
using StationPortal.EventStore;

namespace StationPortal.Web.Accounts;

/// <summary>The sign-in row of a new account, in the transaction of the decision that opens it: no account without its event, no event without its account.</summary>
internal sealed class PortalUserRow(PortalUser user) : ITransactionPart
{
    public void AddTo(NpgsqlBatch batch)
    {
        var insert = batch.CreateBatchCommand();
        insert.CommandText = """
            insert into account_user (id, user_name, normalized_user_name, person, email_token, password_hash,
                security_stamp, concurrency_stamp, two_factor_enabled, lockout_enabled, access_failed_count)
            values ($1, $2, $3, $4, $5, $6, $7, $8, false, true, 0)
            """;
        Add(insert, NpgsqlDbType.Uuid, user.Id);
        Add(insert, NpgsqlDbType.Text, user.UserName);
        Add(insert, NpgsqlDbType.Text, user.NormalizedUserName);
        Add(insert, NpgsqlDbType.Uuid, user.Person);
        Add(insert, NpgsqlDbType.Bytea, user.EmailToken);
        Add(insert, NpgsqlDbType.Text, user.PasswordHash);
        Add(insert, NpgsqlDbType.Text, user.SecurityStamp);
        Add(insert, NpgsqlDbType.Text, user.ConcurrencyStamp);
        batch.BatchCommands.Add(insert);
    }

    private static void Add(NpgsqlBatchCommand insert, NpgsqlDbType type, object? value) =>
        insert.Parameters.Add(
            new NpgsqlParameter { NpgsqlDbType = type, Value = value ?? DBNull.Value }
        );
}
