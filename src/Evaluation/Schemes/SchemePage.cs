using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>A scheme: its published versions for everyone who is evaluated by it, and the draft for its authority alone.</summary>
public sealed class SchemePage : IReadModel<SchemePage>, IDraftedList<Indicator>
{
    public static string StreamType => Scheme.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }

    /// <summary>Version of the stream, for forms.</summary>
    public long Version { get; set; }
    public string Name { get; set; } = "";

    /// <summary>T1 to T4, or <c>null</c>.</summary>
    public string? Template { get; set; }

    /// <summary>Number of the newest version; 0 before the first.</summary>
    public int Newest { get; set; }

    /// <summary>Points of all top lines of the newest version.</summary>
    public decimal Maximum { get; set; }

    /// <summary>How many leaves the newest version has.</summary>
    public int Leaves { get; set; }

    /// <summary>Published, the oldest first.</summary>
    public List<SchemeRelease> Releases { get; set; } = [];

    /// <summary>The version in the making, or <c>null</c>.</summary>
    public SchemeVersion? Draft { get; set; }

    /// <summary>The file that the draft was last imported from, or <c>null</c>.</summary>
    public FileRef? DraftSource { get; set; }

    ListVersion<Indicator>? IDraftedList<Indicator>.Draft => Draft?.AsList;

    /// <summary>A version by its number, or <c>null</c>.</summary>
    public SchemeRelease? Of(int number) =>
        Releases.Find(release => release.Content.Number == number);

    public static SchemePage? Fold(SchemePage? row, StoredEvent e)
    {
        row ??= new SchemePage { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        row.Version = e.Version;
        row.Apply(e);
        return row;
    }

    private void Apply(StoredEvent e)
    {
        switch (e.Data)
        {
            case SchemeCreated created:
                (Name, Template) = (created.Name, created.Template);
                break;
            case SchemeDrafted drafted:
                Draft =
                    Releases.Count == 0
                        ? SchemeVersion.Empty(drafted.Version)
                        : Releases[^1].Content with
                        {
                            Number = drafted.Version,
                        };
                DraftSource = null;
                break;
            case SchemeDraftDropped:
                (Draft, DraftSource) = (null, null);
                break;
            case SchemePublished when Draft is not null:
                Releases = [.. Releases, new(Draft, e.At, DraftSource)];
                (Newest, Maximum) = (Draft.Number, Draft.Maximum);
                Leaves = Draft.Indicators.Count(line => line.IsLeaf);
                (Draft, DraftSource) = (null, null);
                break;
            default:
                DraftSource = e.Data is SchemeImported imported ? imported.Source : DraftSource;
                Draft = Draft?.After(e.Data);
                break;
        }
    }
}

/// <summary>One published version.</summary>
/// <param name="Content">Its lines, maximum and grades.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="Source">The file it was imported from, or <c>null</c>.</param>
public sealed record SchemeRelease(
    SchemeVersion Content,
    DateTimeOffset PublishedAt,
    FileRef? Source
);
