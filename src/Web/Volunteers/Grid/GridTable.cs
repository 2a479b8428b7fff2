using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Files.Tables;
using StationPortal.Web.Frame;
using StationPortal.Web.Stations.Imports;

namespace StationPortal.Web.Volunteers.Grid;

/// <summary>Reads a file with the grid of villages, and tells everything that is wrong, row by row, by the rules that decide. The unit above is named by its name: of an earlier row, or of the grid as it is.</summary>
public sealed class GridTable(
    Texts texts,
    RegionTree regions,
    Reach reach,
    GridWorkers workers,
    Rehearsal rehearsal
)
{
    /// <summary>The columns of the file.</summary>
    public static IReadOnlyList<TableColumn> Columns { get; } =
    [
        new(Village, Needed: true),
        new(Level, Needed: true, Words: typeof(GridLevel)),
        new(Name, Needed: true),
        new(Above),
        new(Worker),
        new(Groups),
    ];

    private const string Village = "Grid.Village";
    private const string Level = "Grid.Level";
    private const string Name = "Grid.Name";
    private const string Above = "Grid.Above";
    private const string Worker = "Grid.Worker";
    private const string Groups = "Grid.ChatGroups";

    private static readonly string[] Heads = [Village, Level, Name, Above, Worker];

    private static readonly Dictionary<string, string> ByField = new(StringComparer.Ordinal)
    {
        [nameof(OpenGridUnit.Village)] = Village,
        [nameof(OpenGridUnit.Parent)] = Above,
        [nameof(OpenGridUnit.Name)] = Name,
        [nameof(CountChatGroups.Groups)] = Groups,
        [nameof(FillGridPost.Account)] = Worker,
    };

    /// <param name="rows">The head and the rows below it.</param>
    /// <param name="actor">Whose villages may be named.</param>
    /// <param name="ct">The request's end.</param>
    public async Task<GridReading> Read(
        IReadOnlyList<TableRow> rows,
        Actor actor,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(actor);
        var problems = new List<TableProblem>();
        var columns = TableHead.Read(
            rows[0],
            [.. Columns.Select(column => column.Key)],
            [.. Columns.Where(column => column.Needed).Select(column => column.Key)],
            texts,
            problems
        );
        if (problems.Count > 0)
        {
            return new GridReading(new TableReading(problems, Heads, []), []);
        }

        var known = await KnownOf(actor, ct);
        var taken = new List<(TableRow Row, TakeOverGridUnit Decision, PreviewRow Preview)>();
        foreach (var row in rows.Skip(1))
        {
            var cells = new RowReader(row, columns, texts);
            var decision = DecisionOf(cells, actor.Region, known);
            problems.AddRange(cells.Problems);
            if (decision is not null && cells.Problems.Count == 0)
            {
                taken.Add((row, decision, PreviewOf(row, cells)));
            }
        }

        var outcomes = await rehearsal.Try([.. taken.Select(each => each.Decision)], ct);
        problems.AddRange(
            taken
                .Zip(outcomes)
                .Where(each => each.Second.Fault is not null)
                .Select(each =>
                    RowProblems.OfRule(
                        each.First.Row,
                        each.Second.Fault ?? throw new InvalidOperationException(),
                        ByField
                    )
                )
        );
        return new GridReading(
            new TableReading(
                [.. problems.OrderBy(problem => problem.Row)],
                Heads,
                [.. taken.Select(each => each.Preview)]
            ),
            [.. taken.Select(each => each.Decision)]
        );
    }

    private async Task<Known> KnownOf(Actor actor, CancellationToken ct)
    {
        var villages = new List<RegionName>();
        foreach (
            var township in (await regions.Below(actor.Region, ct)).Where(region =>
                actor.Township is null || region.Code == actor.Township
            )
        )
        {
            villages.AddRange(await regions.Below(township.Code, ct));
        }

        var units = await reach
            .Rows<GridPost>()
            .Where(unit => !unit.Closed)
            .Select(unit => new
            {
                unit.Village,
                unit.Name,
                unit.Id,
            })
            .ToListAsync(ct);
        var byName = new Dictionary<(string, string), Guid>();
        foreach (var unit in units)
        {
            byName.TryAdd((unit.Village, unit.Name), unit.Id);
        }

        return new Known(
            villages,
            byName,
            (await workers.Of(actor.Region, ct))
                .DistinctBy(worker => worker.Value, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(
                    worker => worker.Value,
                    worker => worker.Key,
                    StringComparer.OrdinalIgnoreCase
                )
        );
    }

    private static TakeOverGridUnit? DecisionOf(RowReader cells, string county, Known known)
    {
        var level = cells.Word<GridLevel>(Level);
        if (level is null && cells.Problems.Count == 0)
        {
            cells.Tell(Level, new TextKey("Grid.Level.Missing"));
        }

        var village = VillageOf(cells, known);
        var above = village is null ? null : AboveOf(cells, village, known);
        var worker = WorkerOf(cells, known);
        if (village is null || level is not { } chosen)
        {
            return null;
        }

        var name = cells.Cell(Name);
        var key =
            chosen == GridLevel.Village
                ? GridUnit.KeyOf(village)
                : new StreamKey(county, DerivedId.From("grid_unit", village, $"{chosen}", name));
        known.Units.TryAdd((village, name), key.Id);
        return new TakeOverGridUnit(
            new OpenGridUnit(key, chosen, village, above, name),
            worker,
            cells.Whole(Groups) ?? 0
        );
    }

    // By name or by 12-digit code.
    private static string? VillageOf(RowReader cells, Known known)
    {
        var written = cells.Cell(Village);
        var found = known.Villages.FirstOrDefault(region =>
            region.Code == written || region.Zh == written || region.En == written
        );
        if (found is null)
        {
            cells.Tell(Village, new TextKey("Grid.Import.UnknownVillage", written));
        }

        return found?.Code;
    }

    private static Guid? AboveOf(RowReader cells, string village, Known known)
    {
        if (cells.Text(Above) is not { } written)
        {
            return null;
        }

        if (known.Units.TryGetValue((village, written), out var found))
        {
            return found;
        }

        cells.Tell(Above, new TextKey("Grid.Import.UnknownUnit", written));
        return null;
    }

    private static Guid? WorkerOf(RowReader cells, Known known)
    {
        if (cells.Text(Worker) is not { } written)
        {
            return null;
        }

        if (known.Workers.TryGetValue(written, out var found))
        {
            return found;
        }

        cells.Tell(Worker, new TextKey("Grid.Import.UnknownWorker", written));
        return null;
    }

    private static PreviewRow PreviewOf(TableRow row, RowReader cells) =>
        new(row.Number, [.. Heads.Select(cells.Cell)]);

    private sealed record Known(
        IReadOnlyList<RegionName> Villages,
        Dictionary<(string Village, string Name), Guid> Units,
        IReadOnlyDictionary<string, Guid> Workers
    );
}

/// <summary>What a file with a grid says.</summary>
/// <param name="Units">Sound only without problems.</param>
public sealed record GridReading(TableReading Table, IReadOnlyList<TakeOverGridUnit> Units);
