using Npgsql;

namespace StationPortal.Web.Backups;

/// <summary>What a backup takes from the connection's schema: every table but the timers', which each process makes for itself.</summary>
internal static class BackupTables
{
    private const string Tables = """
        select c.relname, array_agg(a.attname::text order by a.attnum)
        from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
          and c.relname not like 'qrtz\_%'
        group by c.relname order by c.relname
        """;

    private const string References = """
        select child.relname, parent.relname
        from pg_constraint r
        join pg_class child on child.oid = r.conrelid
        join pg_class parent on parent.oid = r.confrelid
        where r.contype = 'f' and r.connamespace = current_schema()::regnamespace and r.conrelid <> r.confrelid
        """;

    private const string Sequences = """
        select sequencename::text, coalesce(last_value, 0) from pg_sequences
        where schemaname = current_schema()
        """;

    /// <summary>Parents before children.</summary>
    public static async Task<IReadOnlyList<BackupTable>> InOrder(
        NpgsqlConnection connection,
        CancellationToken ct
    )
    {
        var tables = await Read(
            connection,
            Tables,
            row => new BackupTable(row.GetString(0), row.GetFieldValue<string[]>(1)),
            ct
        );
        var references = await Read(
            connection,
            References,
            row => (Child: row.GetString(0), Parent: row.GetString(1)),
            ct
        );
        var ordered = new List<BackupTable>();
        while (tables.Count > 0)
        {
            var free = tables.FindAll(table =>
                !references.Exists(r =>
                    r.Child == table.Name && tables.Exists(waiting => waiting.Name == r.Parent)
                )
            );
            ordered.AddRange(
                free.Count > 0
                    ? free
                    : throw new InvalidOperationException(
                        "Tables refer to each other in a circle; no order can restore them."
                    )
            );
            tables.RemoveAll(free.Contains);
        }

        return ordered;
    }

    public static async Task<IReadOnlyDictionary<string, long>> LastNumbers(
        NpgsqlConnection connection,
        CancellationToken ct
    ) =>
        (
            await Read(connection, Sequences, row => (row.GetString(0), row.GetInt64(1)), ct)
        ).ToDictionary(row => row.Item1, row => row.Item2, StringComparer.Ordinal);

    private static async Task<List<T>> Read<T>(
        NpgsqlConnection connection,
        string sql,
        Func<NpgsqlDataReader, T> map,
        CancellationToken ct
    )
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<T>();
        while (await reader.ReadAsync(ct))
        {
            rows.Add(map(reader));
        }

        return rows;
    }
}
