using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Files.Tables;
using StationPortal.Web.Frame;

namespace StationPortal.Web.VersionedLists;

/// <summary>What the shared pages ask of a versioned list: its address and its words.</summary>
public abstract class ListPages
{
    /// <summary>Its address, e.g. <c>/menus</c>.</summary>
    public abstract string Path { get; }

    /// <summary>Begins the keys of the list's own texts, e.g. <c>Menu</c>.</summary>
    public abstract string Words { get; }

    /// <summary>Begins the keys of a line's texts, e.g. <c>MenuItem</c>; the columns of a file are called like the properties of the line.</summary>
    public abstract string LineWords { get; }

    /// <summary>Lines of one version.</summary>
    public abstract int MostLines { get; }

    /// <summary>Where the public reads the list, or <c>null</c>.</summary>
    public virtual string? PublicHref(string tenant) => null;

    /// <summary>Key of one of the list's own texts.</summary>
    public string Text(string name) => $"{Words}.{name}";

    /// <summary>Key of one of a line's texts.</summary>
    public string LineText(string name) => $"{LineWords}.{name}";

    /// <summary>Address of one list.</summary>
    public string Href(StreamKey key) => $"{Path}/{key.Tenant}/{key.Id}";

    /// <summary>Address of its draft.</summary>
    public string DraftHref(StreamKey key) => $"{Href(key)}/draft";
}

/// <summary>The same with the file that a version can be written to and read from.</summary>
public abstract class ListPages<TLine> : ListPages
    where TLine : class, IListLine<TLine>
{
    /// <summary>The rule by which a file is taken whole or not at all.</summary>
    public abstract string ImportRule { get; }

    /// <summary>Text keys of the columns, in their order.</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>A line as cells, in the order of the columns.</summary>
    public abstract IReadOnlyList<object?> RowOf(TLine line, PageTexts texts);

    /// <summary>Reads one row as a line; what cannot be read is told by the cells and left empty.</summary>
    public abstract TLine Read(RowReader cells);

    /// <summary>A version as a file that can be changed and imported again.</summary>
    /// <param name="kind"><c>csv</c>, else XLSX.</param>
    public Task<IActionResult> File(
        string? kind,
        string title,
        IReadOnlyList<TLine> lines,
        PageTexts texts,
        CancellationToken ct
    ) =>
        ListExport.File(
            kind == "csv" ? "csv" : "xlsx",
            title,
            [.. Columns.Select(column => texts[column])],
            lines.Select(line => RowOf(line, texts)).ToAsyncEnumerable(),
            ct
        );
}
