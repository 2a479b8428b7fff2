using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Stations;
using StationPortal.Web.Frame;
using StationPortal.Web.Stations.Deliverables;

namespace StationPortal.Web.Demo;

/// <summary>A counted deliverable from its report to its acceptance: the records are frozen, a sample is drawn, one record of it is doubted, answered and settled, the others stand.</summary>
internal sealed class DeliverableScript(
    DemoWorld world,
    IServiceProvider services,
    DemoAwards awards,
    DemoServices records,
    DemoData data,
    DemoDiary diary
)
{
    // Invented like everything else: the same demo every time.
    private const string Seed = "20230516f3a7c901";

    public void Write(PurchaseLine line, DemoCounty county, int milestone, DateTimeOffset reported)
    {
        var contract = ContractScript.ContractKey(county, line);
        diary.Write(reported, ct => Report(line, county, contract, milestone, ct));
        diary.Write(reported.AddHours(1), ct => Draw(contract, county, milestone, ct));
        diary.Write(reported.AddHours(2), ct => Look(contract, county, milestone, ct));
        diary.Write(reported.AddHours(6), ct => Doubted(contract, milestone, records.Answer, ct));
        diary.Write(reported.AddDays(1), ct => Doubted(contract, milestone, records.Settle, ct));
        diary.Write(
            reported.AddDays(2),
            ct =>
                world.Do(
                    county.Acceptor,
                    new AcceptWork(
                        new AcceptMilestone(
                            contract,
                            milestone,
                            new RecipientsOpinion(20, 19, data.OpinionOfRecipients)
                        )
                    ),
                    ct
                )
        );
    }

    private async Task Report(
        PurchaseLine line,
        DemoCounty county,
        StreamKey contract,
        int milestone,
        CancellationToken ct
    )
    {
        await using var db = await services
            .GetRequiredService<IDbContextFactory<ReadModels>>()
            .CreateDbContextAsync(ct);
        var row = await db.Set<ContractPage>()
            .SingleAsync(each => each.TenantId == contract.Tenant && each.Id == contract.Id, ct);
        var wanted = row.MilestoneOf(milestone)?.Milestone.Wanted ?? [];
        var through = ChinaTime.DateOf(world.Clock.GetUtcNow()).AddDays(-1);
        var found = await services
            .GetRequiredService<WorkOfContract>()
            .Draw(row, wanted, through, ct);
        var texts = new PageTexts(services.GetRequiredService<Texts>(), world.Clock);
        var list = await world.Store(RecordListFile.Name, RecordListFile.Write(found, texts), ct);
        var (winner, _) = await awards.Of(TenderScript.TenderKey(county, line), ct);
        await world.Do(
            DemoSuppliers.ActorOf(winner),
            new ReportWork(
                contract,
                milestone,
                DemoData.ReadServices().Summary,
                through,
                [.. found.Select(each => each.Item)],
                list,
                []
            ),
            ct
        );
    }

    private async Task Draw(
        StreamKey contract,
        DemoCounty county,
        int milestone,
        CancellationToken ct
    )
    {
        var rules = await services.GetRequiredService<IRuleBooks>().Current(ct);
        var work = await WorkOf(contract, milestone, ct);
        var today = ChinaTime.DateOf(world.Clock.GetUtcNow());
        var size = RandomSample.SmallestOf(work.Items.Count, rules, contract.Tenant, today);
        await world.Do(county.Acceptor, new DrawSample(contract, milestone, size, Seed), ct);
    }

    private async Task Look(
        StreamKey contract,
        DemoCounty county,
        int milestone,
        CancellationToken ct
    )
    {
        var items = (await WorkOf(contract, milestone, ct)).Sample?.Items ?? [];
        await records.Dispute(new StreamKey(contract.Tenant, items[0]), ct);
        foreach (var item in items.Skip(1))
        {
            await world.Do(county.Acceptor, new LetSampledStand(contract, milestone, item), ct);
        }
    }

    private async Task Doubted(
        StreamKey contract,
        int milestone,
        Func<StreamKey, CancellationToken, Task> step,
        CancellationToken ct
    )
    {
        var work = await WorkOf(contract, milestone, ct);
        var item = work.Items.Values.First(each => each.Disputed).Item.Item;
        await step(new StreamKey(contract.Tenant, item), ct);
    }

    private async Task<ReportedWork> WorkOf(StreamKey contract, int milestone, CancellationToken ct)
    {
        var events = await services
            .GetRequiredService<IEventLog>()
            .ReadStream(DeliverableCheck.KeyOf(contract), null, ct);
        return (
            StreamUse.FoldAll<DeliverableCheck>(events.Select(e => e.Data)) ?? DeliverableCheck.None
        ).Reports[milestone];
    }
}
