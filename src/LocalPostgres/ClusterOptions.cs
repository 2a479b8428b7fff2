namespace StationPortal.LocalPostgres;

/// <summary>What a private PostgreSQL is told at each start.</summary>
internal static class ClusterOptions
{
    public static IEnumerable<string> For(ClusterSettings settings, int port) =>
        [
            $"port={port}",
            "listen_addresses=127.0.0.1",
            // The usual folder of the socket belongs to the system's own PostgreSQL.
            "unix_socket_directories=",
            $"max_connections={settings.MaxConnections}",
            "shared_buffers=256MB",
            "timezone=UTC",
            "log_timezone=UTC",
            "max_wal_size=2GB",
            .. settings.Durable ? Durable : Scratch,
        ];

    private static readonly string[] Durable =
    [
        "fsync=on",
        "synchronous_commit=on",
        "full_page_writes=on",
    ];

    private static readonly string[] Scratch =
    [
        "fsync=off",
        "synchronous_commit=off",
        "full_page_writes=off",
        // Databases that stay behind until the end would be visited again and again.
        "autovacuum=off",
    ];
}
