using Npgsql;

namespace StationPortal.EventStore;

/// <summary>After a restore into another cluster the stored transaction ids mean nothing: a new one could be lower than an old one, and the feed would
/// skip or stall. The old events then get the id 0, below every new one, and sequence numbers that keep the order in which the feed gave them; checkpoints move along.</summary>
internal static class Renumbering
{
    private const string Notice = """
        select c.system_identifier <> p.system_identifier from store_cluster c, pg_control_system() p
        """;

    // Only events that committed out of order change their number. Numbers are negated on the way, because the key is checked row by row.
    private const string Renumber = """
        lock table mt_events, mt_event_progression in exclusive mode;
        create temporary table renumbered on commit drop as
          with fed as (select seq_id, transaction_id, row_number() over (order by transaction_id, seq_id) as place from mt_events),
            numbers as (select seq_id, row_number() over (order by seq_id) as place from mt_events)
          select fed.seq_id as old, fed.transaction_id, numbers.seq_id as new from fed join numbers using (place);
        update mt_event_progression p set last_transaction_id = '0', last_seq_id = coalesce(
          (select max(r.new) from renumbered r where (r.transaction_id, r.old) <= (p.last_transaction_id, p.last_seq_id)), 0);
        update mt_events e set seq_id = -r.new from renumbered r where e.seq_id = r.old and r.new <> r.old;
        update mt_events set seq_id = -seq_id where seq_id < 0;
        update mt_events set transaction_id = '0' where transaction_id <> '0';
        update store_cluster set system_identifier = (select system_identifier from pg_control_system());
        """;

    public static async Task WhenRestored(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var notice = new NpgsqlCommand(Notice, connection);
        if (await notice.ExecuteScalarAsync(ct) is true)
        {
            await using var renumber = new NpgsqlCommand(Renumber, connection);
            await renumber.ExecuteNonQueryAsync(ct);
        }
    }
}
