using System.Diagnostics;
using System.Globalization;

namespace StationPortal.Testing;

/// <summary>A folder of its own for one test or one test process, open to the user PostgreSQL runs as.</summary>
public static class TestFolder
{
    private const string Memory = "/dev/shm";
    private const long Enough = 8L * 1024 * 1024 * 1024;
    private static readonly string All = Path.Combine(Root(), "stationportal-tests");
    private static readonly Lazy<string> Own = new(() =>
    {
        CleanUpAfterDeadProcesses();
        return Path.Combine(All, Identity(Environment.ProcessId) ?? "");
    });

    public static string New(string purpose)
    {
        var folder = Path.Combine(Own.Value, $"{purpose}-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        return folder;
    }

    public static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Memory, where the machine gives enough of it: hundreds of databases that nobody keeps need not be written to a disk.</summary>
    private static string Root() =>
        Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace >= Enough
            ? Memory
            : Path.GetTempPath();

    /// <summary>A test process that was killed leaves its folders, and the servers that run in them.</summary>
    private static void CleanUpAfterDeadProcesses()
    {
        foreach (var left in Directory.CreateDirectory(All).EnumerateDirectories("*_*"))
        {
            var pid = left.Name.Split('_')[0];
            if (
                !int.TryParse(pid, CultureInfo.InvariantCulture, out var id)
                || string.Equals(Identity(id), left.Name, StringComparison.Ordinal)
            )
            {
                continue;
            }

            try
            {
                foreach (
                    var server in left.EnumerateFiles("postmaster.pid", SearchOption.AllDirectories)
                )
                {
                    Kill(File.ReadLines(server.FullName).First());
                }

                left.Delete(recursive: true);
            }
            catch (IOException)
            {
                // Another test process cleans up the same.
            }
        }
    }

    private static void Kill(string postmaster)
    {
        try
        {
            using var process = Process.GetProcessById(
                int.Parse(postmaster, CultureInfo.InvariantCulture)
            );
            if (process.ProcessName.Contains("postgres", StringComparison.Ordinal))
            {
                process.Kill();
                process.WaitForExit();
            }
        }
        catch (ArgumentException)
        {
            // It ended by itself.
        }
    }

    /// <summary>Process id with start time, since ids are used again; <c>null</c> when it does not live.</summary>
    private static string? Identity(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{pid}_{process.StartTime.ToUniversalTime():yyyyMMddHHmmss}"
            );
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
