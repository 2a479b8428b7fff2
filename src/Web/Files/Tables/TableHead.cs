using StationPortal.Web.Frame;

namespace StationPortal.Web.Files.Tables;

/// <summary>Finds the columns of a file by their heads, in either language and in any order.</summary>
public static class TableHead
{
    /// <summary>Where each column stands.</summary>
    /// <param name="head">The first row.</param>
    /// <param name="all">Text keys of the columns that are known.</param>
    /// <param name="needed">Those that must be there.</param>
    /// <param name="texts">The texts of the heads.</param>
    /// <param name="problems">Gets what is wrong with the head.</param>
    public static IReadOnlyDictionary<string, int> Read(
        TableRow head,
        IReadOnlyList<string> all,
        IReadOnlyList<string> needed,
        Texts texts,
        List<TableProblem> problems
    )
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < head.Cells.Count; at++)
        {
            var written = head.Cells[at];
            if (written.Length == 0)
            {
                continue;
            }

            var column = all.FirstOrDefault(key => IsHead(key, written, texts));
            if (column is null || !columns.TryAdd(column, at))
            {
                problems.Add(new(head.Number, null, new TextKey("Table.UnknownHead", written)));
            }
        }

        problems.AddRange(
            needed
                .Where(column => !columns.ContainsKey(column))
                .Select(column => new TableProblem(
                    head.Number,
                    column,
                    new TextKey("Table.MissingHead", new TextKey(column))
                ))
        );
        return columns;
    }

    private static bool IsHead(string key, string written, Texts texts) =>
        RowReader.Languages.Any(language =>
            string.Equals(texts.In(language, key, []), written, StringComparison.OrdinalIgnoreCase)
        );
}

/// <summary>One thing to mend in a file.</summary>
/// <param name="Row">As the spreadsheet counts.</param>
/// <param name="Column">Text key of the column's head, or <c>null</c> for the whole row.</param>
/// <param name="What">What is wrong.</param>
public sealed record TableProblem(int Row, string? Column, TextKey What);
