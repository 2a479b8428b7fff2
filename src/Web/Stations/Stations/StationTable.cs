using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Files.Tables;
using StationPortal.Web.Frame;
using StationPortal.Web.Stations.Imports;

namespace StationPortal.Web.Stations.Stations;

/// <summary>Reads a file with stations that already run, and tells everything that is wrong, row by row, by the rules that decide.</summary>
public sealed class StationTable(
    Texts texts,
    RegionTree regions,
    StationOrigins origins,
    Rehearsal rehearsal
)
{
    private static readonly string[] Heads =
    [
        StationColumns.Township,
        StationColumns.Name,
        StationColumns.OperatorName,
        StationColumns.Contract,
        StationColumns.From,
        StationColumns.Until,
    ];

    /// <param name="rows">The head and the rows below it.</param>
    /// <param name="county">6-digit code.</param>
    /// <param name="ct">The request's end.</param>
    public async Task<StationReading> Read(
        IReadOnlyList<TableRow> rows,
        string county,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        var problems = new List<TableProblem>();
        var columns = TableHead.Read(
            rows[0],
            [.. StationColumns.All.Select(column => column.Key)],
            [.. StationColumns.All.Where(column => column.Needed).Select(column => column.Key)],
            texts,
            problems
        );
        if (problems.Count > 0)
        {
            return new StationReading(new TableReading(problems, Heads, []), []);
        }

        var townships = await regions.Below(county, ct);
        var taken = new List<(TableRow Row, TakeOverStation Decision, PreviewRow Preview)>();
        foreach (var row in rows.Skip(1))
        {
            var cells = new RowReader(row, columns, texts);
            var township = TownshipOf(cells, townships);
            var supplier = await SupplierOf(cells, ct);
            if (township is not null && cells.Day(StationColumns.From) is null)
            {
                cells.Tell(StationColumns.From, new TextKey("Station.From.Missing"));
            }

            var decision = township is null
                ? null
                : await DecisionOf(cells, township.Code, supplier, county, ct);
            problems.AddRange(
                cells.Problems.DistinctBy(problem => (problem.Column, problem.What.Key))
            );
            if (decision is not null && township is not null && cells.Problems.Count == 0)
            {
                taken.Add((row, decision, PreviewOf(row, cells, township, supplier)));
            }
        }

        var outcomes = await rehearsal.Try([.. taken.Select(each => each.Decision)], ct);
        foreach (var (each, outcome) in taken.Zip(outcomes))
        {
            if (outcome.Fault is { } fault)
            {
                problems.Add(RowProblems.OfRule(each.Row, fault, StationColumns.ByField));
            }
        }

        return new StationReading(
            new TableReading(
                [.. problems.OrderBy(problem => problem.Row)],
                Heads,
                [.. taken.Select(each => each.Preview)]
            ),
            [.. taken.Select(each => each.Decision)]
        );
    }

    // By name or by 9-digit code.
    private static RegionName? TownshipOf(RowReader cells, IReadOnlyList<RegionName> townships)
    {
        var written = cells.Cell(StationColumns.Township);
        var found = townships.FirstOrDefault(region =>
            region.Code == written || region.Zh == written || region.En == written
        );
        if (found is null)
        {
            cells.Tell(
                StationColumns.Township,
                new TextKey("Station.Import.UnknownTownship", written)
            );
        }

        return found;
    }

    private async Task<OperatorFound?> SupplierOf(RowReader cells, CancellationToken ct)
    {
        if (cells.Text(StationColumns.CreditCode) is not { } code)
        {
            return null;
        }

        var found = await origins.Operator(code, ct);
        if (found is null)
        {
            cells.Tell(
                StationColumns.CreditCode,
                new TextKey("Station.Import.UnknownSupplier", code)
            );
        }

        return found;
    }

    private async Task<TakeOverStation> DecisionOf(
        RowReader cells,
        string township,
        OperatorFound? supplier,
        string county,
        CancellationToken ct
    )
    {
        var open = new OpenStation(
            township,
            await origins.NextNumber(county, township, ct),
            cells.Cell(StationColumns.Name),
            cells.Text(StationColumns.CreditCode) is null
                ? StationOrigin.OwnPeople
                : StationOrigin.TakenOver,
            cells.Cell(StationColumns.OperatorName),
            supplier?.Key,
            cells.Day(StationColumns.From).GetValueOrDefault(),
            cells.Day(StationColumns.Until),
            await origins.Outside(county, cells.Text(StationColumns.Contract), ct)
        );
        var placed = new[]
        {
            StationColumns.Address,
            StationColumns.OpeningHours,
            StationColumns.Phone,
            StationColumns.Area,
        }.Any(column => cells.Cell(column).Length > 0);
        return new TakeOverStation(
            open,
            placed
                ? new PlaceStation(
                    open.Station,
                    cells.Cell(StationColumns.Address),
                    cells.Cell(StationColumns.OpeningHours),
                    cells.Cell(StationColumns.Phone),
                    cells.Number(StationColumns.Area) ?? 0,
                    null,
                    null
                )
                : null
        );
    }

    private static PreviewRow PreviewOf(
        TableRow row,
        RowReader cells,
        RegionName township,
        OperatorFound? supplier
    ) =>
        new(
            row.Number,
            [
                PageTexts.Of(township),
                cells.Cell(StationColumns.Name),
                supplier?.Name ?? cells.Cell(StationColumns.OperatorName),
                cells.Cell(StationColumns.Contract),
                cells.Cell(StationColumns.From),
                cells.Cell(StationColumns.Until),
            ]
        );
}

/// <summary>What a file with stations says.</summary>
/// <param name="Stations">Sound only without problems.</param>
public sealed record StationReading(TableReading Table, IReadOnlyList<TakeOverStation> Stations);
