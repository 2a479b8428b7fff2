using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>What the read model of a versioned list holds: the published versions and the draft. A list's own class folds its events by calling these.</summary>
public abstract class VersionedListPage<TLine> : IDraftedList<TLine>
    where TLine : class, IListLine<TLine>
{
    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }

    /// <summary>Version of the stream, for forms.</summary>
    public long Version { get; set; }

    /// <summary>Number of the newest version; 0 before the first.</summary>
    public int Newest { get; set; }

    /// <summary>First day on which the newest version binds.</summary>
    public DateOnly? NewestFrom { get; set; }

    /// <summary>How many lines the newest version has.</summary>
    public int Lines { get; set; }

    /// <summary>Published, the oldest first.</summary>
    public List<ListRelease<TLine>> Releases { get; set; } = [];

    /// <summary>The version in the making, or <c>null</c>.</summary>
    public ListVersion<TLine>? Draft { get; set; }

    /// <summary>The file that the draft was last imported from, or <c>null</c>.</summary>
    public FileRef? DraftSource { get; set; }

    /// <summary>The version that binds on a day, or <c>null</c>.</summary>
    public ListRelease<TLine>? On(DateOnly day) =>
        Releases.FindLast(release => release.From <= day);

    /// <summary>A version by its number, or <c>null</c>.</summary>
    public ListRelease<TLine>? Of(int number) => Releases.Find(release => release.Number == number);

    /// <summary>What the draft changes of the newest version.</summary>
    public ListDifference<TLine> Changes(ListVersion<TLine> draft) =>
        ListDifference.Between(Releases.Count == 0 ? [] : Releases[^1].Lines, draft.Lines);

    /// <summary>A draft was begun as a copy of the newest version.</summary>
    protected void Begin(int number)
    {
        Draft = new(number, null, Releases.Count == 0 ? [] : [.. Releases[^1].Lines]);
        DraftSource = null;
    }

    /// <summary>A line of the draft was written.</summary>
    protected void Set(TLine line) => Draft = Draft?.With(line);

    /// <summary>A line left the draft.</summary>
    protected void Remove(string code) => Draft = Draft?.Without(code);

    /// <summary>A file, or the default, took the place of all lines.</summary>
    protected void Replace(IEnumerable<TLine> lines, FileRef? source)
    {
        if (Draft is { } draft)
        {
            (Draft, DraftSource) = (draft with { Lines = [.. lines] }, source);
        }
    }

    /// <summary>The draft was thrown away.</summary>
    protected void Drop() => (Draft, DraftSource) = (null, null);

    /// <summary>The draft was published.</summary>
    protected void Publish(DateOnly from, DateTimeOffset at)
    {
        if (Draft is not { } draft)
        {
            return;
        }

        Releases = [.. Releases, new(draft.Number, from, at, draft.Lines, DraftSource)];
        (Newest, NewestFrom, Lines) = (draft.Number, from, draft.Lines.Count);
        Drop();
    }
}

/// <summary>One published version as pages show it.</summary>
/// <param name="Number">1, 2, 3 …</param>
/// <param name="From">First day on which it binds.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="Lines">In their order.</param>
/// <param name="Source">The file it was imported from, or <c>null</c>.</param>
public sealed record ListRelease<TLine>(
    int Number,
    DateOnly From,
    DateTimeOffset PublishedAt,
    IReadOnlyList<TLine> Lines,
    FileRef? Source
)
    where TLine : class, IListLine<TLine>;
