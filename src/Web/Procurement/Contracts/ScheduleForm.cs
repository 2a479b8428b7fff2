using StationPortal.Procurement;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Contracts;

/// <summary>Milestones, instalments and bands; lines left empty do not count.</summary>
public sealed class ScheduleForm : PortalForm
{
    private const int MostMilestones = 12;
    private const int MostBands = 8;

    public List<MilestoneRow> Milestones { get; set; } = [];
    public List<BandRow> Bands { get; set; } = [];

    /// <summary>The button that asks for one more line in place of saving.</summary>
    public MoreLines? More { get; set; }

    public bool MayAddMilestone => Milestones.Count < MostMilestones;

    public bool MayAddBand => Bands.Count < MostBands;

    /// <summary>The same form with the line that was asked for.</summary>
    public ScheduleForm WithMore()
    {
        if (More == MoreLines.Milestone && MayAddMilestone)
        {
            Milestones.Add(new MilestoneRow());
        }

        if (More == MoreLines.Band && MayAddBand)
        {
            Bands.Add(new BandRow());
        }

        return this;
    }

    public IReadOnlyList<Milestone> ToMilestones() =>
        [
            .. Milestones
                .Where(row => !string.IsNullOrWhiteSpace(row.Name) || row.Percent is not null)
                .Select(
                    (row, i) =>
                        new Milestone(
                            i + 1,
                            row.Name?.Trim() ?? "",
                            row.Kind,
                            row.Deliverable?.Trim() ?? "",
                            row.Due ?? default,
                            row.Percent ?? 0,
                            row.ByScore,
                            row.ToWanted()
                        )
                ),
        ];

    public IReadOnlyList<ScoreBand> ToBands() =>
        [
            .. Bands
                .Where(row => row.FromScore is not null || row.PaidPercent is not null)
                .Select(row => new ScoreBand(row.FromScore ?? -1, row.PaidPercent ?? -1)),
        ];

    /// <summary>What stands in the contract; for a new one the template of CA-16: 40, 40 and 20 per cent, the last by the score.</summary>
    /// <param name="row">The contract.</param>
    /// <param name="names">The template's names of the three milestones.</param>
    public static ScheduleForm Of(ContractPage row, IReadOnlyList<string> names)
    {
        var form = new ScheduleForm { Seen = row.Version };
        form.Milestones.AddRange(
            row.Milestones.Count > 0
                ? row.Milestones.Select(line => MilestoneRow.Of(line.Milestone))
                : Template(row, names)
        );
        form.Bands.AddRange(
            row.Paper.Bands.Count > 0
                ? row.Paper.Bands.Select(band => new BandRow(band.FromScore, band.PaidPercent))
                : [new(90, 100), new(80, 90), new(60, 70), new(0, 0)]
        );
        return form;
    }

    private static IEnumerable<MilestoneRow> Template(ContractPage row, IReadOnlyList<string> names)
    {
        decimal[] percents = [40, 40, 20];
        return percents.Select(
            (percent, i) =>
                new MilestoneRow
                {
                    Name = names[i],
                    Deliverable = i == 0 ? null : names[i],
                    Kind = i == 0 ? MilestoneKind.Signed : MilestoneKind.Deliverable,
                    Due = i switch
                    {
                        0 => row.Start,
                        1 => row.Start?.AddMonths(6),
                        _ => row.End,
                    },
                    Percent = percent,
                    ByScore = i == 2,
                }
        );
    }
}

/// <summary>Of what one more line is asked for.</summary>
public enum MoreLines
{
    Milestone = 1,
    Band = 2,
}

/// <summary>One milestone as typed.</summary>
public sealed class MilestoneRow
{
    public string? Name { get; set; }
    public MilestoneKind Kind { get; set; } = MilestoneKind.Deliverable;
    public string? Deliverable { get; set; }
    public DateOnly? Due { get; set; }
    public decimal? Percent { get; set; }
    public bool ByScore { get; set; }

    /// <summary>Counts of work that make up the deliverable; lines left empty do not count.</summary>
    public List<WantedRow> Wanted { get; set; } = [new(), new(), new()];

    /// <summary>The counts, or <c>null</c> when there are none.</summary>
    internal IReadOnlyList<WantedCount>? ToWanted()
    {
        var wanted = Wanted
            .Where(row => row.Kind is not null || row.Amount is not null)
            .Select(row => new WantedCount(row.Kind.GetValueOrDefault(), row.Amount ?? 0))
            .ToList();
        return wanted.Count > 0 ? wanted : null;
    }

    internal static MilestoneRow Of(Milestone milestone) =>
        new()
        {
            Name = milestone.Name,
            Kind = milestone.Kind,
            Deliverable = milestone.Deliverable,
            Due = milestone.Due,
            Percent = milestone.Percent,
            ByScore = milestone.ByScore,
            Wanted =
            [
                .. (milestone.Wanted ?? [])
                    .Select(wanted => new WantedRow { Kind = wanted.Kind, Amount = wanted.Amount })
                    .Concat([new(), new(), new()])
                    .Take(Math.Max(3, milestone.Wanted?.Count ?? 0)),
            ],
        };
}

/// <summary>One count of work as typed.</summary>
public sealed class WantedRow
{
    public WantedKind? Kind { get; set; }
    public int? Amount { get; set; }
}

/// <summary>One band as typed.</summary>
public sealed class BandRow
{
    public BandRow() { }

    public BandRow(decimal fromScore, decimal paidPercent) =>
        (FromScore, PaidPercent) = (fromScore, paidPercent);

    public decimal? FromScore { get; set; }
    public decimal? PaidPercent { get; set; }
}
