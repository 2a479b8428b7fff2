using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Files.Tables;
using StationPortal.Web.Frame;
using StationPortal.Web.Persons;

namespace StationPortal.Web.Volunteers.Volunteers;

/// <summary>Reads a list of covers, as an insurer sends it back, and tells everything that is wrong, row by row, by the rule that decides.</summary>
public sealed class InsuranceTable(
    Reach reach,
    VolunteerDesk desk,
    KnownNames names,
    IEventLog log,
    IRuleBooks rules,
    Acting acting,
    Texts texts,
    TimeProvider clock
)
{
    public const string Number = "Volunteer.Number";
    public const string Policy = "Volunteer.Insurance.Policy";
    public const string From = "Volunteer.From";
    public const string Until = "Volunteer.Until";

    /// <summary>The columns of the file.</summary>
    public static IReadOnlyList<TableColumn> Columns { get; } =
    [
        new(Number, Needed: true),
        new(Policy, Needed: true),
        new(From, Needed: true),
        new(Until, Needed: true),
    ];

    private static readonly Dictionary<string, string> ByField = new(StringComparer.Ordinal)
    {
        [nameof(InsureVolunteer.Policy)] = Policy,
        [nameof(InsureVolunteer.From)] = From,
        [nameof(InsureVolunteer.Until)] = Until,
    };

    /// <param name="rows">The head and the rows below it.</param>
    /// <param name="ct">The request's end.</param>
    public async Task<InsuranceReading> Read(IReadOnlyList<TableRow> rows, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var problems = new List<TableProblem>();
        var keys = Columns.Select(column => column.Key).ToList();
        var columns = TableHead.Read(rows[0], keys, keys, texts, problems);
        if (problems.Count > 0)
        {
            return new(new TableReading(problems, keys, []), []);
        }

        var known = await Known(rows.Skip(1).Select(row => row[columns[Number]]), ct);
        var seen = new Dictionary<Guid, int>();
        var sound = new List<InsuranceLine>();
        foreach (var row in rows.Skip(1))
        {
            var cells = new RowReader(row, columns, texts);
            var line = await LineOf(row, cells, known, seen, ct);
            problems.AddRange(cells.Problems);
            if (cells.Problems.Count == 0 && line is not null)
            {
                problems.AddRange(await Faults(line, ct));
                sound.Add(line);
            }
        }

        var people = await names.People(sound.Select(line => line.Volunteer.Person), ct);
        return new(
            new TableReading(
                [.. problems.OrderBy(problem => problem.Row)],
                ["Persons.Field.name", .. keys],
                [.. sound.Select(line => line.Preview(people))]
            ),
            [.. sound.Select(line => line.Decision)]
        );
    }

    private async Task<Dictionary<string, VolunteerPage>> Known(
        IEnumerable<string> numbers,
        CancellationToken ct
    )
    {
        var wanted = numbers.Distinct(StringComparer.Ordinal).ToList();
        return await reach
            .Rows<VolunteerPage>()
            .Where(row => wanted.Contains(row.Number))
            .ToDictionaryAsync(row => row.Number, StringComparer.Ordinal, ct);
    }

    private async Task<InsuranceLine?> LineOf(
        TableRow row,
        RowReader cells,
        Dictionary<string, VolunteerPage> known,
        Dictionary<Guid, int> seen,
        CancellationToken ct
    )
    {
        var (from, until) = (cells.Day(From), cells.Day(Until));
        var number = cells.Cell(Number);
        if (!known.TryGetValue(number, out var volunteer))
        {
            cells.Tell(Number, new TextKey("Volunteer.Insurance.Unknown", number));
            return null;
        }

        if (!seen.TryAdd(volunteer.Id, row.Number))
        {
            cells.Tell(Number, new TextKey("Table.SameRow", seen[volunteer.Id]));
        }

        foreach (var column in new[] { Policy, From, Until })
        {
            if (cells.Cell(column).Length == 0)
            {
                cells.Tell(column, new TextKey("Volunteer.Insurance.Missing"));
            }
        }

        return new InsuranceLine(
            row,
            volunteer,
            new InsureVolunteer(
                new StreamKey(volunteer.TenantId, volunteer.Id),
                await desk.StationOf(acting.Required, volunteer.Home, ct),
                cells.Cell(Policy),
                from.GetValueOrDefault(),
                until.GetValueOrDefault()
            )
        );
    }

    // Tried by the rule that will decide, on the records as they stand; nothing is kept.
    private async Task<IReadOnlyList<TableProblem>> Faults(InsuranceLine line, CancellationToken ct)
    {
        var decision = line.Decision;
        var loaded = new List<LoadedStream>();
        foreach (var use in decision.Streams)
        {
            var events = await log.ReadStream(use.Key, null, ct);
            loaded.Add(new(use.Key, use.Fold?.Invoke(events.Select(e => e.Data)), events.Count));
        }

        var context = new DecisionContext(
            clock.GetUtcNow(),
            acting.Required,
            await rules.Current(ct)
        );
        try
        {
            _ = decision.Decide(new LoadedStreams(loaded), context).Count();
            return [];
        }
        catch (RuleBrokenException broken)
        {
            return [RowProblems.OfRule(line.Row, broken, ByField)];
        }
    }
}

/// <summary>One sound row.</summary>
internal sealed record InsuranceLine(
    TableRow Row,
    VolunteerPage Volunteer,
    InsureVolunteer Decision
)
{
    public PreviewRow Preview(IReadOnlyDictionary<Guid, string> people) =>
        new(
            Row.Number,
            [
                people.GetValueOrDefault(Volunteer.Person) ?? "",
                Volunteer.Number,
                Decision.Policy,
                Show.Date(Decision.From),
                Show.Date(Decision.Until),
            ]
        );
}

/// <summary>What a list of covers says.</summary>
/// <param name="Table">For the page, masked.</param>
/// <param name="Rows">Sound only without problems.</param>
public sealed record InsuranceReading(TableReading Table, IReadOnlyList<InsureVolunteer> Rows);
