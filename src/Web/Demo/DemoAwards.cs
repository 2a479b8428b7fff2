using StationPortal.EventStore;
using StationPortal.Procurement;

namespace StationPortal.Web.Demo;

/// <summary>Who won a demo purchase: the scores decided it, so the demo has to look.</summary>
internal sealed class DemoAwards(IEventLog log, IReadOnlyList<SupplierLine> suppliers)
{
    /// <summary>The winner and its price for the first year, yuan.</summary>
    public async Task<(SupplierLine Winner, decimal YearlyPrice)> Of(
        StreamKey tender,
        CancellationToken ct
    )
    {
        var events = await log.ReadStream(tender, null, ct);
        var award = events.Select(e => e.Data).OfType<TenderAwarded>().Single();
        var years = events.Select(e => e.Data).OfType<TenderDrafted>().Single().Money.Years;
        var winner = suppliers.First(line => Supplier.KeyOf(line.CreditCode).Id == award.Supplier);
        return (winner, award.Price / years);
    }
}
