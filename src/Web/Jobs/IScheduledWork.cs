namespace StationPortal.Web.Jobs;

/// <summary>Work of the portal at set times that is no decision of a module: sending mails, the daily root, cleaning up. One process at a time does it; doing it twice changes nothing.</summary>
public interface IScheduledWork
{
    Task Run(CancellationToken ct);
}
