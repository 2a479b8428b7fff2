using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Vault;

namespace StationPortal.Web.Demo;

/// <summary>The doors that the demo goes through: the same decider, vault and files as pages use, on the demo's own clock.</summary>
internal sealed class DemoWorld(
    IEventLog log,
    IRuleBooks rules,
    SealedTexts texts,
    IFileStore files,
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

    /// <summary>Stores a file as it is.</summary>
    public async Task<FileRef> Store(string name, byte[] content, CancellationToken ct)
    {
        var stored = await files.Put(target => target.WriteAsync(content, ct).AsTask(), ct);
        return new FileRef(name, stored.Address, stored.Length);
    }
}
