using Npgsql;

namespace StationPortal.EventStore;

/// <summary>One attempt at one decision: load, decide, append and write the inline read models, in as few round trips as there are answers to wait for.</summary>
internal sealed class DecisionTransaction(
    StoreModel model,
    StreamLoading loading,
    SetLoading sets,
    ReadModelTables tables
)
{
    private const string UseOnce = "insert into store_once (token) values ($1)";
    private const string Used = "select exists (select from store_once where token = $1)";

    /// <summary>A decision about one stream, or about a few new ones only, needs no lock: its append finds out whether the stream moved on since it was read.</summary>
    public bool MayGoWithoutLock(PendingDecision decision) =>
        decision.Streams.Count == 1
        || (!Sets.Fit(decision.Streams.Count) && !loading.Needed(decision.Streams));

    /// <param name="connection">Open. An error leaves its transaction to be rolled back by closing it.</param>
    /// <param name="decision">What to decide.</param>
    /// <param name="hold">What keeps the streams from moving on between reading and writing.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>What was written, or <c>null</c> when only the lock can show that a stream the decision leaves alone stood still.</returns>
    public async Task<Commit?> Run(
        NpgsqlConnection connection,
        PendingDecision decision,
        Hold hold,
        CancellationToken ct
    )
    {
        var uses = InOrder(decision.Streams);
        var streams =
            hold != Hold.Nothing || loading.Needed(uses)
                ? await Load(connection, decision.Context, uses, hold, ct)
                : StreamLoading.Unread(uses);
        if (streams is null)
        {
            return new Commit([], Repeated: true);
        }

        var loaded = new LoadedStreams(
            streams.ConvertAll(s => new LoadedStream(s.Key, s.State, s.Version))
        );
        var events = Name(decision.Decide(loaded), streams, decision.Context);
        if (events.Count + decision.Parts.Count == 0)
        {
            return new Commit([], Repeated: false);
        }

        if (hold == Hold.Nothing && !streams.TrueForAll(s => s.Appended.Count > 0))
        {
            return null;
        }

        await using var batch = new NpgsqlBatch(connection);
        if (hold == Hold.Nothing)
        {
            AddOnce(batch, UseOnce, decision.Context);
        }

        AddChanges(batch, streams, decision.Context);
        foreach (var part in decision.Parts)
        {
            part.AddTo(batch);
        }

        if (hold == Hold.OwnTransaction)
        {
            batch.BatchCommands.Add(new("commit"));
        }

        await batch.ExecuteNonQueryAsync(ct);
        return new Commit(events.ConvertAll(e => e.Stored), Repeated: false);
    }

    // Null = the submission's token was used. It is asked for after the streams: who sees the first submission's events also sees its token.
    private async Task<List<StreamAtHand>?> Load(
        NpgsqlConnection connection,
        EventContext context,
        IReadOnlyList<StreamUse> uses,
        Hold hold,
        CancellationToken ct
    )
    {
        var locked = hold != Hold.Nothing;
        await using var batch = new NpgsqlBatch(connection);
        if (hold == Hold.OwnTransaction)
        {
            batch.BatchCommands.Add(new("begin"));
            AddOnce(batch, UseOnce, context);
        }

        var many = locked && Sets.Fit(uses.Count);
        if (many)
        {
            sets.AddTo(batch, uses);
        }
        else
        {
            loading.AddTo(batch, uses, locked);
        }

        if (!locked)
        {
            AddOnce(batch, Used, context);
        }

        if (batch.BatchCommands.Count == 0)
        {
            return [];
        }

        await using var row = await batch.ExecuteReaderAsync(ct);
        var streams = many
            ? await sets.Read(row, uses, ct)
            : await loading.Read(row, uses, locked, ct);
        if (!locked && context.Once is not null && await row.ReadAsync(ct) && row.GetBoolean(0))
        {
            return null;
        }

        StreamLoading.RequireSeen(uses, streams);
        return streams;
    }

    private List<NewEvent> Name(
        IEnumerable<Change> changes,
        List<StreamAtHand> streams,
        EventContext context
    )
    {
        var at = ToMicroseconds(context.At);
        var events = new List<NewEvent>();
        var byKey = Sets.Fit(streams.Count) ? streams.ToDictionary(s => s.Key) : null;
        foreach (var change in changes)
        {
            var stream =
                (
                    byKey is null
                        ? streams.Find(s => s.Key == change.Stream)
                        : byKey.GetValueOrDefault(change.Stream)
                ) ?? throw new StreamNotNamedException(change.Stream);
            var name = model.Events.NamesOf(change.Event.GetType());
            var stored = new StoredEvent(
                default,
                Guid.CreateVersion7(),
                change.Stream,
                stream.Version + stream.Appended.Count + 1,
                name.Stored,
                change.Event,
                at,
                context.Headers,
                context.CorrelationId,
                context.CausationId
            );
            var next = new NewEvent(
                stored,
                name.Dotnet,
                StoredJson.Write(name.Stored, change.Event)
            );
            stream.Append(next, change.StreamType);
            events.Add(next);
        }

        return events;
    }

    // Streams are written in the order of their keys: a new stream is a lock too, for whoever wants to begin the same one.
    private void AddChanges(NpgsqlBatch batch, List<StreamAtHand> streams, EventContext context)
    {
        var headers = Appending.HeadersOf(context);
        var written = streams.FindAll(s => s.Appended.Count > 0);
        if (Sets.Fit(written.Count))
        {
            foreach (var set in written.Chunk(Sets.Most))
            {
                AddSet(batch, set, context, headers);
            }

            return;
        }

        foreach (var stream in written)
        {
            Appending.Add(batch, stream, context, headers);
            foreach (var table in tables.Of(stream.Type))
            {
                batch.BatchCommands.Add(table.Save(stream.Key, Folded(stream, table)));
            }
        }
    }

    private void AddSet(NpgsqlBatch batch, StreamAtHand[] set, EventContext context, byte[] headers)
    {
        batch.BatchCommands.Add(SetAppending.Add(set, context, headers));
        foreach (var streams in set.GroupBy(stream => stream.Type, StringComparer.Ordinal))
        {
            foreach (var table in tables.Of(streams.Key))
            {
                table.SaveSet(
                    batch,
                    [.. streams.Select(stream => (stream.Key, Folded(stream, table)))]
                );
            }
        }
    }

    private static object? Folded(StreamAtHand stream, ReadModelTable table) =>
        stream.Appended.Aggregate(
            stream.Rows.GetValueOrDefault(table),
            (folded, e) => table.Fold(folded, e.Stored)
        );

    private static void AddOnce(NpgsqlBatch batch, string sql, EventContext context)
    {
        if (context.Once is { } token)
        {
            batch.BatchCommands.Add(
                new(sql) { Parameters = { new NpgsqlParameter<Guid> { TypedValue = token } } }
            );
        }
    }

    private static IReadOnlyList<StreamUse> InOrder(IReadOnlyList<StreamUse> uses) =>
        uses.Count < 2 ? uses : [.. uses.DistinctBy(use => use.Key).OrderBy(use => use.Key)];

    // PostgreSQL keeps microseconds: the read model must fold what a rebuild will read.
    private static DateTimeOffset ToMicroseconds(DateTimeOffset at) =>
        new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}

/// <summary>What keeps the streams of a decision from moving on between reading and writing.</summary>
internal enum Hold
{
    /// <summary>Nothing: the append itself fails when they did.</summary>
    Nothing,

    /// <summary>Locks in a transaction that ends with the append.</summary>
    OwnTransaction,

    /// <summary>Locks in a transaction that someone else ends.</summary>
    JoinedTransaction,
}

/// <summary>The arguments of <see cref="IEventLog.Decide"/>.</summary>
internal sealed record PendingDecision(
    IReadOnlyList<StreamUse> Streams,
    Func<LoadedStreams, IEnumerable<Change>> Decide,
    EventContext Context,
    IReadOnlyList<ITransactionPart> Parts
);
