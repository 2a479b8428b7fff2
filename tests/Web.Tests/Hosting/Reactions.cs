using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Testing;

namespace StationPortal.Web.Tests.Hosting;

/// <summary>What the portal does by itself after an event; a test that compares before and after waits for it first.</summary>
internal static class Reactions
{
    // One statement, one moment: what a reaction does is stored together with how far it came, so nobody is found caught up just before another gives them work.
    private const string Behind = """
        select coalesce(string_agg(distinct s.name, ', '), '')
        from unnest($1::text[], $2::text[]) as s(name, type)
        left join mt_event_progression p on p.name = s.name
        where exists (
          select from mt_events e
          where e.type = s.type
            and (p.last_transaction_id is null
              or (e.transaction_id, e.seq_id) > (p.last_transaction_id, p.last_seq_id)))
        """;

    /// <summary>Waits until every subscription has handled the events that it listens to, those that other reactions made included.</summary>
    public static async Task CaughtUp(this PortalFixture portal)
    {
        var heard = portal
            .Services.GetServices<ISubscription>()
            .SelectMany(each => each.EventNames.Select(type => (each.Name, Type: type)))
            .ToList();
        var names = heard.Select(each => each.Name).ToArray();
        var types = heard.Select(each => each.Type).ToArray();
        var behind = "";
        try
        {
            await Poll.Until(
                async () =>
                    (
                        behind = await portal.Postgres.Scalar<string>(Behind, names, types) ?? ""
                    ).Length == 0,
                seconds: 60
            );
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"Still at work: {behind}", late);
        }
    }
}
