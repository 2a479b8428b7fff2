using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Sets milestones, instalments and the bands of the evaluation (CA-16).</summary>
/// <param name="Stream">The contract.</param>
/// <param name="Milestones">Numbered from 1; the instalments add to 100 %.</param>
/// <param name="Bands">Highest score first, the last from 0.</param>
[AllowedFor(Role.Official)]
public sealed record SetContractSchedule(
    StreamKey Stream,
    IReadOnlyList<Milestone> Milestones,
    IReadOnlyList<ScoreBand> Bands,
    long? SeenVersion = null
) : IDecision<Contract>
{
    public IEnumerable<object> Decide(Contract? contract, DecisionContext context)
    {
        var draft = ContractDraft.Of(contract, Stream, context);
        Check(Milestones, Bands, draft.Scope);
        IndividualPay.Check(draft, Milestones, context);
        yield return new ContractScheduleSet(Milestones, Bands);
    }

    /// <summary>Holds at writing and again at fixing, when the term may have changed.</summary>
    internal static void Check(
        IReadOnlyList<Milestone> milestones,
        IReadOnlyList<ScoreBand> bands,
        ContractScopeSet? scope
    )
    {
        CheckMilestones(milestones);
        CheckWanted(milestones);
        CheckDates(milestones, scope);
        CheckBands(milestones, bands);
    }

    private static void CheckMilestones(IReadOnlyList<Milestone> milestones)
    {
        Refuse.If(
            milestones.Where((milestone, i) => milestone.No != i + 1).Any()
                || milestones.Any(milestone => string.IsNullOrWhiteSpace(milestone.Name)),
            "PS-12",
            "MilestoneIncomplete",
            nameof(Milestones)
        );
        Refuse.If(
            milestones.Any(milestone =>
                milestone.Percent <= 0 || !Money.IsWholeFen(milestone.Percent)
            ),
            "CA-16",
            "PercentNotPositive",
            nameof(Milestones)
        );
        var sum = milestones.Sum(milestone => milestone.Percent);
        Refuse.If(sum != 100, "CA-16", "InstalmentsNotWhole", nameof(Milestones), sum);
        Refuse.If(
            milestones.Skip(1).Any(milestone => milestone.Kind == MilestoneKind.Signed),
            "PS-19",
            "AdvanceNotFirst",
            nameof(Milestones)
        );
        // PS-19: one payment after everything is done would make the agency pre-finance the service.
        Refuse.If(milestones.Count < 2, "PS-19", "PaidOnlyAtEnd", nameof(Milestones));
    }

    private static void CheckWanted(IReadOnlyList<Milestone> milestones)
    {
        var counted = milestones.Where(milestone => milestone.IsCounted()).ToList();
        Refuse.If(
            counted.Exists(milestone => milestone.Kind == MilestoneKind.Signed),
            "PS-12",
            "AdvanceIsNotCounted",
            nameof(Milestones)
        );
        Refuse.If(
            counted
                .SelectMany(milestone => milestone.Wanted ?? [])
                .Any(wanted => wanted.Amount <= 0 || !Enum.IsDefined(wanted.Kind)),
            "PS-12",
            "WantedNotPositive",
            nameof(Milestones)
        );
        Refuse.If(
            counted.Exists(milestone =>
                (milestone.Wanted ?? [])
                    .GroupBy(wanted => wanted.Kind)
                    .Any(same => same.Count() > 1)
            ),
            "PS-12",
            "WantedTwice",
            nameof(Milestones)
        );
    }

    private static void CheckDates(IReadOnlyList<Milestone> milestones, ContractScopeSet? scope)
    {
        var due = milestones
            .Where(milestone => milestone.Kind == MilestoneKind.Deliverable)
            .Select(milestone => milestone.Due)
            .ToList();
        Refuse.If(
            due.Zip(due.Skip(1)).Any(pair => pair.Second < pair.First)
                || (scope is not null && due.Any(day => day < scope.Start || day > scope.End)),
            "PS-12",
            "MilestoneOutsideTerm",
            nameof(Milestones)
        );
    }

    private static void CheckBands(
        IReadOnlyList<Milestone> milestones,
        IReadOnlyList<ScoreBand> bands
    )
    {
        var governed = milestones.Where(milestone => milestone.ByScore).ToList();
        Refuse.If(
            governed is not [{ Kind: MilestoneKind.Deliverable }],
            "CA-16",
            "GovernedInstalmentMissing",
            nameof(Milestones)
        );
        Refuse.If(
            bands.Count == 0
                || bands[^1].FromScore != 0
                || bands.Any(band => band is { FromScore: > 100 } or { PaidPercent: < 0 or > 100 })
                || bands
                    .Zip(bands.Skip(1))
                    .Any(pair =>
                        pair.Second.FromScore >= pair.First.FromScore
                        || pair.Second.PaidPercent > pair.First.PaidPercent
                    ),
            "CA-16",
            "BandsNotWhole",
            nameof(Bands)
        );
    }
}
