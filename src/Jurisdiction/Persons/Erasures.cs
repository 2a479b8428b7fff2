using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Vault;

namespace StationPortal.Jurisdiction;

/// <summary>Answers a wish for erasure: locks the person while a law keeps the data, else erases: the event and the end of the key in one transaction, then the journal outside the database.</summary>
public sealed class Erasures(
    Decider decider,
    IDbContextFactory<ReadModels> contexts,
    ErasureJournal journal,
    IEnumerable<IBelongings> belongings,
    TimeProvider clock
)
{
    /// <param name="person">Who is to be erased.</param>
    /// <param name="actor">Who asks for it.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>What keeps the data, rule and last day, or <c>null</c> when the person is erased.</returns>
    /// <exception cref="NotInScopeException">No such person for this actor.</exception>
    /// <exception cref="RuleBrokenException">A retention began at this very moment.</exception>
    public async Task<KeptPerson?> Erase(StreamKey person, Actor actor, CancellationToken ct)
    {
        var kept = await KeptOn(person, ct);
        var (decision, parts) = await Answer(person, kept, ct);
        await decider.Decide(decision, actor, ct, null, parts);
        await WriteJournal(ct);
        return kept;
    }

    /// <summary>The decision that answers the wish, with what goes into its transaction; for the page's form. Call <see cref="WriteJournal"/> afterwards.</summary>
    public async Task<(IDecision Decision, IReadOnlyList<ITransactionPart> Parts)> Answer(
        StreamKey person,
        CancellationToken ct
    ) => await Answer(person, await KeptOn(person, ct), ct);

    /// <summary>What keeps the person's data today, or <c>null</c>.</summary>
    public async Task<KeptPerson?> KeptOn(StreamKey person, CancellationToken ct)
    {
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<PersonRow>()
            .Where(row =>
                row.TenantId == person.Tenant && row.Id == person.Id && row.KeptUntil >= today
            )
            .Select(row => new KeptPerson(row.KeptBy ?? "", row.KeptUntil ?? today))
            .SingleOrDefaultAsync(ct);
    }

    /// <summary>Writes new erasures into the journal outside the database.</summary>
    public Task WriteJournal(CancellationToken ct) => journal.Reconcile(ct);

    private async Task<(IDecision, IReadOnlyList<ITransactionPart>)> Answer(
        StreamKey person,
        KeptPerson? kept,
        CancellationToken ct
    )
    {
        if (kept is not null)
        {
            return (new LockPerson(person), []);
        }

        var owners = new List<Guid> { person.Id };
        foreach (var each in belongings)
        {
            owners.AddRange(await each.Of(person, ct));
        }

        var now = clock.GetUtcNow();
        return (new ErasePerson(person), [.. owners.Select(owner => new ErasedOwner(owner, now))]);
    }
}

/// <summary>What keeps a person's data.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Until">The last day, included.</param>
public sealed record KeptPerson(string RuleId, DateOnly Until);
