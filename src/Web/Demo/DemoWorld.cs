using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Vault;
using StationPortal.Web.Files;

namespace StationPortal.Web.Demo;

/// <summary>The doors that the demo goes through: the same decider, vault and files as pages use, on the demo's own clock.</summary>
internal sealed class DemoWorld(
    IEventLog log,
    IRuleBooks rules,
    SealedTexts texts,
    IFileStore files,
    SealedFiles sealedFiles,
    DemoClock clock
)
{
    private readonly Decider decider = new(log, rules, clock);

    public DemoClock Clock { get; } = clock;

    public SealedTexts Texts { get; } = texts;

    public Task Do(
        Actor actor,
        IDecision decision,
        CancellationToken ct,
        params IReadOnlyList<ITransactionPart> parts
    ) => decider.Decide(decision, actor, ct, parts: parts);

    /// <summary>A parameter in force in a region on the demo's day.</summary>
    public async Task<decimal> Number(string name, string region, CancellationToken ct) =>
        (await rules.Current(ct)).Parameters.Number(
            name,
            region,
            ChinaTime.DateOf(Clock.GetUtcNow())
        );

    /// <summary>Stores an invented document with a title and paragraphs.</summary>
    public async Task<FileRef> Store(
        string name,
        IReadOnlyList<string> paragraphs,
        CancellationToken ct
    )
    {
        return await Store($"{name}.docx", DemoDocument.Write(name, paragraphs), ct);
    }

    /// <summary>Stores an invented document that names people: encrypted under its owner, as an uploaded one is.</summary>
    public async Task<(FileRef File, ITransactionPart Part)> Seal(
        Guid owner,
        string name,
        IReadOnlyList<string> paragraphs,
        CancellationToken ct
    )
    {
        var content = DemoDocument.Write(name, paragraphs);
        return await Seal(owner, $"{name}.docx", content, ct);
    }

    /// <summary>Encrypts a file as it is under its owner; the event gets a neutral name.</summary>
    public async Task<(FileRef File, ITransactionPart Part)> Seal(
        Guid owner,
        string name,
        byte[] content,
        CancellationToken ct
    )
    {
        var extension = Path.GetExtension(name);
        var label = new FileLabel(name, FileKinds.MediaTypeOf(extension));
        using var plain = new MemoryStream(content);
        var stored = await sealedFiles.Put(owner, label, plain, ct);
        return (new FileRef("file" + extension, stored.Address, stored.Length), stored.Part);
    }

    /// <summary>Records that an individual supplier is named in a document, as pages do before they read the vault (PD-07).</summary>
    public Task Look(Actor actor, SupplierLine individual, string field, CancellationToken ct) =>
        Do(
            actor,
            new RevealPerson(
                IndividualSupplier.PersonOf(IndividualSupplier.KeyOf(individual.CreditCode)),
                Guid.CreateVersion7(),
                [PersonFields.Name, field],
                RevealPurpose.Document
            ),
            ct
        );

    /// <summary>Stores a file as it is.</summary>
    public async Task<FileRef> Store(string name, byte[] content, CancellationToken ct)
    {
        var stored = await files.Put(target => target.WriteAsync(content, ct).AsTask(), ct);
        return new FileRef(name, stored.Address, stored.Length);
    }
}
