using StationPortal.Stations;
using StationPortal.Web.VersionedLists;

namespace StationPortal.Web.Stations.DutyLists;

/// <summary>A line as typed; its fields are called as <see cref="StationPortal.Jurisdiction.LineFault.Field"/> calls them.</summary>
public sealed class DutyForm : LineForm<Duty>
{
    public DutyField? Field { get; set; }
    public string? Title { get; set; }
    public StationPost? Who { get; set; }
    public RhythmKind? Kind { get; set; }
    public int? Day { get; set; }
    public int? Month { get; set; }
    public int? DaysToDo { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? Until { get; set; }
    public AmountKind? AmountKind { get; set; }
    public decimal? Number { get; set; }
    public CountedRecord? Counts { get; set; }
    public List<EvidenceKind> Evidence { get; set; } = [];
    public string? Basis { get; set; }

    public static DutyForm Of(Duty duty) =>
        new()
        {
            Code = duty.Code,
            Field = duty.Field,
            Title = duty.Title,
            Who = duty.Who,
            Kind = duty.Rhythm.Kind,
            Day = duty.Rhythm.Day,
            Month = duty.Rhythm.Month,
            DaysToDo = duty.Rhythm.DaysToDo,
            From = duty.Rhythm.From,
            Until = duty.Rhythm.Until,
            AmountKind = duty.Amount.Kind,
            Number = duty.Amount.Number,
            Counts = duty.Amount.Counts,
            Evidence = [.. duty.Evidence],
            Basis = duty.Basis,
        };

    public override Duty ToLine(string? code) =>
        new(
            code ?? Code?.Trim() ?? "",
            Field.GetValueOrDefault(),
            Title?.Trim() ?? "",
            Who.GetValueOrDefault(),
            new Rhythm(Kind.GetValueOrDefault(), Day, Month, DaysToDo ?? 0, From, Until),
            new DutyAmount(AmountKind.GetValueOrDefault(), Number ?? 0, Counts),
            Evidence,
            Basis?.Trim() ?? ""
        );
}
