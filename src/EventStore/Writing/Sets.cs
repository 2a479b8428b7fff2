using Npgsql;
using NpgsqlTypes;

namespace StationPortal.EventStore;

/// <summary>A decision over many streams is loaded and written by statements over sets of them: the database plans, looks up and answers once for a set, not once for a stream.</summary>
internal static class Sets
{
    /// <summary>From so many streams on. Below it a statement for each stream is as fast, and its plan the simplest there is.</summary>
    public const int Fewest = 10;

    /// <summary>Streams of one statement: what its parameters hold stays small however many streams a decision has.</summary>
    public const int Most = 500;

    // A plan is kept, and the table may have been small when it was made.
    private const string ByIndex = """
        select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
          set_config('enable_mergejoin', 'off', true), set_config('max_parallel_workers_per_gather', '0', true)
        """;

    public static bool Fit(int streams) => streams >= Fewest;

    /// <summary>For the rest of the transaction, streams are found by their keys, one index look-up after the other, and never by reading a whole table.</summary>
    public static NpgsqlBatchCommand PlanByIndex() => new(ByIndex);

    /// <summary>A statement whose first two parameters are the keys of a set, in their order.</summary>
    public static NpgsqlBatchCommand ByKeys(string sql, IReadOnlyCollection<StreamKey> keys) =>
        new(sql)
        {
            Parameters =
            {
                List(NpgsqlDbType.Varchar, keys.Select(key => key.Tenant)),
                List(NpgsqlDbType.Uuid, keys.Select(key => key.Id)),
            },
        };

    public static NpgsqlParameter<List<T>> List<T>(NpgsqlDbType type, IEnumerable<T> values) =>
        new() { NpgsqlDbType = NpgsqlDbType.Array | type, TypedValue = [.. values] };
}
