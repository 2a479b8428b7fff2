using System.Globalization;
using FluentValidation;
using StationPortal.EventStore;
using StationPortal.Stations;
using StationPortal.Vault;
using StationPortal.Web.Files.Tables;
using StationPortal.Web.Frame;
using StationPortal.Web.Stations.Imports;

namespace StationPortal.Web.Stations.Stations;

/// <summary>Reads a file with a station's staff and tells everything that is wrong, row by row, by the shape of the form and the rules that decide. Nothing of it is written down; the page shows it masked.</summary>
public sealed class StaffTable(
    Texts texts,
    IValidator<JoinForm> shape,
    StaffRoll roll,
    Submission submission,
    Rehearsal rehearsal
)
{
    private static readonly string[] Heads =
    [
        StaffColumns.Name,
        StaffColumns.Post,
        StaffColumns.Certificate,
        StaffColumns.From,
        StaffColumns.WithMinors,
        StaffColumns.CheckedOn,
    ];

    /// <param name="rows">The head and the rows below it.</param>
    /// <param name="station">One's own.</param>
    /// <param name="staff">Who works there already.</param>
    /// <param name="once">Names the import, so that a second press makes the same records.</param>
    /// <param name="ct">The request's end.</param>
    public async Task<StaffReading> Read(
        IReadOnlyList<TableRow> rows,
        StationPage station,
        IReadOnlyList<StaffLine> staff,
        Guid once,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        var problems = new List<TableProblem>();
        var columns = TableHead.Read(
            rows[0],
            [.. StaffColumns.All.Select(column => column.Key)],
            [.. StaffColumns.All.Where(column => column.Needed).Select(column => column.Key)],
            texts,
            problems
        );
        if (problems.Count > 0)
        {
            return new StaffReading(new TableReading(problems, Heads, []), []);
        }

        var joining = new List<(TableRow Row, JoinForm Form, JoiningStaff Joining)>();
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows.Skip(1))
        {
            var cells = new RowReader(row, columns, texts);
            var form = FormOf(cells, row, once);
            var faults = new List<TableProblem>(cells.Problems);
            faults.AddRange(
                RowProblems
                    .OfShape(row, shape, form, StaffColumns.ByField, texts)
                    .Where(problem => !faults.Exists(known => known.Column == problem.Column))
            );
            faults.AddRange(await Doubles(row, form, cells, staff, first, ct));
            JoiningStaff? prepared = null;
            var refused = await submission.Check(
                async stop => prepared = await roll.Prepare(station, form, stop),
                ct
            );
            if (refused?.Refusal is { } refusal)
            {
                faults.Add(
                    new(
                        row.Number,
                        StaffColumns.ByField.GetValueOrDefault(refused.Field ?? ""),
                        new TextKey("Table.Said", refusal.Why)
                    )
                );
            }

            problems.AddRange(faults);
            if (faults.Count == 0 && prepared is not null)
            {
                joining.Add((row, form, prepared));
            }
        }

        var outcomes = await rehearsal.Try([.. joining.Select(each => each.Joining.Decision)], ct);
        foreach (var (each, outcome) in joining.Zip(outcomes))
        {
            if (outcome.Fault is { } fault)
            {
                problems.Add(RowProblems.OfRule(each.Row, fault, StaffColumns.ByField));
            }
        }

        return new StaffReading(
            new TableReading(
                [.. problems.OrderBy(problem => problem.Row)],
                Heads,
                [.. joining.Select(each => PreviewOf(each.Row, each.Form))]
            ),
            [.. joining.Select(each => each.Joining)]
        );
    }

    private static JoinForm FormOf(RowReader cells, TableRow row, Guid once) =>
        new()
        {
            Once = DerivedId.From(
                "imported-staff",
                once.ToString("N"),
                row.Number.ToString(CultureInfo.InvariantCulture)
            ),
            Name = cells.Text(StaffColumns.Name),
            IdNumber = cells.Text(StaffColumns.IdNumber),
            Phone = cells.Text(StaffColumns.Phone),
            UserName = cells.Text(StaffColumns.UserName),
            Post = cells.Word<StationPost>(StaffColumns.Post),
            Certificate = cells.Word<CertificateLevel>(StaffColumns.Certificate),
            From = cells.Day(StaffColumns.From),
            WithMinors = cells.Yes(StaffColumns.WithMinors),
            CheckedOn = cells.Day(StaffColumns.CheckedOn),
            Result = cells.Word<RecordCheckResult>(StaffColumns.Result),
        };

    private async Task<IReadOnlyList<TableProblem>> Doubles(
        TableRow row,
        JoinForm form,
        RowReader cells,
        IReadOnlyList<StaffLine> staff,
        Dictionary<string, int> first,
        CancellationToken ct
    )
    {
        var (key, column) = form.IdNumber is { } id
            ? (Normal.IdNumber(id), StaffColumns.IdNumber)
            : (
                $"{Normal.Name(form.Name ?? "")} {Normal.Phone(form.Phone ?? "")}",
                StaffColumns.Name
            );
        if (cells.Yes(StaffColumns.Another))
        {
            return [];
        }

        if (!first.TryAdd(key, row.Number))
        {
            return [new(row.Number, column, new TextKey("Table.SameRow", first[key]))];
        }

        return form.IdNumber is null && await roll.IsAlike(staff, form.Name, form.Phone, ct)
            ? [new(row.Number, StaffColumns.Phone, new TextKey("Station.Staff.Import.Alike"))]
            : [];
    }

    private PreviewRow PreviewOf(TableRow row, JoinForm form) =>
        new(
            row.Number,
            [
                Masking.Name(form.Name ?? ""),
                texts.Get($"StationPost.{form.Post}"),
                texts.Get($"CertificateLevel.{form.Certificate}"),
                Show.Date(form.From.GetValueOrDefault()),
                texts.Get(form.WithMinors ? "Table.Yes" : "Table.No"),
                form.CheckedOn is { } day ? Show.Date(day) : "",
            ]
        );
}

/// <summary>What a file with staff says.</summary>
/// <param name="Table">For the page, masked.</param>
/// <param name="Staff">Sound only without problems.</param>
public sealed record StaffReading(TableReading Table, IReadOnlyList<JoiningStaff> Staff);
