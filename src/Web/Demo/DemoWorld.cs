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
        var label = new FileLabel($"{name}.docx", FileKinds.MediaTypeOf(".docx"));
        using var content = new MemoryStream(DemoDocument.Write(name, paragraphs));
        var stored = await sealedFiles.Put(owner, label, content, ct);
        return (new FileRef("file.docx", stored.Address, stored.Length), stored.Part);
    }

    /// <summary>Stores a file as it is.</summary>
    public async Task<FileRef> Store(string name, byte[] content, CancellationToken ct)
    {
        var stored = await files.Put(target => target.WriteAsync(content, ct).AsTask(), ct);
        return new FileRef(name, stored.Address, stored.Length);
    }
}
