using Npgsql;

namespace StationPortal.EventStore;

/// <summary>Errors of PostgreSQL that mean: someone else was faster, load and decide again.</summary>
internal static class Collisions
{
    /// <summary>Another decision began the same stream, moved it on since it was read, or waited in a circle with this one.</summary>
    public static bool IsCollision(PostgresException e) =>
        e.SqlState switch
        {
            PostgresErrorCodes.UniqueViolation => e.ConstraintName
                is "mt_streams_pkey"
                    or "pk_mt_events_stream_and_version",
            PostgresErrorCodes.NotNullViolation => e
                is { TableName: "mt_events", ColumnName: "seq_id" },
            PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure => true,
            _ => false,
        };

    /// <summary>The submission's token was used before.</summary>
    public static bool IsRepeated(PostgresException e) =>
        e is { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "store_once_pkey" };
}
