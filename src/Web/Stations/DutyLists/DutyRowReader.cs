using StationPortal.Stations;
using StationPortal.Web.Files.Tables;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.DutyLists;

/// <summary>Reads one row as a duty; what cannot be read is told and left empty.</summary>
internal sealed class DutyRowReader(
    TableRow row,
    IReadOnlyDictionary<string, int> columns,
    Texts texts
)
{
    private readonly RowReader cells = new(row, columns, texts);

    public IReadOnlyList<TableProblem> Problems => cells.Problems;

    public Duty Read() =>
        new(
            cells.Cell(DutyColumns.Code),
            cells.Word<DutyField>(DutyColumns.Field).GetValueOrDefault(),
            cells.Cell(DutyColumns.Title),
            cells.Word<StationPost>(DutyColumns.Who).GetValueOrDefault(),
            new Rhythm(
                cells.Word<RhythmKind>(DutyColumns.Kind).GetValueOrDefault(),
                cells.Whole(DutyColumns.Day),
                cells.Whole(DutyColumns.Month),
                cells.Whole(DutyColumns.DaysToDo) ?? 0,
                cells.Day(DutyColumns.From),
                cells.Day(DutyColumns.Until)
            ),
            new DutyAmount(
                cells.Word<AmountKind>(DutyColumns.AmountKind).GetValueOrDefault(),
                cells.Number(DutyColumns.Number) ?? 0,
                cells.Word<CountedRecord>(DutyColumns.Counts)
            ),
            cells.Words<EvidenceKind>(DutyColumns.Evidence),
            cells.Cell(DutyColumns.Basis)
        );
}
