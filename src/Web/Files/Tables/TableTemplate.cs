using Microsoft.AspNetCore.Mvc;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Files.Tables;

/// <summary>An empty file with the heads of an import.</summary>
internal static class TableTemplate
{
    /// <param name="kind"><c>csv</c>, else XLSX.</param>
    /// <param name="title">Text key; names the file.</param>
    /// <param name="columns">Of the import.</param>
    /// <param name="texts">In the visitor's language.</param>
    /// <param name="ct">The request's end.</param>
    public static Task<IActionResult> Of(
        string? kind,
        string title,
        IReadOnlyList<TableColumn> columns,
        PageTexts texts,
        CancellationToken ct
    ) =>
        ListExport.File(
            kind == "csv" ? "csv" : "xlsx",
            texts[title],
            [.. columns.Select(column => texts[column.Key])],
            AsyncEnumerable.Empty<IReadOnlyList<object?>>(),
            ct
        );
}
