using System.Collections.Immutable;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>The menu of a county: its published versions and the draft.</summary>
/// <param name="Versions">Published, the oldest first.</param>
/// <param name="Draft">The version in the making, or <c>null</c>.</param>
public sealed record Menu(ImmutableList<MenuVersion> Versions, MenuVersion? Draft)
    : IStreamState<Menu>
{
    /// <summary>Items of one version: more than people can choose from, and one event holds them all.</summary>
    public const int MostItems = 200;

    public static string StreamType => "menu";

    /// <summary>One per county.</summary>
    /// <param name="county">6-digit code.</param>
    public static StreamKey KeyOf(string county) => new(county, DerivedId.From(StreamType, county));

    /// <summary>The version in force on a day, or <c>null</c>.</summary>
    public MenuVersion? On(DateOnly day) => Versions.FindLast(version => version.From <= day);

    /// <summary>A version by its number, or <c>null</c>.</summary>
    public MenuVersion? Of(int number) => Versions.Find(version => version.Number == number);

    /// <summary>What somebody of these groups may order on a day; nothing when no version is in force.</summary>
    public IReadOnlyList<MenuItem> FitsFor(IReadOnlyCollection<NeedGroup> groups, DateOnly day) =>
        On(day)?.FitsFor(groups) ?? [];

    /// <summary>The draft, when there is one.</summary>
    /// <exception cref="RuleBrokenException">MU-07: published versions are not changed.</exception>
    public MenuVersion OpenDraft() =>
        Draft ?? throw new RuleBrokenException("MU-07", "MenuNoDraft", null);

    public static Menu Start(object first) => new Menu([], null).Apply(first);

    public Menu Apply(object next) =>
        next switch
        {
            MenuDrafted e => this with
            {
                Draft = new(e.Version, null, Versions.IsEmpty ? [] : Versions[^1].Items),
            },
            MenuItemSet e when Draft is { } draft => this with { Draft = draft.With(e.Item) },
            MenuItemRemoved e when Draft is { } draft => this with
            {
                Draft = draft.Without(e.Code),
            },
            MenuImported e when Draft is { } draft => this with
            {
                Draft = draft with { Items = [.. e.Items] },
            },
            MenuDraftDropped => this with { Draft = null },
            MenuPublished e when Draft is { } draft => new Menu(
                Versions.Add(draft with { From = e.From }),
                null
            ),
            _ => this,
        };
}

/// <summary>One version of a menu.</summary>
/// <param name="From">First day on which it is in force; <c>null</c> while it is a draft.</param>
public sealed record MenuVersion(int Number, DateOnly? From, ImmutableList<MenuItem> Items)
{
    /// <summary>The item with this code, or <c>null</c>.</summary>
    public MenuItem? Find(string code) => Items.Find(item => item.Code == code);

    /// <summary>What somebody of these groups may order.</summary>
    public IReadOnlyList<MenuItem> FitsFor(IReadOnlyCollection<NeedGroup> groups) =>
        Items.FindAll(item => item.Fits(groups));

    /// <summary>With the item added, or in the place of the one with its code.</summary>
    public MenuVersion With(MenuItem item)
    {
        var at = Items.FindIndex(known => known.Code == item.Code);
        return this with { Items = at < 0 ? Items.Add(item) : Items.SetItem(at, item) };
    }

    /// <summary>Without the item of this code.</summary>
    public MenuVersion Without(string code) =>
        this with
        {
            Items = Items.RemoveAll(item => item.Code == code),
        };
}
