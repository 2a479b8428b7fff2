using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Vault;
using StationPortal.Web.Access;

namespace StationPortal.Web.Procurement.Suppliers;

/// <summary>Names individual suppliers in the documents that must: a contract, a file for the bank, the notice of a result. Each reading is recorded with its purpose before the vault is asked (PD-07).</summary>
public sealed class NamedIndividuals(
    ReadModels db,
    Decider decider,
    SealedTexts vault,
    Acting acting
)
{
    /// <summary>What the vault holds of the individuals among these suppliers, by supplier; organisations are missing.</summary>
    /// <param name="suppliers">Any suppliers.</param>
    /// <param name="fields">What the document shows.</param>
    /// <param name="purpose">Why.</param>
    /// <param name="ct">Ends the look-ups.</param>
    /// <exception cref="RuleBrokenException">One of them is locked or erased.</exception>
    public async Task<IReadOnlyDictionary<Guid, NamedIndividual>> Of(
        IEnumerable<Guid> suppliers,
        IReadOnlyList<string> fields,
        RevealPurpose purpose,
        CancellationToken ct
    )
    {
        var ids = suppliers.Distinct().ToList();
        var people = await db.Set<SupplierPage>()
            .Where(row => row.Person != null && ids.Contains(row.Id))
            .Select(row => new { row.Id, Person = row.Person ?? Guid.Empty })
            .ToListAsync(ct);
        var named = new Dictionary<Guid, NamedIndividual>();
        foreach (var row in people)
        {
            var person = new StreamKey(RegionCode.Nation, row.Person);
            await decider.Decide(
                new RevealPerson(person, Guid.CreateVersion7(), fields, purpose),
                acting.Required,
                ct
            );
            var texts = await vault.Read(row.Person, ct);
            named[row.Id] = new(
                row.Person,
                texts.GetValueOrDefault(PersonFields.Name, ""),
                texts.GetValueOrDefault(PersonFields.IdNumber, ""),
                texts.GetValueOrDefault(PersonFields.Address, "")
            );
        }

        return named;
    }
}

/// <summary>An individual supplier in full, for a document.</summary>
/// <param name="Person">In the vault.</param>
public sealed record NamedIndividual(Guid Person, string Name, string IdNumber, string Address);
