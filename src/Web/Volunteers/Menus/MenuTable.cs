using StationPortal.Volunteers;
using StationPortal.Web.Files.Tables;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Menus;

/// <summary>Reads the rows of a file as items and tells everything that is wrong, row by row (MU-08). Words may be in either language.</summary>
public sealed class MenuTable(Texts texts)
{
    /// <summary>The items of a file, or what must be mended first.</summary>
    /// <param name="rows">The head and the rows below it.</param>
    public MenuTableReading Read(IReadOnlyList<TableRow> rows)
    {
        var problems = new List<TableProblem>();
        var columns = TableHead.Read(rows[0], MenuColumns.All, MenuColumns.All, texts, problems);
        if (problems.Count > 0)
        {
            return new([], problems);
        }

        var items = new List<MenuItem>();
        var firstRows = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows.Skip(1))
        {
            var reader = new MenuRowReader(row, columns, texts);
            var item = reader.Read();
            problems.AddRange(reader.Problems);
            problems.AddRange(
                MenuRules
                    .FaultsOf(item)
                    .Select(fault => new TableProblem(
                        row.Number,
                        MenuColumns.Prefix + fault.Field,
                        new TextKey("Refusal." + fault.Code, fault.Values)
                    ))
                    .Where(problem => !reader.Problems.Any(known => known.Column == problem.Column))
            );
            if (item.Code.Length > 0 && !firstRows.TryAdd(item.Code, row.Number))
            {
                problems.Add(
                    new(
                        row.Number,
                        MenuColumns.Code,
                        new TextKey("MenuItem.Import.Twice", item.Code, firstRows[item.Code])
                    )
                );
            }

            items.Add(item);
        }

        return new(items, problems);
    }
}

/// <summary>What a file says.</summary>
/// <param name="Items">Sound only when there is no problem.</param>
public sealed record MenuTableReading(
    IReadOnlyList<MenuItem> Items,
    IReadOnlyList<TableProblem> Problems
);
