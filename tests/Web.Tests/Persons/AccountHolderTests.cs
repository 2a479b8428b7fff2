using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Testing;
using StationPortal.Web.Accounts;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Persons;

public sealed class AccountHolderTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task An_account_that_an_administrator_opened_leads_to_its_person()
    {
        var account = await portal.Open(Role.Official, "440105");
        var admin = await portal.SignedIn(Role.Administrator, "440105");

        await Poll.Until(async () =>
            (await admin.Get($"/admin/accounts/{account.Id}")).Has("a[href^='/persons/440105/']")
        );
        var details = await admin.Get($"/admin/accounts/{account.Id}");
        var person = await admin.Get(
            details.Document.QuerySelector("a[href^='/persons/440105/']")!.GetAttribute("href")!
        );

        Assert.Equal(HttpStatusCode.OK, person.Status);
    }

    [Fact]
    public async Task The_person_behind_an_account_is_known_to_the_region_of_its_first_grant()
    {
        var account = await portal.Open(Role.Official, "440105");

        await Poll.Until(async () => await PersonOf(account.Id) is { TenantId: "440105" });
    }

    [Fact]
    public async Task A_signed_contract_keeps_the_data_of_all_who_acted_for_fifteen_years_after_its_end()
    {
        var (writer, signer, stranger) = (
            await portal.Open(Role.Official, "440105"),
            await portal.Open(Role.Official, "440105"),
            await portal.Open(Role.Official, "440105")
        );
        var tender = new StreamKey("440105", Guid.CreateVersion7());
        var contract = new StreamKey("440105", Guid.CreateVersion7());
        await Append(tender, "example", writer.Id, new BiddingClosed(portal.Clock.Now));
        await Append(
            contract,
            Contract.StreamType,
            signer.Id,
            Drafted(tender.Id),
            new ContractScopeSet(
                new DateOnly(2026, 4, 1),
                new DateOnly(2027, 3, 31),
                null,
                ["440105012"],
                null
            ),
            new ContractSigned(new DateOnly(2026, 3, 2), null, new DateOnly(2026, 3, 4))
        );

        await Poll.Until(async () =>
            await PersonOf(signer.Id) is { KeptBy: "GP-46", KeptUntil: { Year: 2042, Month: 3 } }
        );
        await Poll.Until(async () => await PersonOf(writer.Id) is { KeptBy: "GP-46" });
        await Poll.Until(async () => await PersonOf(stranger.Id) is not null);
        Assert.Null((await PersonOf(stranger.Id))!.KeptUntil);
    }

    private static ContractDrafted Drafted(Guid tender) =>
        new(
            tender,
            2026,
            tender,
            [],
            "示例-1",
            "示例",
            "示例",
            Guid.NewGuid(),
            "示例",
            1m,
            1,
            1,
            new DateOnly(2026, 4, 1),
            null
        );

    private Task<Commit> Append(
        StreamKey key,
        string streamType,
        Guid account,
        params object[] events
    ) =>
        portal
            .Services.GetRequiredService<IEventLog>()
            .Decide(
                [new StreamUse(key, null, _ => null)],
                _ => events.Select(e => new Change(key, streamType, e)),
                new EventContext(
                    portal.Clock.Now,
                    new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["account"] = account.ToString(),
                    }
                ),
                [],
                CancellationToken.None
            );

    private async Task<PersonRow?> PersonOf(Guid account)
    {
        await using var db = await portal
            .Services.GetRequiredService<IDbContextFactory<ReadModels>>()
            .CreateDbContextAsync();
        var person = await db.Set<AccountPage>()
            .Where(row => row.Id == account)
            .Select(row => row.Person)
            .SingleAsync();
        return await db.Set<PersonRow>().SingleOrDefaultAsync(row => row.Id == person);
    }
}
