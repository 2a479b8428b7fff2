using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>The menu of a county.</summary>
/// <param name="List">Its published versions and the draft.</param>
public sealed record Menu(VersionedList<MenuItem> List) : IStreamState<Menu>
{
    /// <summary>Items of one version: more than people can choose from, and one event holds them all.</summary>
    public const int MostItems = 200;

    public static string StreamType => "menu";

    /// <summary>One per county.</summary>
    /// <param name="county">6-digit code.</param>
    public static StreamKey KeyOf(string county) => new(county, DerivedId.From(StreamType, county));

    /// <summary>The version in the making, or <c>null</c>.</summary>
    public ListVersion<MenuItem>? Draft => List.Draft;

    /// <summary>The version in force on a day, or <c>null</c>.</summary>
    public ListVersion<MenuItem>? On(DateOnly day) => List.On(day);

    /// <summary>What somebody of these groups may order on a day; nothing when no version is in force.</summary>
    public IReadOnlyList<MenuItem> FitsFor(IReadOnlyCollection<NeedGroup> groups, DateOnly day) =>
        On(day)?.Lines.FindAll(item => item.Fits(groups)) ?? [];

    public static Menu Start(object first) => new Menu(VersionedList<MenuItem>.Empty).Apply(first);

    public Menu Apply(object next) =>
        next switch
        {
            MenuDrafted e => new(List.Begin(e.Version)),
            MenuItemSet e => new(List.Set(e.Item)),
            MenuItemRemoved e => new(List.Remove(e.Code)),
            MenuImported e => new(List.Replace(e.Items)),
            MenuDraftDropped => new(List.Drop()),
            MenuPublished e => new(List.Publish(e.From)),
            _ => this,
        };
}
