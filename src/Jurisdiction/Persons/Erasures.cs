using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Vault;

namespace StationPortal.Jurisdiction;

/// <summary>Answers a wish for erasure: locks the person while a law keeps the data, else erases: the event and the end of the key in one transaction, then the journal outside the database.</summary>
public sealed class Erasures(
    Decider decider,
    IDbContextFactory<ReadModels> contexts,
    ErasureJournal journal,
    TimeProvider clock
)
{
    /// <param name="person">Who is to be erased.</param>
    /// <param name="actor">Who asks for it.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <param name="once">Token of the form.</param>
    /// <returns>What keeps the data, rule and last day, or <c>null</c> when the person is erased.</returns>
    /// <exception cref="NotInScopeException">No such person for this actor.</exception>
    /// <exception cref="RuleBrokenException">A retention began at this very moment.</exception>
    public async Task<KeptPerson?> Erase(
        StreamKey person,
        Actor actor,
        CancellationToken ct,
        Guid? once = null
    )
    {
        var now = clock.GetUtcNow();
        if (await KeptOn(person, ChinaTime.DateOf(now), ct) is { } kept)
        {
            await decider.Decide(new LockPerson(person), actor, ct, once);
            return kept;
        }

        var part = new ErasedOwner(person.Id, now);
        await decider.Decide(new ErasePerson(person), actor, ct, once, [part]);
        await journal.Reconcile(ct);
        return null;
    }

    private async Task<KeptPerson?> KeptOn(StreamKey person, DateOnly day, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<PersonRow>()
            .Where(row =>
                row.TenantId == person.Tenant && row.Id == person.Id && row.KeptUntil >= day
            )
            .Select(row => new KeptPerson(row.KeptBy ?? "", row.KeptUntil ?? day))
            .SingleOrDefaultAsync(ct);
    }
}

/// <summary>What keeps a person's data.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Until">The last day, included.</param>
public sealed record KeptPerson(string RuleId, DateOnly Until);
