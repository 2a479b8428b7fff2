using StationPortal.Stations;
using StationPortal.Web.Files.Tables;
using StationPortal.Web.Frame;
using StationPortal.Web.VersionedLists;

namespace StationPortal.Web.Stations.DutyLists;

/// <summary>Duty lists as a versioned list, and a duty as a row of a file; the heads are the labels of the form.</summary>
public sealed class DutyListPages : ListPages<Duty>
{
    private const string EvidenceMark = "\u3001";

    public override string Path => "/duty-lists";

    public override string Words => nameof(DutyList);

    public override string LineWords => nameof(Duty);

    public override int MostLines => DutyList.MostDuties;

    public override string ImportRule => "DL-04";

    public override IReadOnlyList<string> Columns { get; } =
    [
        Of(nameof(DutyForm.Code)),
        Of(nameof(DutyForm.Field)),
        Of(nameof(DutyForm.Title)),
        Of(nameof(DutyForm.Who)),
        Of(nameof(DutyForm.Kind)),
        Of(nameof(DutyForm.Day)),
        Of(nameof(DutyForm.Month)),
        Of(nameof(DutyForm.DaysToDo)),
        Of(nameof(DutyForm.From)),
        Of(nameof(DutyForm.Until)),
        Of(nameof(DutyForm.AmountKind)),
        Of(nameof(DutyForm.Number)),
        Of(nameof(DutyForm.Counts)),
        Of(nameof(DutyForm.Evidence)),
        Of(nameof(DutyForm.Basis)),
    ];

    public override IReadOnlyList<object?> RowOf(Duty line, PageTexts texts) =>
        [
            line.Code,
            texts.Of(line.Field),
            line.Title,
            texts.Of(line.Who),
            texts.Of(line.Rhythm.Kind),
            line.Rhythm.Day,
            line.Rhythm.Month,
            line.Rhythm.DaysToDo,
            line.Rhythm.From,
            line.Rhythm.Until,
            texts.Of(line.Amount.Kind),
            line.Amount.Number,
            line.Amount.Counts is { } counted ? texts.Of(counted) : null,
            string.Join(EvidenceMark, line.Evidence.Select(kind => texts.Of(kind))),
            line.Basis,
        ];

    public override Duty Read(RowReader cells) =>
        new(
            cells.Cell(Of(nameof(DutyForm.Code))),
            cells.Word<DutyField>(Of(nameof(DutyForm.Field))).GetValueOrDefault(),
            cells.Cell(Of(nameof(DutyForm.Title))),
            cells.Word<StationPost>(Of(nameof(DutyForm.Who))).GetValueOrDefault(),
            new Rhythm(
                cells.Word<RhythmKind>(Of(nameof(DutyForm.Kind))).GetValueOrDefault(),
                cells.Whole(Of(nameof(DutyForm.Day))),
                cells.Whole(Of(nameof(DutyForm.Month))),
                cells.Whole(Of(nameof(DutyForm.DaysToDo))) ?? 0,
                cells.Day(Of(nameof(DutyForm.From))),
                cells.Day(Of(nameof(DutyForm.Until)))
            ),
            new DutyAmount(
                cells.Word<AmountKind>(Of(nameof(DutyForm.AmountKind))).GetValueOrDefault(),
                cells.Number(Of(nameof(DutyForm.Number))) ?? 0,
                cells.Word<CountedRecord>(Of(nameof(DutyForm.Counts)))
            ),
            cells.Words<EvidenceKind>(Of(nameof(DutyForm.Evidence))),
            cells.Cell(Of(nameof(DutyForm.Basis)))
        );

    private static string Of(string property) => $"{nameof(Duty)}.{property}";
}
