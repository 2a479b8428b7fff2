using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Testing;

namespace StationPortal.Web.Tests.Hosting;

/// <summary>What the portal does by itself after an event; a test that compares before and after waits for it first.</summary>
internal static class Reactions
{
    private const string Behind = """
        select exists (
          select from mt_events e
          left join mt_event_progression p on p.name = $1
          where e.type = any($2)
            and (p.last_transaction_id is null
              or (e.transaction_id, e.seq_id) > (p.last_transaction_id, p.last_seq_id)))
        """;

    /// <summary>Waits until every subscription has handled the events that it listens to.</summary>
    public static async Task CaughtUp(this PortalFixture portal)
    {
        foreach (var each in portal.Services.GetServices<ISubscription>())
        {
            await Poll.Until(
                async () =>
                    !await portal.Postgres.Scalar<bool>(
                        Behind,
                        each.Name,
                        each.EventNames.ToArray()
                    ),
                what: each.Name
            );
        }
    }
}
