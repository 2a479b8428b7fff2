using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Files.Tables;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.DutyLists;

/// <summary>Reads the rows of a file as duties and tells everything that is wrong, row by row (DL-04). Words may be in either language.</summary>
public sealed class DutyTable(Texts texts)
{
    /// <summary>The duties of a file, or what must be mended first.</summary>
    /// <param name="rows">The head and the rows below it.</param>
    /// <param name="calendar">For rhythms with a first and a last day.</param>
    public DutyTableReading Read(IReadOnlyList<TableRow> rows, WorkingDayCalendar calendar)
    {
        var columns = ColumnsOf(rows[0], out var problems);
        if (problems.Count > 0)
        {
            return new([], problems);
        }

        var duties = new List<Duty>();
        var firstRows = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows.Skip(1))
        {
            var reader = new DutyRowReader(row, columns, texts);
            var duty = reader.Read();
            problems.AddRange(reader.Problems);
            problems.AddRange(
                DutyRules
                    .FaultsOf(duty, calendar)
                    .Select(fault => new DutyProblem(
                        row.Number,
                        DutyColumns.Prefix + fault.Field,
                        new TextKey("Refusal." + fault.Code, fault.Values)
                    ))
                    .Where(problem => !reader.Problems.Any(known => known.Column == problem.Column))
            );
            if (duty.Code.Length > 0 && !firstRows.TryAdd(duty.Code, row.Number))
            {
                problems.Add(
                    new(
                        row.Number,
                        DutyColumns.Code,
                        new TextKey("Duty.Import.Twice", duty.Code, firstRows[duty.Code])
                    )
                );
            }

            duties.Add(duty);
        }

        return new(duties, problems);
    }

    private Dictionary<string, int> ColumnsOf(TableRow head, out List<DutyProblem> problems)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        problems = [];
        for (var at = 0; at < head.Cells.Count; at++)
        {
            var written = head.Cells[at];
            if (written.Length == 0)
            {
                continue;
            }

            var column = DutyColumns.All.FirstOrDefault(key => IsHead(key, written));
            if (column is null || !columns.TryAdd(column, at))
            {
                problems.Add(
                    new(head.Number, null, new TextKey("Duty.Import.UnknownHead", written))
                );
            }
        }

        problems.AddRange(
            DutyColumns
                .All.Where(column => !columns.ContainsKey(column))
                .Select(column => new DutyProblem(
                    head.Number,
                    column,
                    new TextKey("Duty.Import.MissingHead", new TextKey(column))
                ))
        );
        return columns;
    }

    private bool IsHead(string key, string written) =>
        DutyRowReader.Languages.Any(language =>
            string.Equals(texts.In(language, key, []), written, StringComparison.OrdinalIgnoreCase)
        );
}

/// <summary>What a file says.</summary>
/// <param name="Duties">Sound only when there is no problem.</param>
public sealed record DutyTableReading(
    IReadOnlyList<Duty> Duties,
    IReadOnlyList<DutyProblem> Problems
);

/// <summary>One thing to mend in a file.</summary>
/// <param name="Row">As the spreadsheet counts.</param>
/// <param name="Column">Text key of the column's head, or <c>null</c> for the whole row.</param>
/// <param name="What">What is wrong.</param>
public sealed record DutyProblem(int Row, string? Column, TextKey What);
