using System.Globalization;
using Npgsql;

namespace StationPortal.Bench;

/// <summary>Time of the processor that a stretch of work took, which other work on the machine does not change: of this process, server and users together, and of PostgreSQL.</summary>
internal sealed class ProcessorTimes
{
    private const double TicksPerSecond = 100;
    private readonly int postmaster;
    private readonly TimeSpan own = Environment.CpuUsage.TotalTime;
    private readonly TimeSpan database;

    private ProcessorTimes(int postmaster)
    {
        this.postmaster = postmaster;
        database = OfPostgres();
    }

    /// <summary>Begins to count.</summary>
    public static async Task<ProcessorTimes> Begin(NpgsqlDataSource source, CancellationToken ct)
    {
        await using var ask = source.CreateCommand("select pg_backend_pid()");
        var backend = Convert.ToInt32(
            await ask.ExecuteScalarAsync(ct),
            CultureInfo.InvariantCulture
        );
        return new ProcessorTimes(StatOf(backend) is { } stat ? stat.Parent : 0);
    }

    /// <summary>What it took for each press, order or save, in milliseconds. PostgreSQL is told where it runs on this machine under Linux.</summary>
    public string PerPress(int presses) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(Environment.CpuUsage.TotalTime - own).TotalMilliseconds / presses:F2} ms of the processor in server and users and {(OfPostgres() - database).TotalMilliseconds / presses:F2} ms in PostgreSQL for each"
        );

    private TimeSpan OfPostgres() =>
        TimeSpan.FromSeconds(
            Directory.Exists("/proc")
                ? Directory
                    .EnumerateDirectories("/proc")
                    .Select(folder =>
                        int.TryParse(
                            Path.GetFileName(folder),
                            CultureInfo.InvariantCulture,
                            out var id
                        )
                            ? id
                            : 0
                    )
                    .Where(id => id > 0)
                    .Select(StatOf)
                    .OfType<Stat>()
                    .Where(stat => stat.Parent == postmaster)
                    .Sum(stat => stat.Ticks) / TicksPerSecond
                : 0
        );

    // The name in brackets may hold blanks; the fields after it are fixed (proc(5)).
    private static Stat? StatOf(int process)
    {
        var file = $"/proc/{process}/stat";
        if (!File.Exists(file))
        {
            return null;
        }

        string text;
        try
        {
            text = File.ReadAllText(file);
        }
        catch (IOException)
        {
            // It ended in between.
            return null;
        }

        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return new Stat(
            int.Parse(fields[1], CultureInfo.InvariantCulture),
            long.Parse(fields[11], CultureInfo.InvariantCulture)
                + long.Parse(fields[12], CultureInfo.InvariantCulture)
        );
    }

    private sealed record Stat(int Parent, long Ticks);
}
