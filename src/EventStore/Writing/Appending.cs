using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace StationPortal.EventStore;

/// <summary>The statements that append one decision's events. The hash is computed in the insert, from the text as stored and the stream's head.
/// A stream that is not at the expected version gives no sequence number, so that the insert fails and nothing of its batch is kept.</summary>
internal static class Appending
{
    private const string StartStream = """
        insert into mt_streams (tenant_id, id, type, version) values ($1, $2, $3, 0)
        """;

    private const string AppendFirst = """
        with head as (
          insert into mt_streams (tenant_id, id, type, version, head_hash) values ($1, $2, $12, $3,
            store_next_hash(null, store_event_text($1, $2, $3, $4, $5, $7, $8, $9)))
          returning head_hash)
        insert into mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type,
          headers, correlation_id, causation_id, hash)
        select nextval('mt_events_sequence'), $4, $2, $3, $8, $5, $7, $1, $6, $9, $10, $11, head_hash from head
        """;

    private const string AppendOne = """
        with head as (
          update mt_streams set version = $3, timestamp = now(), head_hash =
            store_next_hash(head_hash, store_event_text($1, $2, $3, $4, $5, $7, $8, $9))
          where tenant_id = $1 and id = $2 and version = $3 - 1
          returning head_hash)
        insert into mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type,
          headers, correlation_id, causation_id, hash)
        select case when head_hash is not null then nextval('mt_events_sequence') end,
          $4, $2, $3, $8, $5, $7, $1, $6, $9, $10, $11, head_hash
        from (values (1)) one left join head on true
        """;

    // The head is read in the select and written in the update of the same statement: the decision holds the stream's lock.
    private const string AppendMany = """
        with incoming as (
          select t.*, $3 + t.n as version from unnest($4::uuid[], $5::varchar[], $6::varchar[], $8::jsonb[])
            with ordinality as t (id, type, dotnet, data, n)),
        chained as materialized (
          select i.*, store_chain((select head_hash from mt_streams where tenant_id = $1 and id = $2),
            store_event_text($1, $2, i.version, i.id, i.type, $7, i.data, $9)) over (order by i.n) as hash
          from incoming i),
        head as (
          update mt_streams set version = $3 + cardinality($4), timestamp = now(),
            head_hash = (select hash from chained order by n desc limit 1)
          where tenant_id = $1 and id = $2 and version = $3
          returning true as found)
        insert into mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type,
          headers, correlation_id, causation_id, hash)
        select case when found then nextval('mt_events_sequence') end,
          c.id, $2, c.version, c.data, c.type, $7, $1, c.dotnet, $9, $10, $11, c.hash
        from chained c left join head on true order by c.n
        """;

    /// <summary>Adds what one stream gets.</summary>
    public static void Add(
        NpgsqlBatch batch,
        StreamAtHand stream,
        EventContext context,
        byte[] headers
    )
    {
        var events = stream.Appended;
        var isNew = stream.Version == 0;
        if (events.Count == 1)
        {
            var command = One(stream, events[0], isNew ? AppendFirst : AppendOne, context, headers);
            if (isNew)
            {
                command.Parameters.Add(Text(stream.Type));
            }

            batch.BatchCommands.Add(command);
            return;
        }

        if (isNew)
        {
            batch.BatchCommands.Add(Start(stream));
        }

        batch.BatchCommands.Add(Many(stream, context, headers));
    }

    public static byte[] HeadersOf(EventContext context) =>
        JsonSerializer.SerializeToUtf8Bytes(context.Headers, StoredJson.Options);

    private static NpgsqlBatchCommand Start(StreamAtHand stream) =>
        new(StartStream)
        {
            Parameters = { Text(stream.Key.Tenant), Id(stream.Key.Id), Text(stream.Type) },
        };

    private static NpgsqlBatchCommand One(
        StreamAtHand stream,
        NewEvent e,
        string sql,
        EventContext context,
        byte[] headers
    ) =>
        new(sql)
        {
            Parameters =
            {
                Text(stream.Key.Tenant),
                Id(stream.Key.Id),
                new NpgsqlParameter<long> { TypedValue = e.Stored.Version },
                Id(e.Stored.Id),
                Text(e.Stored.TypeName),
                Text(e.DotnetName),
                new NpgsqlParameter<DateTimeOffset> { TypedValue = e.Stored.At },
                Json(e.Json),
                Json(headers),
                Text(context.CorrelationId),
                Text(context.CausationId),
            },
        };

    private static NpgsqlBatchCommand Many(
        StreamAtHand stream,
        EventContext context,
        byte[] headers
    ) =>
        new(AppendMany)
        {
            Parameters =
            {
                Text(stream.Key.Tenant),
                Id(stream.Key.Id),
                new NpgsqlParameter<long> { TypedValue = stream.Version },
                Sets.List(NpgsqlDbType.Uuid, stream.Appended.Select(e => e.Stored.Id)),
                Sets.List(NpgsqlDbType.Varchar, stream.Appended.Select(e => e.Stored.TypeName)),
                Sets.List(NpgsqlDbType.Varchar, stream.Appended.Select(e => e.DotnetName)),
                new NpgsqlParameter<DateTimeOffset> { TypedValue = stream.Appended[0].Stored.At },
                Sets.List(NpgsqlDbType.Jsonb, stream.Appended.Select(e => e.Json)),
                Json(headers),
                Text(context.CorrelationId),
                Text(context.CausationId),
            },
        };

    private static NpgsqlParameter<Guid> Id(Guid value) => new() { TypedValue = value };

    internal static NpgsqlParameter Text(string? value) =>
        new() { NpgsqlDbType = NpgsqlDbType.Varchar, Value = value is null ? DBNull.Value : value };

    internal static NpgsqlParameter<byte[]> Json(byte[] utf8) =>
        new() { NpgsqlDbType = NpgsqlDbType.Jsonb, TypedValue = utf8 };
}

/// <summary>An event on its way into the log.</summary>
internal sealed record NewEvent(StoredEvent Stored, string DotnetName, byte[] Json);
