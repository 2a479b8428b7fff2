using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Vault;
using StationPortal.Web.Demo;
using StationPortal.Web.Tests.Hosting;
using Xunit;

namespace StationPortal.Web.Tests.Persons;

/// <summary>The bank account of a supplier goes with the person, where the supplier is a natural person.</summary>
public sealed class IndividualSupplierTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string County = "440105";
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData(SupplierKind.Individual, 0, true)]
    [InlineData(SupplierKind.SocialOrganisation, 1, false)]
    public async Task The_account_is_erased_with_the_person_only_where_it_is_theirs(
        SupplierKind kind,
        int code,
        bool gone
    )
    {
        var creditCode = DemoData.ReadSuppliers()[code].CreditCode;
        var supplier = Supplier.KeyOf(creditCode);
        var agency = new Actor(Guid.CreateVersion7(), Role.Agency, County, supplier.Id);
        await Decide(
            new RegisterSupplier(
                creditCode,
                new SupplierFacts("示例服务", kind, County, "示例路1号", "持社工师证")
            ),
            agency
        );
        var earlier = await SetBankAccount(supplier, agency);
        var now = await SetBankAccount(supplier, agency);
        var first = await Person(supplier.Id);
        var second = await Person(supplier.Id);

        await Erase(first);
        Assert.NotEmpty(await Vault.Read(now, None));
        await Erase(second);

        Assert.Equal(gone, (await Vault.Read(now, None)).Count == 0);
        Assert.Equal(gone, (await Vault.Read(earlier, None)).Count == 0);
    }

    private SealedTexts Vault => portal.Services.GetRequiredService<SealedTexts>();

    private async Task<Guid> SetBankAccount(StreamKey supplier, Actor agency)
    {
        var entry = Guid.CreateVersion7();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [PersonFields.BankAccount] = "6217000000000001234",
        };
        await Decide(
            new SetBankAccount(supplier, entry, "-"),
            agency,
            await Vault.Write(entry, texts, None)
        );
        return entry;
    }

    private async Task<StreamKey> Person(Guid organisation)
    {
        var key = new StreamKey(County, Guid.CreateVersion7());
        var prints = new Dictionary<string, string>(StringComparer.Ordinal);
        await Decide(new KnowPerson(key, organisation, prints), Actor.Portal(County));
        return key;
    }

    private Task<KeptPerson?> Erase(StreamKey person) =>
        portal
            .Services.GetRequiredService<Erasures>()
            .Erase(person, new Actor(Guid.CreateVersion7(), Role.Official, County), None);

    private Task<Commit> Decide(
        IDecision decision,
        Actor actor,
        params IReadOnlyList<ITransactionPart> parts
    ) => portal.Services.GetRequiredService<Decider>().Decide(decision, actor, None, null, parts);
}
