using Npgsql;
using NpgsqlTypes;

namespace StationPortal.EventStore;

/// <summary>Appends the events of a set of streams, of each stream any number, by one statement. The hashes are computed in it, from the texts as stored and each stream's head.
/// A stream that is not at the expected version leaves all without a sequence number, so that the insert fails and nothing of the transaction is kept.</summary>
internal static class SetAppending
{
    // The heads are read in the select and written in the update of the same statement: the decision holds the streams' locks.
    private const string Append = """
        with incoming as (
          select * from unnest($1::varchar[], $2::uuid[], $3::varchar[], $4::bigint[], $5::bigint[], $6::boolean[],
            $7::uuid[], $8::varchar[], $9::varchar[], $10::jsonb[]) with ordinality
            as t (tenant_id, stream_id, stream_type, seen, version, is_last, id, type, dotnet, data, n)),
        chained as materialized (
          select i.*, store_chain(s.head_hash, store_event_text(
              i.tenant_id, i.stream_id, i.version, i.id, i.type, $11, i.data, $12))
            over (partition by i.tenant_id, i.stream_id order by i.n) as hash
          from incoming i left join mt_streams s on s.tenant_id = i.tenant_id and s.id = i.stream_id),
        begun as (
          insert into mt_streams (tenant_id, id, type, version, head_hash)
          select tenant_id, stream_id, stream_type, version, hash from chained where is_last and seen = 0 order by n
          returning id),
        moved as (
          update mt_streams s set version = c.version, timestamp = now(), head_hash = c.hash
          from chained c
          where c.is_last and c.seen > 0 and s.tenant_id = c.tenant_id and s.id = c.stream_id and s.version = c.seen
          returning s.id)
        insert into mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type,
          headers, correlation_id, causation_id, hash)
        select case when (select count(*) from begun) + (select count(*) from moved) = $15 then nextval('mt_events_sequence') end,
          id, stream_id, version, data, type, $11, tenant_id, dotnet, $12, $13, $14, hash
        from chained order by n
        """;

    /// <param name="set">Streams that each get at least one event, in the order of their keys: a new stream is a lock too, for whoever wants to begin the same one.</param>
    public static NpgsqlBatchCommand Add(
        IReadOnlyList<StreamAtHand> set,
        EventContext context,
        byte[] headers
    )
    {
        var events = set.SelectMany(stream => stream.Appended.Select(e => (stream, e))).ToList();
        return new(Append)
        {
            Parameters =
            {
                Sets.List(NpgsqlDbType.Varchar, events.Select(each => each.stream.Key.Tenant)),
                Sets.List(NpgsqlDbType.Uuid, events.Select(each => each.stream.Key.Id)),
                Sets.List(NpgsqlDbType.Varchar, events.Select(each => each.stream.Type)),
                Sets.List(NpgsqlDbType.Bigint, events.Select(each => each.stream.Version)),
                Sets.List(NpgsqlDbType.Bigint, events.Select(each => each.e.Stored.Version)),
                Sets.List(
                    NpgsqlDbType.Boolean,
                    events.Select(each => each.stream.Appended[^1] == each.e)
                ),
                Sets.List(NpgsqlDbType.Uuid, events.Select(each => each.e.Stored.Id)),
                Sets.List(NpgsqlDbType.Varchar, events.Select(each => each.e.Stored.TypeName)),
                Sets.List(NpgsqlDbType.Varchar, events.Select(each => each.e.DotnetName)),
                Sets.List(NpgsqlDbType.Jsonb, events.Select(each => each.e.Json)),
                new NpgsqlParameter<DateTimeOffset> { TypedValue = events[0].e.Stored.At },
                Appending.Json(headers),
                Appending.Text(context.CorrelationId),
                Appending.Text(context.CausationId),
                new NpgsqlParameter<long> { TypedValue = set.Count },
            },
        };
    }
}
