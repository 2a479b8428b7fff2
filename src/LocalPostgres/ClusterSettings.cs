namespace StationPortal.LocalPostgres;

/// <summary>How a private PostgreSQL runs.</summary>
/// <param name="Folder">Its home, e.g. <c>.data/postgres</c>: the data, the log, the password. Made when missing.</param>
/// <param name="Durable"><c>true</c> keeps every commit through a power cut; <c>false</c> (tests) keeps it through the end of a process only, and is faster.</param>
/// <param name="MaxConnections">Sessions at a time.</param>
/// <param name="Port">Of 127.0.0.1; <c>null</c> takes a free one at each start.</param>
public sealed record ClusterSettings(
    string Folder,
    bool Durable = true,
    int MaxConnections = 300,
    int? Port = null
);
