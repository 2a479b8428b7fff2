namespace StationPortal.EventStore;

/// <summary>What a check of the chain found.</summary>
/// <param name="Events">Events checked.</param>
/// <param name="Streams">Streams checked.</param>
/// <param name="Roots">Daily roots checked.</param>
/// <param name="Unchained">Events without a hash, written before the chain or by another program.</param>
/// <param name="Broken">The first broken link of each stream, the earliest event first; empty = whole.</param>
public sealed record VerifyReport(
    long Events,
    long Streams,
    int Roots,
    long Unchained,
    IReadOnlyList<BrokenLink> Broken
);

/// <summary>One place where the log is not what was written.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Stream">Which stream; <c>null</c> for a root file.</param>
/// <param name="Version">Which of its events; 0 for a root file.</param>
/// <param name="Sequence">The event's number in the log, when it is still there.</param>
/// <param name="Witness">The root file that says so; <c>null</c> = the chain itself.</param>
public sealed record BrokenLink(
    BrokenLinkKind Kind,
    StreamKey? Stream,
    long Version,
    long? Sequence,
    string? Witness
);

public enum BrokenLinkKind
{
    /// <summary>The event, or the one before it, is not what was written.</summary>
    Changed,

    /// <summary>An event between others is gone.</summary>
    Missing,

    /// <summary>The last events are gone: the stream's row, or a root, knows of more.</summary>
    CutOff,

    /// <summary>The stream's row does not fit its last event.</summary>
    HeadChanged,

    /// <summary>A root file was changed, or does not follow from the one before.</summary>
    RootChanged,

    /// <summary>A root file is gone.</summary>
    RootMissing,
}
