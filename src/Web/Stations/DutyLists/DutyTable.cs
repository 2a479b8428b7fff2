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
        var problems = new List<TableProblem>();
        var columns = TableHead.Read(rows[0], DutyColumns.All, DutyColumns.All, texts, problems);
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
                    .Select(fault => new TableProblem(
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
}

/// <summary>What a file says.</summary>
/// <param name="Duties">Sound only when there is no problem.</param>
public sealed record DutyTableReading(
    IReadOnlyList<Duty> Duties,
    IReadOnlyList<TableProblem> Problems
);
