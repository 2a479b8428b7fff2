using StationPortal.EventStore;
using StationPortal.Procurement;

namespace StationPortal.Volunteers;

/// <summary>A county's menu: its published versions, for everyone, and the draft, for the county alone.</summary>
public sealed class MenuPage : IReadModel<MenuPage>
{
    public static string StreamType => Menu.StreamType;

    public string TenantId { get; set; } = "";
    public Guid Id { get; set; }

    /// <summary>Version of the stream, for forms.</summary>
    public long Version { get; set; }

    /// <summary>Number of the newest version; 0 before the first.</summary>
    public int Newest { get; set; }

    /// <summary>First day on which the newest version is in force.</summary>
    public DateOnly? NewestFrom { get; set; }

    /// <summary>How many items the newest version has.</summary>
    public int Items { get; set; }

    /// <summary>Published, the oldest first.</summary>
    public List<MenuRelease> Releases { get; set; } = [];

    /// <summary>The version in the making, or <c>null</c>.</summary>
    public MenuVersion? Draft { get; set; }

    /// <summary>The file that the draft was last imported from, or <c>null</c>.</summary>
    public FileRef? DraftSource { get; set; }

    /// <summary>The version in force on a day, or <c>null</c>.</summary>
    public MenuRelease? On(DateOnly day) => Releases.FindLast(release => release.From <= day);

    /// <summary>A version by its number, or <c>null</c>.</summary>
    public MenuRelease? Of(int number) => Releases.Find(release => release.Number == number);

    public static MenuPage? Fold(MenuPage? row, StoredEvent e)
    {
        row ??= new MenuPage { TenantId = e.Stream.Tenant, Id = e.Stream.Id };
        row.Version = e.Version;
        row.Apply(e);
        return row;
    }

    private void Apply(StoredEvent e)
    {
        switch (e.Data)
        {
            case MenuDrafted drafted:
                Draft = new(
                    drafted.Version,
                    null,
                    Releases.Count == 0 ? [] : [.. Releases[^1].Items]
                );
                DraftSource = null;
                break;
            case MenuItemSet set:
                Draft = Draft?.With(set.Item);
                break;
            case MenuItemRemoved removed:
                Draft = Draft?.Without(removed.Code);
                break;
            case MenuImported imported when Draft is not null:
                Draft = Draft with { Items = [.. imported.Items] };
                DraftSource = imported.Source;
                break;
            case MenuDraftDropped:
                (Draft, DraftSource) = (null, null);
                break;
            case MenuPublished published when Draft is not null:
                Releases =
                [
                    .. Releases,
                    new(published.Version, published.From, e.At, Draft.Items, DraftSource),
                ];
                (Newest, NewestFrom) = (published.Version, published.From);
                (Items, Draft, DraftSource) = (Draft.Items.Count, null, null);
                break;
        }
    }
}

/// <summary>One published version.</summary>
/// <param name="Number">1, 2, 3 …</param>
/// <param name="From">First day on which it is in force.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="Items">In their order.</param>
/// <param name="Source">The file it was imported from, or <c>null</c>.</param>
public sealed record MenuRelease(
    int Number,
    DateOnly From,
    DateTimeOffset PublishedAt,
    IReadOnlyList<MenuItem> Items,
    FileRef? Source
);
