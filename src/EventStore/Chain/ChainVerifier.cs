using Npgsql;

namespace StationPortal.EventStore;

/// <summary>Checks every event of a database (or of a dump restored into one) against its chain, and the chain against the roots kept outside.</summary>
public sealed class ChainVerifier(NpgsqlDataSource source, RootFolder folder)
{
    private const int MostNamed = 100;

    // One pass in the order of the streams; only the first bad event of each stream comes back.
    private const string Links = """
        with links as (
          select tenant_id, stream_id, version, seq_id, hash,
            coalesce(lag(version) over stream, 0) as previous_version,
            store_next_hash(lag(hash) over stream, store_event_text(
              tenant_id, stream_id, version, id, type, timestamp, data, headers)) as expected
          from mt_events window stream as (partition by tenant_id, stream_id order by version))
        select distinct on (tenant_id, stream_id) tenant_id, stream_id, version, seq_id, previous_version
        from links
        where version <> previous_version + 1 or (hash is not null and hash <> expected)
        order by tenant_id, stream_id, version
        """;

    private const string Heads = """
        select s.tenant_id, s.id, coalesce(e.version, 0), e.seq_id, coalesce(s.version, 0)
        from mt_streams s left join lateral (
          select version, hash, seq_id from mt_events e
          where e.tenant_id = s.tenant_id and e.stream_id = s.id order by version desc limit 1) e on true
        where coalesce(s.version, 0) <> coalesce(e.version, 0) or s.head_hash is distinct from e.hash
        order by s.tenant_id, s.id
        """;

    private const string Counts = """
        select count(*), count(*) filter (where hash is null), (select count(*) from mt_streams) from mt_events
        """;

    private const string Witnessed = """
        select h.tenant, h.stream, h.version, e.seq_id
        from unnest($1::varchar[], $2::uuid[], $3::bigint[], $4::varchar[]) as h (tenant, stream, version, hash)
        left join mt_events e on e.tenant_id = h.tenant and e.stream_id = h.stream and e.version = h.version
        where e.seq_id is null or coalesce(encode(e.hash, 'hex'), '-') <> h.hash
        """;

    public async Task<VerifyReport> Verify(CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        var broken = await Find(connection, Links, LinkOf, ct);
        broken.AddRange(await Find(connection, Heads, HeadOf, ct));
        var files = folder.Files;
        broken.AddRange(await CheckRoots(connection, files, ct));
        var (events, unchained, streams) = await Count(connection, ct);
        return new VerifyReport(events, streams, files.Count, unchained, FirstOfEach(broken));
    }

    private static List<BrokenLink> FirstOfEach(List<BrokenLink> broken) =>
        [
            .. broken
                .GroupBy(link => (link.Stream, link.Stream is null ? link.Witness : null))
                .Select(links => links.MinBy(link => link.Version))
                .OfType<BrokenLink>()
                .OrderBy(link => link.Sequence ?? long.MaxValue)
                .Take(MostNamed),
        ];

    private static BrokenLink LinkOf(NpgsqlDataReader row)
    {
        var (version, previous) = (row.GetInt64(2), row.GetInt64(4));
        return version == previous + 1
            ? Link(BrokenLinkKind.Changed, row, version)
            : Link(BrokenLinkKind.Missing, row, previous + 1);
    }

    private static BrokenLink HeadOf(NpgsqlDataReader row)
    {
        var (last, head) = (row.GetInt64(2), row.GetInt64(4));
        return last < head
            ? Link(BrokenLinkKind.CutOff, row, last + 1)
            : Link(BrokenLinkKind.HeadChanged, row, last);
    }

    private static BrokenLink Link(
        BrokenLinkKind kind,
        NpgsqlDataReader row,
        long version,
        string? witness = null
    ) =>
        new(
            kind,
            new StreamKey(row.GetString(0), row.GetGuid(1)),
            version,
            row.IsDBNull(3) ? null : row.GetInt64(3),
            witness
        );

    private static async Task<List<BrokenLink>> CheckRoots(
        NpgsqlConnection connection,
        IReadOnlyList<string> files,
        CancellationToken ct
    )
    {
        var broken = new List<BrokenLink>();
        var (number, previous) = (0, "");
        foreach (var file in files)
        {
            var name = Path.GetFileName(file);
            if (await ReadRoot(file, ct) is not { } root)
            {
                broken.Add(new(BrokenLinkKind.RootChanged, null, 0, null, name));
                number++;
                continue;
            }

            if (root.Number != number + 1)
            {
                broken.Add(new(BrokenLinkKind.RootMissing, null, 0, null, name));
            }
            else if (root.Previous != previous)
            {
                broken.Add(new(BrokenLinkKind.RootChanged, null, 0, null, name));
            }

            (number, previous) = (root.Number, root.Root);
            foreach (var heads in root.Heads.Chunk(1000))
            {
                broken.AddRange(await CheckHeads(connection, heads, name, ct));
            }
        }

        return broken;
    }

    private static async Task<DailyRoot?> ReadRoot(string file, CancellationToken ct)
    {
        try
        {
            return DailyRoot.Parse(await File.ReadAllTextAsync(file, ct));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static async Task<List<BrokenLink>> CheckHeads(
        NpgsqlConnection connection,
        StreamHead[] heads,
        string witness,
        CancellationToken ct
    )
    {
        await using var command = new NpgsqlCommand(Witnessed, connection);
        command.Parameters.Add(new() { Value = heads.Select(h => h.Stream.Tenant).ToArray() });
        command.Parameters.Add(new() { Value = heads.Select(h => h.Stream.Id).ToArray() });
        command.Parameters.Add(new() { Value = heads.Select(h => h.Version).ToArray() });
        command.Parameters.Add(new() { Value = heads.Select(h => h.Hash).ToArray() });
        return await Read(
            command,
            row =>
                Link(
                    row.IsDBNull(3) ? BrokenLinkKind.CutOff : BrokenLinkKind.Changed,
                    row,
                    row.GetInt64(2),
                    witness
                ),
            ct
        );
    }

    private static async Task<List<BrokenLink>> Find(
        NpgsqlConnection connection,
        string sql,
        Func<NpgsqlDataReader, BrokenLink> link,
        CancellationToken ct
    )
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return await Read(command, link, ct);
    }

    private static async Task<List<BrokenLink>> Read(
        NpgsqlCommand command,
        Func<NpgsqlDataReader, BrokenLink> link,
        CancellationToken ct
    )
    {
        await using var row = await command.ExecuteReaderAsync(ct);
        var broken = new List<BrokenLink>();
        while (await row.ReadAsync(ct))
        {
            broken.Add(link(row));
        }

        return broken;
    }

    private static async Task<(long Events, long Unchained, long Streams)> Count(
        NpgsqlConnection connection,
        CancellationToken ct
    )
    {
        await using var command = new NpgsqlCommand(Counts, connection) { CommandTimeout = 0 };
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        return (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2));
    }
}
