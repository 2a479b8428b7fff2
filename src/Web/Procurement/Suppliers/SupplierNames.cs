using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Procurement;
using StationPortal.Vault;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Suppliers;

/// <summary>Names of individual suppliers out of the vault: masked for those who are signed in (PD-07), the neutral label for visitors and for the erased.</summary>
public sealed class SupplierNames(ReadModels db, SealedTexts vault, Acting acting, PageTexts texts)
{
    /// <summary>By supplier; organisations are missing.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> OfIndividuals(
        IEnumerable<Guid> suppliers,
        CancellationToken ct
    )
    {
        var ids = suppliers.Distinct().ToList();
        var people = await db.Set<SupplierPage>()
            .Where(row => row.Person != null && ids.Contains(row.Id))
            .Select(row => new
            {
                row.Id,
                row.Name,
                Person = row.Person ?? Guid.Empty,
            })
            .ToListAsync(ct);
        var names =
            acting.Actor is null || people.Count == 0
                ? new Dictionary<Guid, string>()
                : await vault.ReadField(
                    [.. people.Select(row => row.Person)],
                    PersonFields.Name,
                    ct
                );
        return people.ToDictionary(
            row => row.Id,
            row =>
                names.TryGetValue(row.Person, out var name)
                    ? texts["Frame.Aside", Masking.Name(name), texts.Supplier(row.Name)]
                    : texts.Supplier(row.Name)
        );
    }

    /// <summary>One supplier's name from the one that its record holds.</summary>
    public async Task<string> Of(Guid supplier, string recorded, CancellationToken ct) =>
        IndividualSupplier.IsLabel(recorded)
            ? (await OfIndividuals([supplier], ct)).GetValueOrDefault(
                supplier,
                texts.Supplier(recorded)
            )
            : recorded;

    /// <summary>Puts the names of individuals into the rows of a list.</summary>
    /// <param name="rows">One page of it.</param>
    /// <param name="of">The supplier of a row and the name that its record holds.</param>
    /// <param name="tell">Puts the name into the row.</param>
    /// <param name="ct">Ends the look-up.</param>
    public async Task Tell<TRow>(
        IReadOnlyList<TRow> rows,
        Func<TRow, (Guid Supplier, string Recorded)> of,
        Action<TRow, string> tell,
        CancellationToken ct
    )
    {
        var told = rows.Where(row => IndividualSupplier.IsLabel(of(row).Recorded)).ToList();
        if (told.Count == 0)
        {
            return;
        }

        var names = await OfIndividuals(told.Select(row => of(row).Supplier), ct);
        foreach (var row in told)
        {
            tell(row, names.GetValueOrDefault(of(row).Supplier, texts.Supplier(of(row).Recorded)));
        }
    }
}
