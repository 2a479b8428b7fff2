using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>The sums of a contract: one formula for decisions and pages. Yuan, exact to the fen.</summary>
public static class ContractMoney
{
    /// <summary>The year's part of an award over several years: in proportion to the yearly budgets, down to the fen; the last year has the rest.</summary>
    public static decimal YearlyPrice(decimal awarded, TenderMoney money, int yearNumber)
    {
        var years = money.Forward.Select(year => year.Amount).Prepend(money.FirstYear).ToList();
        decimal Part(decimal budget) => Money.FloorToFen(awarded * budget / money.Budget);
        return yearNumber < years.Count
            ? Part(years[yearNumber - 1])
            : awarded - years.SkipLast(1).Sum(Part);
    }

    /// <summary>The instalment of each milestone, in order: its percentage of the price, half-up to the fen; the last has the rest, so that all add up to the price.</summary>
    public static IReadOnlyList<decimal> Instalments(
        decimal price,
        IReadOnlyList<Milestone> milestones
    )
    {
        var rounded = milestones
            .SkipLast(1)
            .Select(milestone => Money.RoundHalfUp(price * milestone.Percent / 100))
            .ToList();
        return [.. rounded, price - rounded.Sum()];
    }

    /// <summary>The whole instalment of a milestone.</summary>
    public static decimal Instalment(Contract contract, Milestone milestone) =>
        contract.Schedule is { } schedule
            ? Instalments(contract.Draft.Price, schedule.Milestones)[milestone.No - 1]
            : 0;

    /// <summary>The percentage that a score earns (CA-16).</summary>
    public static decimal PaidPercent(decimal score, IReadOnlyList<ScoreBand> bands) =>
        bands.First(band => score >= band.FromScore).PaidPercent;

    /// <summary>The percentage that a result earns: a veto is in the lowest band whatever the score (CA-16).</summary>
    public static decimal PaidPercent(decimal score, bool vetoed, IReadOnlyList<ScoreBand> bands) =>
        vetoed ? bands[^1].PaidPercent : PaidPercent(score, bands);

    /// <summary>The part of an instalment that a percentage pays, half-up to the fen.</summary>
    public static decimal PartOf(decimal instalment, decimal paidPercent) =>
        Money.RoundHalfUp(instalment * paidPercent / 100);

    /// <summary>What the governed instalment earns by the result that stands; nothing without one.</summary>
    public static decimal Earned(Contract contract, Milestone governed) =>
        contract is { Score: { } score, Schedule: { } schedule }
            ? PartOf(
                Instalment(contract, governed),
                PaidPercent(score, contract.Vetoed, schedule.Bands)
            )
            : 0;

    /// <summary>The most that can become payable by a milestone: its instalment, or the part of it that the score earns, half-up to the fen (CA-16).</summary>
    /// <exception cref="RuleBrokenException">The score decides and is not there yet.</exception>
    public static decimal Earnable(Contract contract, Milestone milestone)
    {
        if (!milestone.ByScore)
        {
            return Instalment(contract, milestone);
        }

        Refuse.If(contract.Score is null, "CA-16", "ScoreMissing");
        return Earned(contract, milestone);
    }

    /// <summary>What a milestone makes payable now: the advance from the signing on, everything else by acceptance (PS-19).</summary>
    public static decimal Payable(Contract contract, Milestone milestone) =>
        milestone.Kind == MilestoneKind.Signed
            ? Instalment(contract, milestone)
            : contract.Of(milestone.No).Accepted;

    /// <summary>What can still be asked for by a milestone; what came back by a recovery was not paid in the end.</summary>
    public static decimal Claimable(Contract contract, Milestone milestone)
    {
        var progress = contract.Of(milestone.No);
        return Math.Max(0, Payable(contract, milestone) - progress.Claimed + progress.Recovered);
    }

    /// <summary>The part of the advance that acceptances have settled: in proportion to what was accepted of all other instalments, down to the fen; all of it when all are accepted (PS-19).</summary>
    public static decimal AdvanceSettled(Contract contract)
    {
        var milestones = contract.Schedule?.Milestones ?? [];
        var advance = milestones
            .Where(milestone => milestone.Kind == MilestoneKind.Signed)
            .Sum(milestone => Instalment(contract, milestone));
        var deliverables = milestones
            .Where(milestone => milestone.Kind == MilestoneKind.Deliverable)
            .ToList();
        var done = deliverables.Sum(milestone =>
            contract.Of(milestone.No) is { Status: MilestoneStatus.Accepted }
                ? Instalment(contract, milestone)
                : contract.Of(milestone.No).Accepted
        );
        var whole = deliverables.Sum(milestone => Instalment(contract, milestone));
        return whole == 0 ? 0
            : done == whole ? advance
            : Money.FloorToFen(advance * done / whole);
    }
}
