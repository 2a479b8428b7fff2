using Npgsql;

namespace StationPortal.Web.Hosting;

/// <summary>Shows in the database that this process serves, so that nobody throws the data away or changes the keys beneath it.</summary>
internal sealed class ServingMark(NpgsqlDataSource database) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <exception cref="StartRefusedException">A portal serves on this database.</exception>
    public static async Task<SessionLock> RequireNone(
        NpgsqlDataSource database,
        CancellationToken ct
    ) =>
        await SessionLock.TryTake(database, SessionLock.Serving, ct)
        ?? throw new StartRefusedException(
            "A portal serves on this database. Stop it first; nothing was changed."
        );

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await using var mark = await SessionLock.Share(
                    database,
                    SessionLock.Serving,
                    stoppingToken
                );
                await mark.Hold(stoppingToken);
            }
            // The database went away; the mark is set again when it is back.
            catch (NpgsqlException)
            {
                await Task.Delay(Pause, stoppingToken);
            }
        }
    }
}
