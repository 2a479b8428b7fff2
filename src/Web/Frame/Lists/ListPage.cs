using Microsoft.AspNetCore.Mvc.Rendering;

namespace StationPortal.Web.Frame;

/// <summary>A list as its page shows it.</summary>
public sealed record ListPage
{
    public required string Title { get; init; }
    public required string Path { get; init; }
    public required IReadOnlyList<ShownFilter> Filters { get; init; }
    public required IReadOnlyList<ShownView> Views { get; init; }
    public required IReadOnlyList<ListHead> Heads { get; init; }
    public required IReadOnlyList<ListRow> Rows { get; init; }
    public required IReadOnlyList<BulkAction> BulkActions { get; init; }

    /// <summary>The order in use, kept when a filter is sent.</summary>
    public string? Sort { get; init; }

    /// <summary>Filters and order of this page, to be saved as a view.</summary>
    public required string Query { get; init; }

    /// <summary>Any filter is set: an empty page then says so.</summary>
    public bool Filtered { get; init; }

    public string? NextHref { get; init; }

    /// <summary>Back to the first page; <c>null</c> on it.</summary>
    public string? FirstHref { get; init; }

    public required string CsvHref { get; init; }
    public required string XlsxHref { get; init; }
    public required string EmptyText { get; init; }
    public (string Text, string Href)? New { get; init; }

    /// <summary>Other pages that belong to the list and that the reader may open.</summary>
    public IReadOnlyList<BesideList> Beside { get; init; } = [];

    /// <summary>Token of one bulk submission.</summary>
    public Guid Once { get; init; } = Guid.CreateVersion7();

    /// <summary>Only signed-in people save views.</summary>
    public bool CanSave { get; init; }
}

/// <summary>A filter with its present value.</summary>
/// <param name="IsLinked">It has no field: see <see cref="LinkedFilter{TRow}"/>.</param>
public sealed record ShownFilter(
    string Name,
    string Label,
    string Value,
    IReadOnlyList<SelectListItem>? Options,
    bool IsDay,
    bool IsLinked
);

/// <summary>A view as a link; <see cref="Saved"/> is its id when the person saved it.</summary>
public sealed record ShownView(string Name, string Href, bool Current, Guid? Saved);

/// <summary>A column's head.</summary>
/// <param name="SortHref">Sorts by it, or turns the order round; <c>null</c> when it cannot be sorted by.</param>
/// <param name="Order">ascending, descending, or <c>null</c> when the list is in another order.</param>
public sealed record ListHead(string Text, ColumnKind Kind, string? SortHref, string? Order);

/// <summary>A row.</summary>
/// <param name="Key">Tenant and id as bulk actions post it.</param>
public sealed record ListRow(string Key, IReadOnlyList<ListCell> Cells);

/// <summary>A cell in words.</summary>
public sealed record ListCell(string Text, ColumnKind Kind, string Label, string? Href, Tone? Tone);
