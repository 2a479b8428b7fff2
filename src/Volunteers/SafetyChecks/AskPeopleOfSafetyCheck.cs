using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>When a check is started everybody chosen gets an order, a batch in one transaction; each batch calls the next, so that thousands hold nobody up and a stop in between loses and doubles nothing (OR-19).</summary>
public sealed class AskPeopleOfSafetyCheck(
    IEventLog log,
    IDbContextFactory<ReadModels> contexts,
    Decider decider,
    TimeProvider clock
) : ISubscription
{
    private const int Batch = 100;

    public string Name => "ask-people-of-safety-check";

    public IReadOnlySet<string> EventNames { get; } =
        new HashSet<string>(StringComparer.Ordinal)
        {
            "volunteers.safety_check_started",
            "volunteers.safety_check_asked",
        };

    public async Task Handle(StoredEvent e, ISubscriptionSession session, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(e);
        ArgumentNullException.ThrowIfNull(session);
        var check = await log.Find<SafetyCheck>(e.Stream, ct);
        if (check is null or { All: true } or { Ended: true })
        {
            return;
        }

        var (batch, already) = await NextOf(e.Stream.Tenant, check, ct);
        var people = batch.Take(Batch).ToList();
        var asked = 0;
        foreach (var person in people.Where(person => !already.Contains(person.Served)))
        {
            asked += await Ask(check, person, e, session, ct) ? 1 : 0;
        }

        await decider.React(
            new NoteSafetyCheckAsked(
                e.Stream,
                check.Last,
                new SafetyCheckAsked(
                    people.Count == 0 ? null : people[^1].Served,
                    asked,
                    people.Count - asked,
                    All: batch.Count <= Batch
                )
            ),
            e,
            session,
            ct
        );
    }

    private async Task<(IReadOnlyList<PersonToAsk> People, IReadOnlySet<Guid> Already)> NextOf(
        string tenant,
        SafetyCheck check,
        CancellationToken ct
    )
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var people = await SafetyCheckPeople.Find(db, tenant, check.Started.Who, ct);
        return (
            [.. people.Where(person => check.Last is not { } last || person.Served > last)],
            await SafetyCheckPeople.AskedAlready(db, tenant, check.Started.Item, ct)
        );
    }

    // Who died or was let go between the count and now, or may not order the item, is left out and counted.
    private async Task<bool> Ask(
        SafetyCheck check,
        PersonToAsk person,
        StoredEvent e,
        ISubscriptionSession session,
        CancellationToken ct
    )
    {
        try
        {
            await decider.React(
                new PlaceOrder(
                    SafetyCheck.OrderOf(e.Stream, person.Served),
                    new StreamKey(e.Stream.Tenant, person.Served),
                    new StreamKey(e.Stream.Tenant, person.Station),
                    WantedOf(check.Started, e.Stream.Id)
                ),
                e,
                session,
                ct
            );
            return true;
        }
        catch (RuleBrokenException)
        {
            return false;
        }
        catch (NotInScopeException)
        {
            return false;
        }
    }

    // An order lasts a day at most: a later deadline leaves the last day for the service.
    private WantedOrder WantedOf(SafetyCheckStarted started, Guid check)
    {
        var now = clock.GetUtcNow();
        var isSoon = started.Deadline <= now.AddDays(1);
        return new(
            started.Item,
            OrderChannel.SafetyCheck,
            isSoon ? Urgency.AtOnce : Urgency.InStages,
            new OrderTime(isSoon ? now : started.Deadline.AddDays(-1), started.Deadline),
            Cause: new OrderCause(SafetyCheck: check)
        );
    }
}
