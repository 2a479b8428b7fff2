using System.Security.Cryptography;
using Npgsql;

namespace StationPortal.LocalPostgres;

/// <summary>A PostgreSQL of this program's own: made on first use, bound to 127.0.0.1. A second program on the same folder joins the running one; the last who leaves stops it.</summary>
internal sealed class PrivateCluster : IAsyncDisposable
{
    private const string DatabaseName = "portal";
    private readonly ClusterFolder folder;
    private readonly PostgresBinaries binaries;
    private readonly ServerUser user;
    private bool entered;

    private PrivateCluster(ClusterFolder folder, PostgresBinaries binaries, ServerUser user)
    {
        this.folder = folder;
        this.binaries = binaries;
        this.user = user;
    }

    public string ConnectionString { get; private set; } = "";

    public string Source => $"PostgreSQL {binaries.Version} in {folder.Home}";

    /// <param name="settings">Where and how it runs.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <param name="chosen">Programs to use; <c>null</c> finds them.</param>
    public static async Task<PrivateCluster> Open(
        ClusterSettings settings,
        CancellationToken ct,
        PostgresBinaries? chosen = null
    )
    {
        var runsAs = await ServerUser.Choose(ct);
        var home = new ClusterFolder(runsAs.Reachable(Path.GetFullPath(settings.Folder)));
        var programs = chosen ?? await PostgresBinaries.Find(home.DataMajor(), ct);
        try
        {
            return await new PrivateCluster(home, programs, runsAs).Enter(settings, ct);
        }
        catch (IOException e)
        {
            throw new DatabaseUnavailableException(
                $"The data folder {home.Home} cannot be written: {ServerCheck.OneLine(e.Message)} Free some space or choose another with --data.",
                e
            );
        }
        catch (UnauthorizedAccessException e)
        {
            throw new DatabaseUnavailableException(
                $"The data folder {home.Home} cannot be written by this user. Choose another with --data.",
                e
            );
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (entered && Directory.Exists(folder.Home))
        {
            using var only = await folder.Lock(CancellationToken.None);
            await Leave();
        }
    }

    private async Task<PrivateCluster> Enter(ClusterSettings settings, CancellationToken ct)
    {
        folder.Create();
        using var only = await folder.Lock(ct);
        if (folder.DataMajor() is null)
        {
            await Initialise(ct);
        }

        folder.Users.Enter();
        entered = true;
        var reached = false;
        try
        {
            await JoinOrStart(settings, ct);
            await MakeDatabase(ct);
            reached = true;
            return this;
        }
        finally
        {
            if (!reached)
            {
                await Leave();
            }
        }
    }

    private async Task Leave()
    {
        entered = false;
        if (!folder.Users.Leave())
        {
            return;
        }

        NpgsqlConnection.ClearAllPools();
        await user.Run(
            binaries.Program("pg_ctl"),
            ["stop", "-D", folder.Data, "-m", "fast", "-w", "-t", "30"],
            CancellationToken.None
        );
    }

    private async Task Initialise(CancellationToken ct)
    {
        folder.DeleteNewData();
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        await folder.WritePassword(password, ct);
        await user.Give(folder.Server, ct);
        string[] arguments =
        [
            "-D",
            folder.NewData,
            "-U",
            "postgres",
            "--auth=scram-sha-256",
            $"--pwfile={folder.PasswordFile}",
            "--encoding=UTF8",
            "--no-locale",
            "--data-checksums",
        ];
        // Not ended half-way: it takes two seconds.
        var result = await user.Run(binaries.Program("initdb"), arguments, CancellationToken.None);
        if (result.ExitCode != 0)
        {
            folder.DeleteNewData();
            throw Failed("made", result.Output);
        }

        folder.KeepNewData();
        ct.ThrowIfCancellationRequested();
    }

    private async Task JoinOrStart(ClusterSettings settings, CancellationToken ct)
    {
        if (folder.RunningPort() is not { } running || !await Answers(running, ct))
        {
            await Start(settings, ct);
        }
    }

    private async Task Start(ClusterSettings settings, CancellationToken ct)
    {
        var port = settings.Port ?? FreePort.Find();
        var options = string.Join(
            ' ',
            ClusterOptions.For(settings, port).Select(option => $"-c {option}")
        );
        var result = await user.Run(
            binaries.Program("pg_ctl"),
            ["start", "-D", folder.Data, "-l", folder.Log, "-w", "-t", "60", "-o", options],
            // Not ended half-way: who asked to stop then stops a server that is there.
            CancellationToken.None
        );
        if (result.ExitCode != 0)
        {
            throw Failed("started", result.Output + folder.LastLogLines());
        }

        if (!await Answers(port, ct))
        {
            throw Failed("reached after it started", folder.LastLogLines());
        }
    }

    private async Task<bool> Answers(int port, CancellationToken ct)
    {
        ConnectionString = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = "postgres",
            Password = folder.ReadPassword(),
            Database = "postgres",
            GssEncryptionMode = GssEncryptionMode.Disable,
            SslMode = SslMode.Disable,
        }.ConnectionString;
        try
        {
            await ServerCheck.Run(ConnectionString, ct);
            return true;
        }
        catch (DatabaseUnavailableException)
        {
            return false;
        }
    }

    private async Task MakeDatabase(CancellationToken ct)
    {
        var open = await LocalDatabase.Open(ConnectionString, new ClusterSettings(folder.Home), ct);
        ConnectionString = await open.Database(DatabaseName, ct);
    }

    private DatabaseUnavailableException Failed(string what, string output)
    {
        // A quota or a limit on the size of files stops the writing just as a full disk does.
        var space =
            output.Contains("No space left", StringComparison.OrdinalIgnoreCase)
            || output.Contains("File too large", StringComparison.OrdinalIgnoreCase)
            || output.Contains("Disk quota exceeded", StringComparison.OrdinalIgnoreCase);
        var reason = output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .LastOrDefault(line =>
                line.Contains("FATAL", StringComparison.Ordinal)
                || line.Contains("error:", StringComparison.Ordinal)
                || line.Contains("PANIC", StringComparison.Ordinal)
            );
        return new DatabaseUnavailableException(
            space
                ? $"The disk is full: the private PostgreSQL in {folder.Home} could not be {what}. Free some space, or choose another folder with --data."
                : $"The private PostgreSQL in {folder.Home} could not be {what}: {reason ?? "see " + folder.Log}."
        );
    }
}
