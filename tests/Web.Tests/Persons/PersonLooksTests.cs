using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Vault;
using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Persons;

/// <summary>The pages about a person as people see them, wide and on a phone.</summary>
public sealed class PersonLooksTests(PortalFixture portal, BrowserFixture browser)
    : IClassFixture<PortalFixture>,
        IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task Looking_at_a_person_and_answering_their_wish_is_readable_and_fits()
    {
        var person = await Register();
        var account = await portal.Open(Role.Administrator, "440105");
        var page = await browser.SignedIn(portal, account);
        var path = $"/persons/{person.Tenant}/{person.Id}";
        await Look.At(page, path, "person");

        await page.CheckAsync("[name='Form.Fields'][value='phone']");
        await page.CheckAsync("[name='Form.Purpose'][value='Contact']");
        await page.ClickAsync("form[action$='/reveal'] button");
        await page.WaitForSelectorAsync("#banner");
        await Look.Here(page, "person-revealed");
        await Look.At(page, "/disclosures", "disclosures");
        await Look.At(page, $"{path}/erase", "person-erase");
    }

    private async Task<StreamKey> Register()
    {
        var key = new StreamKey("440105", Guid.CreateVersion7());
        var texts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [PersonFields.Name] = "𠮷田䶮",
            [PersonFields.Phone] = "13812345678",
            [PersonFields.IdNumber] = "11010519491231002X",
            [PersonFields.Address] = "广州市海珠区凤阳街道凤和社区康乐里3号502",
        };
        var part = await portal
            .Services.GetRequiredService<SealedTexts>()
            .Write(key.Id, texts, CancellationToken.None);
        var decider = portal.Services.GetRequiredService<Decider>();
        var nothing = new Dictionary<string, string>(StringComparer.Ordinal);
        var actor = Actor.Portal(key.Tenant);
        await decider.Decide(
            new RegisterPerson(key, null, nothing),
            actor,
            CancellationToken.None,
            null,
            [part]
        );
        await decider.Decide(
            new KeepPersonUntil(key, "GP-46", new DateOnly(2041, 3, 2)),
            actor,
            CancellationToken.None
        );
        return key;
    }
}
