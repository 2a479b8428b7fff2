using System.Diagnostics;
using System.Globalization;

namespace StationPortal.LocalPostgres;

/// <summary>Who uses a private PostgreSQL, one file each, so that the last who leaves stops it. Asked under the folder's lock. The file of a killed program does not count.</summary>
internal sealed class ClusterUsers(string folder)
{
    private readonly string own = Path.Combine(folder, Guid.NewGuid().ToString("N"));

    public void Enter()
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(own, Identity(Environment.ProcessId));
    }

    /// <summary><c>true</c> when nobody else uses it.</summary>
    public bool Leave()
    {
        File.Delete(own);
        if (!Directory.Exists(folder))
        {
            return true;
        }

        foreach (var user in Directory.EnumerateFiles(folder))
        {
            if (Lives(File.ReadAllText(user)))
            {
                return false;
            }

            File.Delete(user);
        }

        return true;
    }

    private static bool Lives(string user) =>
        int.TryParse(user.Split(' ')[0], CultureInfo.InvariantCulture, out var pid)
        && string.Equals(Identity(pid), user, StringComparison.Ordinal);

    /// <summary>Process id with start time, since ids are used again.</summary>
    private static string? Identity(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{pid} {process.StartTime.ToUniversalTime():yyyyMMddHHmmss}"
            );
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
