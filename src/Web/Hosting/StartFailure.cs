using Npgsql;
using StationPortal.LocalPostgres;
using StationPortal.Vault;

namespace StationPortal.Web.Hosting;

/// <summary>What can keep the program from starting, each as one line that says what to do.</summary>
internal static class StartFailure
{
    private const int DiskFull = unchecked((int)0x80070070);
    private const int NoSpaceLeft = 28;

    /// <summary>The line, or <c>null</c> when the failure is a fault of the program and its trace is wanted.</summary>
    public static string? Line(Exception e) =>
        e switch
        {
            StartRefusedException
            or DatabaseUnavailableException
            or FileStoreException
            or KeyFileException => e.Message,
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } =>
                "The database's disk is full. Free some space there and start again.",
            NpgsqlException { InnerException: { } } or NpgsqlException { IsTransient: true } =>
                $"The database went away while starting: {Flat(e.Message)} See that it runs, then start again.",
            IOException { HResult: DiskFull or NoSpaceLeft } =>
                "The disk is full. Free some space and start again.",
            UnauthorizedAccessException =>
                $"{Flat(e.Message)} Choose another data folder with --data, or give this user access.",
            _ => null,
        };

    private static string Flat(string message) => message.ReplaceLineEndings(" ");
}
