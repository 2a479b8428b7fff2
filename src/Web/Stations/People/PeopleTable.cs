using System.Globalization;
using FluentValidation;
using StationPortal.EventStore;
using StationPortal.Stations;
using StationPortal.Vault;
using StationPortal.Web.Files.Tables;
using StationPortal.Web.Frame;
using StationPortal.Web.Stations.Imports;

namespace StationPortal.Web.Stations.People;

/// <summary>Reads a file with people served and tells everything that is wrong, row by row, by the shape of the form, the search for the same person and the rules that decide. Nothing of it is written down; the page shows it masked.</summary>
public sealed class PeopleTable(
    Texts texts,
    IValidator<TakeUpForm> shape,
    PeopleSearch search,
    PeopleRegister register,
    Rehearsal rehearsal
)
{
    /// <param name="rows">The head and the rows below it.</param>
    /// <param name="stations">One's own that work.</param>
    /// <param name="once">Names the import, so that a second press makes the same records.</param>
    /// <param name="ct">The request's end.</param>
    public async Task<PeopleReading> Read(
        IReadOnlyList<TableRow> rows,
        IReadOnlyList<StationPage> stations,
        Guid once,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        var problems = new List<TableProblem>();
        var columns = TableHead.Read(
            rows[0],
            [.. PeopleColumns.All.Select(column => column.Key)],
            [.. PeopleColumns.All.Where(column => column.Needed).Select(column => column.Key)],
            texts,
            problems
        );
        if (problems.Count > 0)
        {
            return PeopleReading.Of(problems, [], texts);
        }

        var lines = rows.Skip(1)
            .Select(row => LineOf(row, columns, stations, once, problems))
            .ToList();
        problems.AddRange(Twice(lines));
        var wrong = problems.Select(problem => problem.Row).ToHashSet();
        var sound = lines.FindAll(line => !wrong.Contains(line.Row.Number));
        var taken = await Prepare(sound, ct);
        var outcomes = await rehearsal.Try([.. taken.Select(each => each.Taken.Decision)], ct);
        problems.AddRange(
            taken
                .Zip(outcomes)
                .Where(pair => pair.Second.Fault is not null)
                .Select(pair =>
                    RowProblems.OfRule(
                        pair.First.Line.Row,
                        pair.Second.Fault ?? throw new InvalidOperationException(),
                        PeopleColumns.ByField
                    )
                )
        );
        return PeopleReading.Of([.. problems.OrderBy(problem => problem.Row)], taken, texts);
    }

    private PeopleLine LineOf(
        TableRow row,
        IReadOnlyDictionary<string, int> columns,
        IReadOnlyList<StationPage> stations,
        Guid once,
        List<TableProblem> problems
    )
    {
        var cells = new RowReader(row, columns, texts);
        var station = StationOf(cells, stations);
        var form = new TakeUpForm
        {
            Once = DerivedId.From(
                "imported-person",
                once.ToString("N"),
                row.Number.ToString(CultureInfo.InvariantCulture)
            ),
            Name = cells.Text(PeopleColumns.Name),
            IdNumber = cells.Text(PeopleColumns.IdNumber),
            Phone = cells.Text(PeopleColumns.Phone),
            Address = cells.Text(PeopleColumns.Address),
            Station = station?.Id,
            Village = cells.Text(PeopleColumns.Village),
            Class = cells.Word<VisitClass>(PeopleColumns.Class),
            Groups = [.. cells.Words<ServedGroup>(PeopleColumns.Groups)],
            From = cells.Day(PeopleColumns.From),
            Another = cells.Yes(PeopleColumns.Another),
        };
        problems.AddRange(cells.Problems);
        problems.AddRange(
            RowProblems
                .OfShape(row, shape, form, PeopleColumns.ByField, texts)
                .Where(problem => !cells.Problems.Any(known => known.Column == problem.Column))
        );
        return new PeopleLine(row, form, station);
    }

    // Without a name it is the only station there is.
    private static StationPage? StationOf(RowReader cells, IReadOnlyList<StationPage> stations)
    {
        var written = cells.Cell(PeopleColumns.Station);
        if (written.Length == 0)
        {
            return stations is [var only] ? only : null;
        }

        var found = stations.FirstOrDefault(station =>
            string.Equals(station.Name, written, StringComparison.OrdinalIgnoreCase)
        );
        if (found is null)
        {
            cells.Tell(PeopleColumns.Station, new TextKey("People.Import.UnknownStation", written));
        }

        return found;
    }

    // The same person in two rows: by ID number, else by name and phone or name and village.
    private static IEnumerable<TableProblem> Twice(IEnumerable<PeopleLine> lines)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var (key, column) = line.Form.IdNumber is { } id
                ? (Normal.IdNumber(id), PeopleColumns.IdNumber)
                : (
                    $"{Normal.Name(line.Form.Name ?? "")} {Normal.Phone(line.Form.Phone ?? line.Form.Village ?? "")}",
                    PeopleColumns.Name
                );
            if (!first.TryAdd(key, line.Row.Number) && !line.Form.Another)
            {
                yield return new(line.Row.Number, column, new TextKey("Table.SameRow", first[key]));
            }
        }
    }

    private async Task<IReadOnlyList<PeopleTaken>> Prepare(
        IReadOnlyList<PeopleLine> lines,
        CancellationToken ct
    )
    {
        var known = new Dictionary<int, KnownPeople>();
        foreach (
            var county in lines.GroupBy(
                line => line.Station?.TenantId ?? "",
                StringComparer.Ordinal
            )
        )
        {
            var found = await search.Known(
                county.Key,
                [.. county.Select(line => PeopleRegister.Who(line.Form))],
                ct
            );
            foreach (var (line, people) in county.Zip(found))
            {
                known[line.Row.Number] = people;
            }
        }

        var taken = new List<PeopleTaken>();
        foreach (var line in lines)
        {
            if (line.Station is { } station)
            {
                taken.Add(
                    new PeopleTaken(
                        line,
                        station,
                        await register.Prepare(station, line.Form, known[line.Row.Number], ct)
                    )
                );
            }
        }

        return taken;
    }
}

/// <param name="Station">As named in the row, or <c>null</c> when none fits.</param>
internal sealed record PeopleLine(TableRow Row, TakeUpForm Form, StationPage? Station);

/// <summary>A row with its decision.</summary>
internal sealed record PeopleTaken(PeopleLine Line, StationPage Station, TakenUp Taken);

/// <summary>What a file with people says.</summary>
/// <param name="Table">For the page, masked.</param>
/// <param name="People">Sound only without problems.</param>
public sealed record PeopleReading(TableReading Table, IReadOnlyList<TakenUp> People)
{
    private static readonly string[] Heads =
    [
        PeopleColumns.Name,
        PeopleColumns.IdNumber,
        PeopleColumns.Station,
        PeopleColumns.Class,
        PeopleColumns.From,
        PeopleColumns.Another,
    ];

    internal static PeopleReading Of(
        IReadOnlyList<TableProblem> problems,
        IReadOnlyList<PeopleTaken> taken,
        Texts texts
    ) =>
        new(
            new TableReading(
                problems,
                Heads,
                [
                    .. taken.Select(each => new PreviewRow(
                        each.Line.Row.Number,
                        [
                            Masking.Name(each.Line.Form.Name ?? ""),
                            Masking.IdNumber(each.Line.Form.IdNumber ?? ""),
                            each.Station.Name,
                            texts.Get($"VisitClass.{each.Line.Form.Class}"),
                            Show.Date(each.Line.Form.From.GetValueOrDefault()),
                            texts.Get(
                                each.Taken.Decision.Known is { Alike: true }
                                    ? "Table.Yes"
                                    : "Table.No"
                            ),
                        ]
                    )),
                ]
            ),
            [.. taken.Select(each => each.Taken)]
        );
}
