using System.Globalization;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Web.Persons;

/// <summary>A signed contract keeps the data of everyone who acted in the purchase, its evaluation and its contract for as long as the procurement file: 15 years from the end (GP-46).</summary>
public sealed class KeepPeopleWhenContractSigned(
    IEventLog log,
    IRuleBooks rules,
    AccountHolders holders,
    Decider decider
) : ISubscription
{
    public string Name => "keep-people-when-contract-signed";

    public IReadOnlySet<string> EventNames { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "procurement.contract_signed" };

    public async Task Handle(StoredEvent e, ISubscriptionSession session, CancellationToken ct)
    {
        var contract = await log.ReadStream(e.Stream, null, ct);
        var drafted = contract.Select(each => each.Data).OfType<ContractDrafted>().First();
        var end = contract.Select(each => each.Data).OfType<ContractScopeSet>().Last().End;
        var years = (await rules.Current(ct)).Parameters.Count(
            "GP-46.file_years",
            e.Stream.Tenant,
            ChinaTime.DateOf(e.At)
        );
        var tender = new StreamKey(e.Stream.Tenant, drafted.Tender);
        var file = contract
            .Concat(await log.ReadStream(tender, null, ct))
            .Concat(await log.ReadStream(Review.Key(tender), null, ct));
        var until = end.AddYears(years);
        foreach (var account in ActorsOf(file))
        {
            if (await holders.Know(account, e, session, ct) is { } person)
            {
                await decider.React(new KeepPersonUntil(person, "GP-46", until), e, session, ct);
            }
        }

        // A supplier who is a person is named in the file, whoever acted for it.
        var supplier = new StreamKey(RegionCode.Nation, drafted.Supplier);
        if (IndividualSupplier.IsLabel(drafted.SupplierName))
        {
            var party = IndividualSupplier.PersonOf(supplier);
            await decider.React(new KeepPersonUntil(party, "GP-46", until), e, session, ct);
        }
    }

    private static IEnumerable<Guid> ActorsOf(IEnumerable<StoredEvent> events) =>
        events
            .Select(e => e.Headers.GetValueOrDefault("account"))
            .Select(text =>
                Guid.TryParse(text, CultureInfo.InvariantCulture, out var id) ? id : Guid.Empty
            )
            .Where(id => id != Guid.Empty)
            .Distinct();
}
