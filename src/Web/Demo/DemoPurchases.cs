using StationPortal.EventStore;
using StationPortal.Procurement;

namespace StationPortal.Web.Demo;

/// <summary>Writes each purchase into the diary as far as its stage goes.</summary>
internal sealed class DemoPurchases(
    DemoWorld world,
    IServiceProvider services,
    DemoData data,
    IReadOnlyList<SupplierLine> suppliers,
    DemoStations stations,
    DemoServices records,
    DemoDiary diary
)
{
    private readonly IEventLog log = services.GetRequiredService<IEventLog>();

    public void Write(PurchaseLine line, PurchaseDates dates)
    {
        var awards = new DemoAwards(log, suppliers);
        var county = DemoCounty.All.First(c => c.Code == line.County);
        new PlanScript(world, data, diary).Write(line, county, dates);
        if (line.Stage >= DemoStage.Draft)
        {
            new TenderScript(world, data, diary).Write(line, county, dates);
        }

        if (line.Stage >= DemoStage.Failed)
        {
            var box = services.GetRequiredService<BidBox>();
            var opening = services.GetRequiredService<BoxOpening>();
            new BidScript(world, box, opening, data, diary).Write(line, county, dates, suppliers);
        }

        if (line.Stage >= DemoStage.Offers)
        {
            var committees = new DemoCommittees(log);
            var offers = new FinalOfferScript(
                world,
                services.GetRequiredService<BidBox>(),
                services.GetRequiredService<FinalOfferOpening>(),
                committees,
                diary
            );
            new ReviewScript(world, services, committees, offers, data, diary).Write(
                line,
                county,
                dates,
                suppliers
            );
        }

        if (line.Stage >= DemoStage.Signed)
        {
            var contracts = new ContractScript(
                world,
                awards,
                new DemoPaper(services, log),
                data,
                diary
            );
            contracts.Write(line, county, dates);
            if (line.Stage == DemoStage.SecondYear)
            {
                contracts.WriteSecondYear(line, county, dates);
            }

            if (line.Work == ContractWork.Stations)
            {
                stations.WriteOfContract(
                    line,
                    county,
                    ContractScript.SignedAt(dates).AddMinutes(5)
                );
            }
        }

        var payments = new PaymentScript(world, log, awards, data, diary);
        if (line.Stage == DemoStage.Signed)
        {
            payments.Ask(line, county, dates);
        }

        if (line.Stage >= DemoStage.Accepted)
        {
            payments.Write(line, county, dates);
            if (line.Wanted is not null)
            {
                new DeliverableScript(world, services, awards, records, data, diary).Write(
                    line,
                    county,
                    2,
                    PaymentScript.ReportedAt(dates)
                );
            }
        }
    }
}
