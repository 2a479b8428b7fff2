using System.Net.Sockets;
using Npgsql;

namespace StationPortal.LocalPostgres;

/// <summary>Whether a PostgreSQL answers and is new enough.</summary>
public static class ServerCheck
{
    /// <summary>The oldest major version that is tested.</summary>
    public const int OldestMajor = 15;

    /// <summary>Connects once.</summary>
    /// <returns>The server's version.</returns>
    /// <exception cref="DatabaseUnavailableException">With the reason in one line.</exception>
    public static async Task<Version> Run(string connectionString, CancellationToken ct)
    {
        try
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync(ct);
            RequireNewEnough(connection.PostgreSqlVersion);
            return connection.PostgreSqlVersion;
        }
        catch (ArgumentException e)
        {
            throw new DatabaseUnavailableException(
                $"{LocalDatabase.GivenVariable} cannot be read as a connection string: {OneLine(e.Message)}",
                e
            );
        }
        catch (PostgresException e)
        {
            throw new DatabaseUnavailableException(
                $"PostgreSQL at {Address(connectionString)} refuses the connection: {OneLine(e.MessageText)} Check {LocalDatabase.GivenVariable}.",
                e
            );
        }
        catch (Exception e) when (e is NpgsqlException or SocketException or TimeoutException)
        {
            throw new DatabaseUnavailableException(
                $"No PostgreSQL answers at {Address(connectionString)}. Start it, or correct {LocalDatabase.GivenVariable}, or unset it to use a private one.",
                e
            );
        }
    }

    internal static void RequireNewEnough(Version version)
    {
        if (version.Major < OldestMajor)
        {
            throw new DatabaseUnavailableException(
                $"PostgreSQL {version} is too old: {OldestMajor} or newer is needed. Upgrade it, or point {LocalDatabase.GivenVariable} to a newer one."
            );
        }
    }

    internal static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    private static string Address(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        return $"{parts.Host}:{parts.Port}";
    }
}
