using Npgsql;

namespace StationPortal.EventStore;

/// <summary>One attempt at one decision: load, decide, append and write the inline read models, in as few round trips as there are answers to wait for.</summary>
internal sealed class DecisionTransaction(
    StoreModel model,
    StreamLoading loading,
    ReadModelTables tables
)
{
    private const string UseOnce = "insert into store_once (token) values ($1)";

    /// <param name="connection">Open. Without <paramref name="joined"/> it has no transaction yet; an error leaves one to be rolled back by closing it.</param>
    /// <param name="decision">What to decide.</param>
    /// <param name="joined">The decision is part of a transaction that someone else ends.</param>
    /// <param name="unread">Trust the versions that the caller knows, when nothing else needs to be read.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<Commit> Run(
        NpgsqlConnection connection,
        PendingDecision decision,
        bool joined,
        bool unread,
        CancellationToken ct
    )
    {
        var uses = InOrder(decision.Streams);
        var load = !unread || loading.Needed(uses);
        var streams = load
            ? await Load(connection, decision, uses, joined, ct)
            : StreamLoading.Unread(uses);
        var changes = decision
            .Decide(
                new LoadedStreams(
                    streams.ToDictionary(s => s.Key, s => new LoadedStream(s.State, s.Version))
                )
            )
            .ToList();
        var events = Name(changes, streams, decision.Context);
        await using var batch = new NpgsqlBatch(connection);
        if (!load && !joined)
        {
            AddOnce(batch, decision.Context);
        }

        AddChanges(batch, streams, events, decision.Context);
        foreach (var part in decision.Parts)
        {
            part.AddTo(batch);
        }

        if (load && !joined)
        {
            batch.BatchCommands.Add(new("commit"));
        }

        return batch.BatchCommands.Count == 0
            ? new Commit([], Repeated: false)
            : new Commit(await Write(batch, streams, events, ct), Repeated: false);
    }

    private async Task<List<StreamAtHand>> Load(
        NpgsqlConnection connection,
        PendingDecision decision,
        IReadOnlyList<StreamUse> uses,
        bool joined,
        CancellationToken ct
    )
    {
        await using var batch = new NpgsqlBatch(connection);
        if (!joined)
        {
            batch.BatchCommands.Add(new("begin"));
            AddOnce(batch, decision.Context);
        }

        loading.AddTo(batch, uses);
        if (batch.BatchCommands.Count == 0)
        {
            return [];
        }

        await using var row = await batch.ExecuteReaderAsync(ct);
        return await loading.Read(row, uses, ct);
    }

    private List<NewEvent> Name(
        List<Change> changes,
        List<StreamAtHand> streams,
        EventContext context
    )
    {
        var at = ToMicroseconds(context.At);
        var versions = streams.ToDictionary(s => s.Key, s => s.Version);
        var events = new List<NewEvent>(changes.Count);
        foreach (var change in changes)
        {
            if (!versions.TryGetValue(change.Stream, out var version))
            {
                throw new StreamNotNamedException(change.Stream);
            }

            versions[change.Stream] = version + 1;
            var name = model.Events.NameOf(change.Event.GetType());
            events.Add(
                new NewEvent(
                    change,
                    new StoredEvent(
                        default,
                        Guid.CreateVersion7(),
                        change.Stream,
                        version + 1,
                        name,
                        change.Event,
                        at,
                        context.Headers,
                        context.CorrelationId,
                        context.CausationId
                    ),
                    StoredJson.Write(name, change.Event)
                )
            );
        }

        return events;
    }

    // Streams are written in the order of their keys: a new stream is a lock too, for whoever wants to begin the same one.
    private void AddChanges(
        NpgsqlBatch batch,
        List<StreamAtHand> streams,
        List<NewEvent> events,
        EventContext context
    )
    {
        var headers = Appending.HeadersOf(context);
        foreach (var stream in streams)
        {
            var own = events.Count == 1 && streams.Count == 1 ? events : OfStream(events, stream);
            if (own.Count == 0)
            {
                continue;
            }

            Appending.Add(batch, stream, own, context, headers);
            foreach (var table in tables.Of(own[0].Change.StreamType))
            {
                var row = own.Aggregate(
                    stream.Rows.GetValueOrDefault(table),
                    (folded, e) => table.Fold(folded, e.Stored)
                );
                batch.BatchCommands.Add(table.Save(stream.Key, row));
            }
        }
    }

    private static async Task<List<StoredEvent>> Write(
        NpgsqlBatch batch,
        List<StreamAtHand> streams,
        List<NewEvent> events,
        CancellationToken ct
    )
    {
        var positions = new Dictionary<(StreamKey, long), FeedPosition>(events.Count);
        await using (var row = await batch.ExecuteReaderAsync(ct))
        {
            foreach (var stream in streams.Where(s => events.Exists(e => e.Change.Stream == s.Key)))
            {
                var version = stream.Version;
                while (await row.ReadAsync(ct))
                {
                    positions[(stream.Key, ++version)] = new(
                        row.GetFieldValue<ulong>(0),
                        row.GetInt64(1)
                    );
                }

                await row.NextResultAsync(ct);
            }

            // Reads to the end, so that an error of a later statement is seen.
            while (await row.NextResultAsync(ct)) { }
        }

        return
        [
            .. events.Select(e =>
                e.Stored with
                {
                    Position = positions[(e.Stored.Stream, e.Stored.Version)],
                }
            ),
        ];
    }

    private static void AddOnce(NpgsqlBatch batch, EventContext context)
    {
        if (context.Once is { } token)
        {
            batch.BatchCommands.Add(
                new(UseOnce) { Parameters = { new NpgsqlParameter<Guid> { TypedValue = token } } }
            );
        }
    }

    private static List<NewEvent> OfStream(List<NewEvent> events, StreamAtHand stream) =>
        events.FindAll(e => e.Change.Stream == stream.Key);

    private static IReadOnlyList<StreamUse> InOrder(IReadOnlyList<StreamUse> uses) =>
        uses.Count < 2 ? uses : [.. uses.DistinctBy(use => use.Key).OrderBy(use => use.Key)];

    // PostgreSQL keeps microseconds: the read model must fold what a rebuild will read.
    private static DateTimeOffset ToMicroseconds(DateTimeOffset at) =>
        new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}

/// <summary>The arguments of <see cref="IEventLog.Decide"/>.</summary>
internal sealed record PendingDecision(
    IReadOnlyList<StreamUse> Streams,
    Func<LoadedStreams, IEnumerable<Change>> Decide,
    EventContext Context,
    IReadOnlyList<ITransactionPart> Parts
);
