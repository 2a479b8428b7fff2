using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Vault;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;
using StationPortal.Web.Procurement.Suppliers;

namespace StationPortal.Web.Procurement.Contracts;

/// <summary>The printable versions that are signed. One that names an individual lies encrypted under the contract, as its sealed scans do; others lie in the open store.</summary>
public sealed class FrozenPapers(
    IFileStore files,
    SealedFiles sealedFiles,
    NamedIndividuals individuals,
    PageTexts texts
)
{
    private const string Name = "contract.html";

    /// <summary>The contract with the name that its paper must show; an individual is named in full, and the reading is recorded (PD-07).</summary>
    /// <param name="row">The contract; its supplier's name is replaced.</param>
    /// <param name="ct">Ends the look-up.</param>
    /// <exception cref="RuleBrokenException">The individual is locked or erased.</exception>
    public async Task<ContractPage> Named(ContractPage row, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(row);
        var named = await individuals.Of(
            [row.SupplierId],
            [PersonFields.Name, PersonFields.IdNumber],
            RevealPurpose.Document,
            ct
        );
        if (named.GetValueOrDefault(row.SupplierId) is { } person)
        {
            row.SupplierName = texts[
                "Frame.Aside",
                person.Name,
                texts["Supplier.Individual.InDocument", person.IdNumber]
            ];
        }

        return row;
    }

    /// <summary>Stores a printable version.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="individual">It names an individual.</param>
    /// <param name="html">In UTF-8.</param>
    /// <param name="ct">Ends the writing.</param>
    /// <returns>The file for the event, and what goes into the deciding transaction.</returns>
    public async Task<(FileRef Paper, IReadOnlyList<ITransactionPart> Parts)> Keep(
        StreamKey contract,
        bool individual,
        byte[] html,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(html);
        if (individual)
        {
            using var content = new MemoryStream(html);
            var label = new FileLabel(Name, FileKinds.MediaTypeOf(Name));
            var kept = await sealedFiles.Put(contract.Id, label, content, ct);
            return (new FileRef(Name, kept.Address, kept.Length), [kept.Part]);
        }

        var stored = await files.Put(target => target.WriteAsync(html, ct).AsTask(), ct);
        return (new FileRef(Name, stored.Address, stored.Length), []);
    }

    /// <summary>A stored version, or <c>null</c>: it is not there, or the individual was erased.</summary>
    public async Task<Stream?> Open(ContractPage row, FileRef paper, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(paper);
        return IndividualSupplier.IsLabel(row.SupplierName)
            ? (await sealedFiles.Open(row.Id, paper.Sha256, ct))?.Content
            : await files.Open(paper.Sha256, ct);
    }
}
