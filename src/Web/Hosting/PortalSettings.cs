using System.Globalization;
using StationPortal.Vault;

namespace StationPortal.Web.Hosting;

/// <summary>What a host is told by appsettings, the environment (<c>Portal__…</c>) and the command line.</summary>
/// <param name="DataFolder"><c>Portal:DataFolder</c>. Files, keys, the private PostgreSQL; full path.</param>
/// <param name="Demo"><c>Portal:Demo</c>. Fills two demo counties and shows their accounts; never in Production.</param>
/// <param name="Clock"><c>Portal:Clock</c>. The moment at which a demo or test host's clock starts.</param>
/// <param name="Address"><c>Portal:Address</c>. How people reach the portal, for links in mails; no slash at the end.</param>
/// <param name="KnownProxies"><c>Portal:KnownProxies</c>. Addresses, separated by commas, whose forwarded headers are believed.</param>
/// <param name="Database"><c>ConnectionStrings:Portal</c>, or <c>null</c> for a private PostgreSQL.</param>
/// <param name="RootsFolder"><c>Portal:RootsFolder</c>. Where the daily roots go, best on another machine; <c>roots</c> in the data folder otherwise.</param>
/// <param name="KeyFile"><c>Vault:KeyFile</c>, or <c>null</c> for one in the data folder.</param>
/// <param name="Bucket"><c>Portal:Files:S3</c>. Where files lie instead of the data folder; <c>null</c> for the folder.</param>
/// <param name="Mail">The mail server.</param>
/// <param name="Production">Whether the environment is Production.</param>
public sealed record PortalSettings(
    string DataFolder,
    bool Demo,
    DateTimeOffset? Clock,
    Uri Address,
    IReadOnlyList<string> KnownProxies,
    string? Database,
    string RootsFolder,
    string? KeyFile,
    S3Settings? Bucket,
    MailSettings Mail,
    bool Production
)
{
    /// <summary>Where mails are put as files when no server is set.</summary>
    public string MailFolder => Path.Combine(DataFolder, "mail");

    private static readonly string[] NeededWithEndpoint = ["Bucket", "AccessKey", "SecretKey"];

    private const string DefaultAddress = "http://127.0.0.1:5080";

    /// <exception cref="StartRefusedException">A value cannot be read.</exception>
    public static PortalSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var portal = configuration.GetSection("Portal");
        var data = Path.GetFullPath(
            portal["DataFolder"] ?? DefaultFolder(environment.ContentRootPath)
        );
        return new PortalSettings(
            data,
            portal.GetValue("Demo", defaultValue: false),
            ReadClock(portal["Clock"]),
            ReadAddress(portal["Address"] ?? DefaultAddress),
            (portal["KnownProxies"] ?? "").Split(
                ',',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            ),
            configuration.GetConnectionString("Portal") is { Length: > 0 } given ? given : null,
            Path.GetFullPath(portal["RootsFolder"] ?? Path.Combine(data, "roots")),
            configuration["Vault:KeyFile"],
            ReadBucket(portal.GetSection("Files:S3")),
            MailSettings.Read(configuration.GetSection("Mail")),
            environment.IsProduction()
        );
    }

    /// <summary><c>.data</c> beside the solution during development, beside the program elsewhere.</summary>
    private static string DefaultFolder(string contentRoot)
    {
        for (
            var folder = new DirectoryInfo(contentRoot);
            folder is not null;
            folder = folder.Parent
        )
        {
            if (File.Exists(Path.Combine(folder.FullName, "StationPortal.sln")))
            {
                return Path.Combine(folder.FullName, ".data");
            }
        }

        return Path.Combine(contentRoot, ".data");
    }

    private static DateTimeOffset? ReadClock(string? clock) =>
        string.IsNullOrWhiteSpace(clock) ? null
        : DateTimeOffset.TryParse(
            clock,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var moment
        )
            ? moment
        : throw new StartRefusedException(
            $"Portal__Clock cannot be read: '{clock}'. Write it as 2026-03-02T09:00:00+08:00."
        );

    private static S3Settings? ReadBucket(IConfigurationSection s3)
    {
        if (s3["Endpoint"] is not { Length: > 0 } endpoint)
        {
            return null;
        }

        string[] missing =
        [
            .. NeededWithEndpoint.Where(name => string.IsNullOrWhiteSpace(s3[name])),
        ];
        return missing.Length == 0 && Uri.TryCreate(endpoint, UriKind.Absolute, out var address)
            ? new(
                address,
                s3["Bucket"] ?? "",
                s3["Region"] ?? "us-east-1",
                s3["AccessKey"] ?? "",
                s3["SecretKey"] ?? ""
            )
            : throw new StartRefusedException(
                missing.Length == 0
                    ? $"Portal__Files__S3__Endpoint cannot be read: '{endpoint}'. Write it as https://s3.example."
                    : $"Portal__Files__S3__Endpoint is set, but not {string.Join(", ", missing.Select(name => $"Portal__Files__S3__{name}"))}."
            );
    }

    private static Uri ReadAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
            ? uri
            : throw new StartRefusedException(
                $"Portal__Address cannot be read: '{address}'. Write it as https://portal.example."
            );
}
