using Npgsql;

namespace StationPortal.Web.Hosting;

/// <summary>Production does not start with anything made for the demo; it says which.</summary>
internal static class ProductionGuard
{
    /// <exception cref="StartRefusedException">Names every setting that must be given or removed.</exception>
    public static void Check(PortalSettings settings)
    {
        if (!settings.Production)
        {
            return;
        }

        (bool Wrong, string What)[] checks =
        [
            (
                settings.Demo,
                "Portal__Demo is on: it makes accounts whose passwords everybody knows"
            ),
            (
                settings.Clock is not null,
                "Portal__Clock is set: only demo and test hosts may set the clock"
            ),
            (
                settings.Database is null,
                "ConnectionStrings__Portal is missing: the private PostgreSQL is for demo and tests"
            ),
            (
                settings.KeyFile is null,
                "Vault__KeyFile is missing: the default keys lie beside the data they protect"
            ),
            (settings.Mail.Host is null, "Mail__Host is missing: mails would stay in a folder"),
            (
                !IsHttps(settings),
                "Portal__Address is not an https address: links in mails would be open to others"
            ),
        ];
        var wrong = checks.Where(check => check.Wrong).Select(check => check.What).ToList();
        if (wrong.Count > 0)
        {
            throw new StartRefusedException(
                $"Production does not start like this. {string.Join("; ", wrong)}."
            );
        }
    }

    /// <exception cref="StartRefusedException">The database was filled by a demo host; names its accounts.</exception>
    public static async Task CheckDatabase(
        PortalSettings settings,
        NpgsqlDataSource database,
        CancellationToken ct
    )
    {
        if (settings.Production && await DemoMark.Accounts(database, ct) is { } accounts)
        {
            throw new StartRefusedException(
                $"Production does not start on a demo database. It holds the demo accounts {accounts}. Use an empty database."
            );
        }
    }

    private static bool IsHttps(PortalSettings settings) =>
        string.Equals(settings.Address.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal);
}
