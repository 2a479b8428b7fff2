using StationPortal.EventStore;
using StationPortal.Procurement;

namespace StationPortal.Stations;

/// <summary>A county's duty list: its published versions, for everyone who works by them, and the draft, for the county alone.</summary>
public sealed class DutyListPage : IReadModel<DutyListPage>
{
    public static string StreamType => DutyList.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }

    /// <summary>Version of the stream, for forms.</summary>
    public long Version { get; set; }

    /// <summary>Number of the newest version; 0 before the first.</summary>
    public int Newest { get; set; }

    /// <summary>First day on which the newest version binds.</summary>
    public DateOnly? NewestFrom { get; set; }

    /// <summary>How many duties the newest version has.</summary>
    public int Duties { get; set; }

    /// <summary>Published, the oldest first.</summary>
    public List<DutyListRelease> Releases { get; set; } = [];

    /// <summary>The version in the making, or <c>null</c>.</summary>
    public DutyListVersion? Draft { get; set; }

    /// <summary>The file that the draft was last imported from, or <c>null</c>.</summary>
    public FileRef? DraftSource { get; set; }

    /// <summary>The version that binds on a day, or <c>null</c>.</summary>
    public DutyListRelease? On(DateOnly day) => Releases.FindLast(release => release.From <= day);

    /// <summary>A version by its number, or <c>null</c>.</summary>
    public DutyListRelease? Of(int number) => Releases.Find(release => release.Number == number);

    public static DutyListPage? Fold(DutyListPage? row, StoredEvent e)
    {
        row ??= new DutyListPage { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        row.Version = e.Version;
        row.Apply(e);
        return row;
    }

    private void Apply(StoredEvent e)
    {
        switch (e.Data)
        {
            case DutyListDrafted drafted:
                Draft = new(
                    drafted.Version,
                    null,
                    Releases.Count == 0 ? [] : [.. Releases[^1].Duties]
                );
                DraftSource = null;
                break;
            case DutySet set:
                Draft = Draft?.With(set.Duty);
                break;
            case DutyRemoved removed:
                Draft = Draft?.Without(removed.Code);
                break;
            case DutyListImported imported when Draft is not null:
                Draft = Draft with { Duties = [.. imported.Duties] };
                DraftSource = imported.Source;
                break;
            case DutyListDraftDropped:
                (Draft, DraftSource) = (null, null);
                break;
            case DutyListPublished published when Draft is not null:
                Releases =
                [
                    .. Releases,
                    new(published.Version, published.From, e.At, Draft.Duties, DraftSource),
                ];
                (Newest, NewestFrom) = (published.Version, published.From);
                (Duties, Draft, DraftSource) = (Draft.Duties.Count, null, null);
                break;
        }
    }
}

/// <summary>One published version.</summary>
/// <param name="Number">1, 2, 3 …</param>
/// <param name="From">First day on which it binds.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="Duties">In their order.</param>
/// <param name="Source">The file it was imported from, or <c>null</c>.</param>
public sealed record DutyListRelease(
    int Number,
    DateOnly From,
    DateTimeOffset PublishedAt,
    IReadOnlyList<Duty> Duties,
    FileRef? Source
);
