using System.Reflection;
using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>Runs every decision of pages, jobs and reactions: checks the role, the second factor and the tenant, gives it the time and the law, and lets the log write.</summary>
public sealed class Decider(IEventLog log, IRuleBooks rules, TimeProvider clock)
{
    /// <param name="decision">The command.</param>
    /// <param name="actor">Who decides.</param>
    /// <param name="ct">Ends the wait; nothing is written.</param>
    /// <param name="once">Token of one submission of a form; a second use changes nothing.</param>
    /// <param name="parts">Rows to write in the same transaction.</param>
    /// <exception cref="RuleBrokenException">A rule refuses.</exception>
    /// <exception cref="NotInScopeException">Missing or out of scope.</exception>
    /// <exception cref="ConflictException">The page was stale.</exception>
    public async Task<Commit> Decide(
        IDecision decision,
        Actor actor,
        CancellationToken ct,
        Guid? once = null,
        IReadOnlyList<ITransactionPart>? parts = null
    )
    {
        var allowed = Allowed(decision, actor);
        WriteScope.RequireNamed(decision.Streams, actor);
        var context = new DecisionContext(clock.GetUtcNow(), actor, await rules.Current(ct));
        return await log.Decide(
            decision.Streams,
            streams =>
                decision
                    .Decide(streams, context)
                    .Select(change => WriteScope.Require(change, actor, allowed.Shared)),
            EventContextOf(context, once),
            parts ?? [],
            ct
        );
    }

    /// <summary>The same within a subscription's transaction, as the portal itself.</summary>
    public async Task<Commit> React(
        IDecision decision,
        StoredEvent cause,
        ISubscriptionSession session,
        CancellationToken ct
    )
    {
        var context = new DecisionContext(
            clock.GetUtcNow(),
            Actor.Portal(cause.Stream.Tenant),
            await rules.Current(ct)
        );
        var stored = EventContextOf(context, null) with
        {
            CorrelationId = cause.CorrelationId,
            CausationId = cause.Id.ToString(),
        };
        return await session.Decide(
            decision.Streams,
            streams => decision.Decide(streams, context),
            stored,
            ct
        );
    }

    private static AllowedForAttribute Allowed(IDecision decision, Actor actor)
    {
        var allowed =
            decision.GetType().GetCustomAttribute<AllowedForAttribute>()
            ?? new AllowedForAttribute();
        if (actor.Role != Role.System && !allowed.Roles.Contains(actor.Role))
        {
            throw new NotInScopeException(decision.GetType().Name);
        }

        Refuse.If(allowed.SecondFactor && !actor.SecondFactor, null, "SecondFactorNeeded");
        return allowed;
    }

    private static EventContext EventContextOf(DecisionContext context, Guid? once)
    {
        var actor = context.Actor;
        var headers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["account"] = actor.Account.ToString(),
            ["role"] = actor.Role.ToString(),
            ["region"] = actor.Region,
        };
        if (actor.Organisation is { } organisation)
        {
            headers["organisation"] = organisation.ToString();
        }

        if (actor.DeputyFor is { } principal)
        {
            headers["deputy_for"] = principal.ToString();
        }

        return new EventContext(
            context.Now,
            headers,
            System.Diagnostics.Activity.Current?.TraceId.ToString(),
            null,
            once
        );
    }
}
