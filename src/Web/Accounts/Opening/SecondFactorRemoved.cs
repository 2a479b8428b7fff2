using Npgsql;
using StationPortal.EventStore;

namespace StationPortal.Web.Accounts;

/// <summary>Takes a lost second factor away, in the transaction of its event, and ends the account's sessions.</summary>
internal sealed class SecondFactorRemoved(Guid account) : ITransactionPart
{
    public void AddTo(NpgsqlBatch batch)
    {
        Add(batch, "delete from account_token where user_id = $1");
        Add(
            batch,
            "update account_user set two_factor_enabled = false, security_stamp = gen_random_uuid()::text where id = $1"
        );
    }

    private void Add(NpgsqlBatch batch, string sql)
    {
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = account });
        batch.BatchCommands.Add(command);
    }
}
