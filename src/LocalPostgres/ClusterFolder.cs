using System.Globalization;

namespace StationPortal.LocalPostgres;

/// <summary>The home of a private PostgreSQL: <c>server/</c> belongs to the user it runs as, the rest to the program.</summary>
internal sealed class ClusterFolder(string home)
{
    public string Home { get; } = home;
    public string Server => Path.Combine(Home, "server");
    public string Data => Path.Combine(Server, "data");
    public string Log => Path.Combine(Server, "postgres.log");
    public string PasswordFile => Path.Combine(Server, "password");
    public ClusterUsers Users { get; } = new(Path.Combine(home, "users"));

    /// <summary>Where data is made before it counts: a start that is killed meanwhile leaves nothing half done.</summary>
    public string NewData => Path.Combine(Server, "new-data");

    public void Create() => Directory.CreateDirectory(Server);

    /// <summary>Major version that made the data, or <c>null</c> when there is none.</summary>
    public int? DataMajor()
    {
        var file = Path.Combine(Data, "PG_VERSION");
        return File.Exists(file)
            ? int.Parse(File.ReadAllText(file).Trim(), CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>The port of the running server as it wrote it down, or <c>null</c>.</summary>
    public int? RunningPort()
    {
        var file = Path.Combine(Data, "postmaster.pid");
        var lines = File.Exists(file) ? File.ReadAllLines(file) : [];
        return
            lines.Length > 3 && int.TryParse(lines[3], CultureInfo.InvariantCulture, out var port)
            ? port
            : null;
    }

    /// <summary>Two programs that start at once take turns. The lock falls with the process that holds it.</summary>
    public async Task<IDisposable> Lock(CancellationToken ct)
    {
        var file = Path.Combine(Home, "lock");
        while (true)
        {
            try
            {
                return new FileStream(
                    file,
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None
                );
            }
            catch (IOException) when (File.Exists(file))
            {
                await Task.Delay(50, ct);
            }
        }
    }

    public async Task WritePassword(string password, CancellationToken ct)
    {
        await File.WriteAllTextAsync(PasswordFile, password, ct);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(PasswordFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    public string ReadPassword() => File.ReadAllText(PasswordFile).Trim();

    public void DeleteNewData()
    {
        if (Directory.Exists(NewData))
        {
            Directory.Delete(NewData, recursive: true);
        }
    }

    public void KeepNewData() => Directory.Move(NewData, Data);

    public string LastLogLines() =>
        File.Exists(Log) ? "\n" + string.Join('\n', File.ReadLines(Log).TakeLast(20)) : "";
}
