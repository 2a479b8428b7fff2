using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>What the pages on which lines are written ask of a list's read model.</summary>
public interface IDraftedList<TLine> : IKeyedRow
    where TLine : class, IListLine<TLine>
{
    /// <summary>Version of the stream, for forms.</summary>
    long Version { get; }

    /// <summary>Number of the newest published version; 0 before the first.</summary>
    int Newest { get; }

    /// <summary>The version in the making, or <c>null</c>.</summary>
    ListVersion<TLine>? Draft { get; }

    /// <summary>The file that the draft was last imported from, or <c>null</c>.</summary>
    FileRef? DraftSource { get; }
}
