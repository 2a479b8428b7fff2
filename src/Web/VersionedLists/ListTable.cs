using StationPortal.Jurisdiction;
using StationPortal.Web.Files.Tables;
using StationPortal.Web.Frame;

namespace StationPortal.Web.VersionedLists;

/// <summary>Reads the rows of a file as lines of a list and tells everything that is wrong, row by row. Words may be in either language.</summary>
public sealed class ListTable<TLine>(ListPages<TLine> pages, Texts texts)
    where TLine : class, IListLine<TLine>
{
    /// <summary>The lines of a file, or what must be mended first.</summary>
    /// <param name="rows">The head and the rows below it.</param>
    /// <param name="faultsOf">Everything that is wrong with a line by the list's rules.</param>
    /// <param name="together">What is wrong with sound lines beside each other, by the code of the line that says it.</param>
    public ListReading<TLine> Read(
        IReadOnlyList<TableRow> rows,
        Func<TLine, IEnumerable<LineFault>> faultsOf,
        Func<IReadOnlyList<TLine>, IEnumerable<(string Code, LineFault Fault)>>? together = null
    )
    {
        var problems = new List<TableProblem>();
        var columns = TableHead.Read(rows[0], pages.Columns, pages.Columns, texts, problems);
        if (problems.Count > 0)
        {
            return new([], problems);
        }

        var lines = new List<TLine>();
        var firstRows = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows.Skip(1))
        {
            var cells = new RowReader(row, columns, texts);
            var line = pages.Read(cells);
            problems.AddRange(cells.Problems);
            problems.AddRange(
                faultsOf(line)
                    .Select(fault => ProblemOf(fault, row.Number))
                    .Where(problem => !cells.Problems.Any(known => known.Column == problem.Column))
            );
            if (line.Code.Length > 0 && !firstRows.TryAdd(line.Code, row.Number))
            {
                problems.Add(
                    new(
                        row.Number,
                        pages.LineText(nameof(line.Code)),
                        new TextKey("Version.Import.Twice", line.Code, firstRows[line.Code])
                    )
                );
            }

            lines.Add(line);
        }

        if (problems.Count == 0 && together is not null)
        {
            problems.AddRange(
                together(lines).Select(each => ProblemOf(each.Fault, firstRows[each.Code]))
            );
        }

        return new(lines, problems);
    }

    private TableProblem ProblemOf(LineFault fault, int row) =>
        new(row, pages.LineText(fault.Field), new TextKey("Refusal." + fault.Code, fault.Values));
}

/// <summary>What a file says.</summary>
/// <param name="Lines">Sound only when there is no problem.</param>
/// <param name="Problems">What must be mended.</param>
public sealed record ListReading<TLine>(
    IReadOnlyList<TLine> Lines,
    IReadOnlyList<TableProblem> Problems
);
