using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Files.Tables;
using StationPortal.Web.Frame;

namespace StationPortal.Web.VersionedLists;

/// <summary>One list on a page. Its lines are shown by the partials <c>_Lines</c> and <c>_Line</c> beside the list's own controller.</summary>
public abstract record ListView(ListPages Pages, StreamKey Key)
{
    public string Href => Pages.Href(Key);

    public string DraftHref => Pages.DraftHref(Key);
}

/// <summary>A county's versions.</summary>
/// <param name="Draft">Number of the version in the making, or <c>null</c>.</param>
/// <param name="InForce">Number of the version that binds today, or <c>null</c>.</param>
/// <param name="MayWrite">The reader is an official of this county.</param>
public sealed record VersionsView(
    ListPages Pages,
    StreamKey Key,
    IReadOnlyList<VersionFacts> Versions,
    int? Draft,
    int? InForce,
    bool MayWrite,
    bool Timeline
) : ListView(Pages, Key);

/// <summary>One published version without its lines.</summary>
/// <param name="Count">How many lines it has.</param>
public sealed record VersionFacts(
    int Number,
    DateOnly From,
    DateTimeOffset PublishedAt,
    int Count,
    FileRef? Source
)
{
    public static VersionFacts Of<TLine>(ListRelease<TLine> release)
        where TLine : class, IListLine<TLine> =>
        new(release.Number, release.From, release.PublishedAt, release.Lines.Count, release.Source);
}

/// <summary>One published version.</summary>
/// <param name="Lines">For the partial <c>_Lines</c>: a <see cref="LinesView{TLine}"/>.</param>
public sealed record VersionView(ListPages Pages, StreamKey Key, VersionFacts Version, object Lines)
    : ListView(Pages, Key)
{
    public string VersionHref => $"{Href}/versions/{Version.Number}";
}

/// <summary>Lines for the partial that groups them.</summary>
/// <param name="Draft">Address of the draft, whose lines can be changed; <c>null</c> to read only.</param>
public sealed record LinesView<TLine>(IReadOnlyList<TLine> Lines, string? Draft);

/// <summary>What a version changed.</summary>
/// <param name="Others">Older versions to compare with.</param>
/// <param name="Older">Number of the older version; <c>null</c> when there is none.</param>
/// <param name="Newer">Number of the newer version.</param>
public sealed record DifferenceView(
    ListPages Pages,
    StreamKey Key,
    IReadOnlyList<int> Others,
    int? Older,
    int Newer,
    Differences Difference
) : ListView(Pages, Key);

/// <summary>A difference as the shared partial shows it.</summary>
/// <param name="Counts">How many lines changed in each way.</param>
/// <param name="Changed">The lines that did.</param>
public sealed record Differences(
    ListPages Pages,
    Func<LineChangeKind, int> Counts,
    IReadOnlyList<ShownChange> Changed
)
{
    public static Differences Of<TLine>(ListPages pages, ListDifference<TLine> difference)
        where TLine : class, IListLine<TLine> =>
        new(
            pages,
            difference.Count,
            [
                .. difference
                    .Lines.Where(line => line.Kind != LineChangeKind.Same)
                    .Select(line => new ShownChange(
                        (line.After ?? line.Before)?.Code ?? "",
                        line.Kind,
                        line.Before,
                        line.After
                    )),
            ]
        );
}

/// <summary>One changed line; both sides are shown by the partial <c>_Line</c>.</summary>
public sealed record ShownChange(string Code, LineChangeKind Kind, object? Before, object? After);

/// <summary>Begins a version.</summary>
/// <param name="OffersDefault">It may begin with the default lines.</param>
public sealed record BeginView(ListPages Pages, string Region, bool OffersDefault)
{
    public BeginDraftForm Form { get; } = new() { FromDefault = OffersDefault };
}

/// <summary>The draft with what it changes, and before it is published or thrown away.</summary>
/// <param name="Newest">Number of the newest published version; 0 when there is none.</param>
/// <param name="Count">How many lines the draft has.</param>
public abstract record DraftFacts(ListPages Pages, StreamKey Key, int Number, int Newest, int Count)
    : ListView(Pages, Key);

/// <summary>The draft.</summary>
/// <param name="Source">The file it was last imported from, or <c>null</c>.</param>
/// <param name="Lines">For the partial <c>_Lines</c>.</param>
public sealed record DraftView(
    ListPages Pages,
    StreamKey Key,
    int Number,
    int Newest,
    int Count,
    FileRef? Source,
    Differences Changes,
    object Lines
) : DraftFacts(Pages, Key, Number, Newest, Count);

/// <summary>The draft before it is published.</summary>
public sealed record PublishView(
    ListPages Pages,
    StreamKey Key,
    int Number,
    int Newest,
    int Count,
    Differences Changes,
    PublishForm Form
) : DraftFacts(Pages, Key, Number, Newest, Count);

/// <summary>The draft before it is thrown away.</summary>
public sealed record DropView(
    ListPages Pages,
    StreamKey Key,
    int Number,
    int Newest,
    int Count,
    ReasonForm Form
) : DraftFacts(Pages, Key, Number, Newest, Count);

/// <summary>One line to write; its fields are in the partial <c>_Fields</c> beside the list's own controller.</summary>
/// <param name="Code">The line's code; <c>null</c> for a new one.</param>
public abstract record LineEdit(ListPages Pages, StreamKey Key, string? Code) : ListView(Pages, Key)
{
    public abstract PortalForm Form { get; }
}

/// <summary>The same with the list's own form.</summary>
public sealed record LineEdit<TForm>(ListPages Pages, StreamKey Key, string? Code, TForm Typed)
    : LineEdit(Pages, Key, Code)
    where TForm : PortalForm
{
    public override TForm Form => Typed;
}

/// <summary>One line to take out.</summary>
/// <param name="Line">For the partial <c>_Line</c>.</param>
public sealed record RemovalView(
    ListPages Pages,
    StreamKey Key,
    string Code,
    object Line,
    ReasonForm Form
) : ListView(Pages, Key);

/// <summary>The import page.</summary>
/// <param name="Problems">What the last file must have mended.</param>
public sealed record ImportView(
    ListPages Pages,
    StreamKey Key,
    IReadOnlyList<TableProblem> Problems,
    ImportForm Form
) : ListView(Pages, Key);
