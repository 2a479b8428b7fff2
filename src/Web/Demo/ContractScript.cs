using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Vault;

namespace StationPortal.Web.Demo;

/// <summary>From the award to the signed and published contract.</summary>
internal sealed class ContractScript(
    DemoWorld world,
    DemoAwards awards,
    DemoPaper papers,
    DemoData data,
    DemoDiary diary
)
{
    private static readonly IReadOnlyList<ScoreBand> Bands =
    [
        new(90, 100),
        new(80, 90),
        new(60, 70),
        new(0, 0),
    ];

    public static StreamKey ContractKey(DemoCounty county, PurchaseLine line, int year = 1) =>
        Contract.KeyOf(county.Code, TenderScript.TenderKey(county, line).Id, year);

    /// <summary>When the second signature was given.</summary>
    public static DateTimeOffset SignedAt(PurchaseDates dates) =>
        dates.AfterOpening(4, 9).AddHours(5);

    public void Write(PurchaseLine line, DemoCounty county, PurchaseDates dates)
    {
        var contract = ContractKey(county, line);
        var drafted = dates.AfterOpening(4, 9);
        void Write(int minutes, Func<IDecision> decision) =>
            diary.Write(
                drafted.AddMinutes(minutes),
                ct => world.Do(county.Planner, decision(), ct)
            );

        diary.Write(drafted, ct => Draft(line, county, dates, ct));
        Write(10, () => new SetContractClauses(contract, ClausesOf(line)));
        Write(20, () => new SetContractDataClause(contract, data.DataClause));
        Write(
            30,
            () =>
                new SetContractSchedule(contract, Schedule(dates.ServiceStart, line.Wanted), Bands)
        );
        SignAndPublish(contract, line, county, dates, drafted, dates.AfterOpening(5, 10), 1);
    }

    /// <summary>The second year's contract is made and signed before the first one ends; its money is reserved at the signing (PS-13). The clauses are those of the first year.</summary>
    public void WriteSecondYear(PurchaseLine line, DemoCounty county, PurchaseDates dates)
    {
        var contract = ContractKey(county, line, 2);
        var start = dates.ServiceStart.AddYears(1);
        var drafted = dates.After(start.AddDays(-20), 1, 9);
        var number = $"HT-{county.Code}-{drafted.Year}-{DemoIds.Number(line.Id)}-2";
        diary.Write(
            drafted,
            ct =>
                world.Do(
                    county.Planner,
                    new DraftNextContract(
                        TenderScript.TenderKey(county, line),
                        2,
                        number,
                        line.Parts[0].Source
                    ),
                    ct
                )
        );
        diary.Write(
            drafted.AddMinutes(30),
            ct =>
                world.Do(
                    county.Planner,
                    new SetContractSchedule(contract, Schedule(start, null), Bands),
                    ct
                )
        );
        var published = dates.After(start.AddDays(-20), 2, 10);
        SignAndPublish(contract, line, county, dates, drafted, published, 2);
    }

    private void SignAndPublish(
        StreamKey contract,
        PurchaseLine line,
        DemoCounty county,
        PurchaseDates dates,
        DateTimeOffset drafted,
        DateTimeOffset published,
        int year
    )
    {
        var budget = PlanScript.YearOf(dates) + year - 1;
        StreamKey? before = year > 1 ? ContractKey(county, line, year - 1) : null;
        diary.Write(drafted.AddMinutes(40), ct => Fix(contract, line, county, ct));
        diary.Write(
            drafted.AddHours(3),
            ct => SignAsSupplier(contract, before, line, county, budget, ct)
        );
        diary.Write(
            drafted.AddHours(5),
            ct => Sign(contract, before, county.Signer, line, budget, ct)
        );
        diary.Write(
            published,
            ct =>
                world.Do(
                    county.Planner,
                    new PublishContract(
                        contract,
                        PlanScript.Notice(line.Id, $"contract-{year}", published.AddMinutes(-20)),
                        null
                    ),
                    ct
                )
        );
    }

    private async Task Draft(
        PurchaseLine line,
        DemoCounty county,
        PurchaseDates dates,
        CancellationToken ct
    )
    {
        var tender = TenderScript.TenderKey(county, line);
        var (winner, _) = await awards.Of(tender, ct);
        var number = $"HT-{county.Code}-{dates.Deadline.Year}-{DemoIds.Number(line.Id)}";
        await world.Do(
            county.Planner,
            new DraftContract(tender, Supplier.KeyOf(winner.CreditCode), number, line.Work),
            ct
        );
    }

    private async Task SignAsSupplier(
        StreamKey contract,
        StreamKey? before,
        PurchaseLine line,
        DemoCounty county,
        int budgetYear,
        CancellationToken ct
    )
    {
        var (winner, _) = await awards.Of(TenderScript.TenderKey(county, line), ct);
        await Sign(contract, before, DemoSuppliers.ActorOf(winner), line, budgetYear, ct);
    }

    // The template of CA-16: an advance, a mid-term report, and the last part by the evaluation.
    private Milestone[] Schedule(
        DateOnly start,
        IReadOnlyDictionary<int, IReadOnlyList<WantedCount>>? wanted
    ) =>
        [
            new(1, data.Milestones[0], MilestoneKind.Signed, "", start, 40, ByScore: false),
            new(
                2,
                data.Milestones[1],
                MilestoneKind.Deliverable,
                data.Deliverables[0],
                start.AddDays(30),
                40,
                ByScore: false,
                wanted?.GetValueOrDefault(2)
            ),
            new(
                3,
                data.Milestones[2],
                MilestoneKind.Deliverable,
                data.Deliverables[1],
                start.AddMonths(11),
                20,
                ByScore: true,
                wanted?.GetValueOrDefault(3)
            ),
        ];

    private ContractClauses ClausesOf(PurchaseLine line) =>
        new(
            line.Content,
            line.Quantity,
            data.ContractDuty,
            data.Settlement,
            data.ContractDuty,
            data.Liability
        );

    private async Task Fix(
        StreamKey contract,
        PurchaseLine line,
        DemoCounty county,
        CancellationToken ct
    )
    {
        const string Name = "contract.html";
        var (winner, _) = await awards.Of(TenderScript.TenderKey(county, line), ct);
        if (winner.IdNumber is null)
        {
            var open = await world.Store(Name, await papers.Of(contract, winner, ct), ct);
            await world.Do(county.Planner, new FixContract(contract, open), ct);
            return;
        }

        await world.Look(county.Planner, winner, PersonFields.IdNumber, ct);
        var html = await papers.Of(contract, winner, ct);
        var (paper, kept) = await world.Seal(contract.Id, Name, html, ct);
        await world.Do(county.Planner, new FixContract(contract, paper), ct, kept);
    }

    private async Task Sign(
        StreamKey contract,
        StreamKey? before,
        Actor actor,
        PurchaseLine line,
        int budgetYear,
        CancellationToken ct
    )
    {
        var (scan, kept) = await world.Seal(
            contract.Id,
            line.Title,
            [line.Content, data.Settlement],
            ct
        );
        await world.Do(
            actor,
            new SignContract(
                contract,
                budgetYear,
                scan,
                SignatureProof.Password,
                null,
                Before: before
            ),
            ct,
            kept
        );
    }
}
