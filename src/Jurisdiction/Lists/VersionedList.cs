using System.Collections.Immutable;

namespace StationPortal.Jurisdiction;

/// <summary>A list that is published in versions: those that bind, and at most one draft.</summary>
/// <param name="Versions">Published, the oldest first.</param>
/// <param name="Draft">The version in the making, or <c>null</c>.</param>
public sealed record VersionedList<TLine>(
    ImmutableList<ListVersion<TLine>> Versions,
    ListVersion<TLine>? Draft
)
    where TLine : class, IListLine<TLine>
{
    /// <summary>Before the first draft.</summary>
    public static VersionedList<TLine> Empty { get; } = new([], null);

    /// <summary>The newest published version, or <c>null</c>.</summary>
    public ListVersion<TLine>? Last => Versions.IsEmpty ? null : Versions[^1];

    /// <summary>The version that binds on a day, or <c>null</c>.</summary>
    public ListVersion<TLine>? On(DateOnly day) => Versions.FindLast(v => v.From <= day);

    /// <summary>A version by its number, or <c>null</c>.</summary>
    public ListVersion<TLine>? Of(int number) => Versions.Find(v => v.Number == number);

    /// <summary>With a draft that copies the newest version.</summary>
    public VersionedList<TLine> Begin(int number) =>
        this with
        {
            Draft = new(number, null, Last?.Lines ?? []),
        };

    /// <summary>With a line added to the draft, or written anew in its place.</summary>
    public VersionedList<TLine> Set(TLine line) => this with { Draft = Draft?.With(line) };

    /// <summary>With a line taken out of the draft.</summary>
    public VersionedList<TLine> Remove(string code) => this with { Draft = Draft?.Without(code) };

    /// <summary>With these lines as the whole draft.</summary>
    public VersionedList<TLine> Replace(IEnumerable<TLine> lines) =>
        Draft is { } draft ? this with { Draft = draft with { Lines = [.. lines] } } : this;

    /// <summary>Without its draft.</summary>
    public VersionedList<TLine> Drop() => this with { Draft = null };

    /// <summary>With the draft as its newest version.</summary>
    public VersionedList<TLine> Publish(DateOnly from) =>
        Draft is { } draft ? new(Versions.Add(draft with { From = from }), null) : this;
}

/// <summary>One version of a list.</summary>
/// <param name="Number">1, 2, 3 …</param>
/// <param name="From">First day on which it binds; <c>null</c> while it is a draft.</param>
/// <param name="Lines">In their order.</param>
public sealed record ListVersion<TLine>(int Number, DateOnly? From, ImmutableList<TLine> Lines)
    where TLine : class, IListLine<TLine>
{
    /// <summary>The line with this code, or <c>null</c>.</summary>
    public TLine? Find(string code) => Lines.Find(line => line.Code == code);

    /// <summary>With the line added, or in the place of the one with its code.</summary>
    public ListVersion<TLine> With(TLine line)
    {
        var at = Lines.FindIndex(known => known.Code == line.Code);
        return this with { Lines = at < 0 ? Lines.Add(line) : Lines.SetItem(at, line) };
    }

    /// <summary>Without the line of this code.</summary>
    public ListVersion<TLine> Without(string code) =>
        this with
        {
            Lines = Lines.RemoveAll(line => line.Code == code),
        };
}
