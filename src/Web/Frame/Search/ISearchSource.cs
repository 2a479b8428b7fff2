namespace StationPortal.Web.Frame;

/// <summary>What a module brings to the search box. Write one class per module over the rows in reach; the frame finds it.</summary>
public interface ISearchSource
{
    /// <summary>Text key: what kind of things these are.</summary>
    string Kind { get; }

    /// <summary>At most <paramref name="most"/> hits for a name or number, the nearest first.</summary>
    Task<IReadOnlyList<SearchHit>> Find(string words, int most, CancellationToken ct);
}

/// <summary>One hit.</summary>
/// <param name="Title">Name of the thing.</param>
/// <param name="About">Number, state or amount that tells it from others; may be empty.</param>
public sealed record SearchHit(string Title, string About, string Href);
