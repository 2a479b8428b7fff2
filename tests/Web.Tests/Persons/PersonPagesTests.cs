using System.Net;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Vault;
using StationPortal.Web.Persons;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Persons;

public sealed class PersonPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Phone = "13812345678";

    [Fact]
    public async Task A_person_is_shown_masked_until_a_look_with_its_purpose_is_recorded()
    {
        var person = await Register("𠮷田䶮");
        var official = await portal.SignedIn(Role.Official, "440105");
        var masked = await official.Get(PathOf(person));

        Assert.Contains("𠮷**", masked.Text, StringComparison.Ordinal);
        Assert.Contains("138****5678", masked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Phone,
            masked.Document.DocumentElement.OuterHtml,
            StringComparison.Ordinal
        );

        var shown = await official.Send(
            masked,
            $"{PathOf(person)}/reveal",
            ("Form.Fields", PersonFields.Phone),
            ("Form.Purpose", nameof(RevealPurpose.Contact))
        );

        Assert.Contains(Phone, shown.Text, StringComparison.Ordinal);
        Assert.Contains("𠮷**", shown.Text, StringComparison.Ordinal);
        var colleague = await portal.SignedIn(Role.Official, "440105");
        Assert.DoesNotContain(
            Phone,
            (await colleague.Get(shown.Address.PathAndQuery)).Text,
            StringComparison.Ordinal
        );

        portal.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.DoesNotContain(
            Phone,
            (await official.Get(shown.Address.PathAndQuery)).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_look_without_purpose_is_asked_for_one()
    {
        var person = await Register("王五");
        var official = await portal.SignedIn(Role.Official, "440105");

        var page = await official.Send(
            await official.Get(PathOf(person)),
            $"{PathOf(person)}/reveal",
            ("Form.Fields", PersonFields.Phone)
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("选择查看目的", page.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_auditor_reads_who_looked_at_whom_and_a_foreign_county_knows_nothing()
    {
        var person = await Register("赵六");
        var official = await portal.SignedIn(Role.Official, "440105");
        await official.Send(
            await official.Get(PathOf(person)),
            $"{PathOf(person)}/reveal",
            ("Form.Fields", PersonFields.Phone),
            ("Form.Purpose", nameof(RevealPurpose.Identity))
        );
        var auditor = await portal.SignedIn(Role.Auditor, "440000");
        var foreign = await portal.SignedIn(Role.Auditor, "530199");

        var log = await auditor.Get("/disclosures");

        Assert.True(log.Has($"a[href='{PathOf(person)}']"), log.Text);
        Assert.Contains("赵*", log.Text, StringComparison.Ordinal);
        Assert.Contains("电话", log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("赵六", log.Text, StringComparison.Ordinal);
        Assert.False((await foreign.Get("/disclosures")).Has($"a[href='{PathOf(person)}']"));
        Assert.Equal(HttpStatusCode.NotFound, (await foreign.Get(PathOf(person))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await official.Get("/disclosures")).Status);
    }

    [Fact]
    public async Task An_erased_person_leaves_the_page_working_and_empty()
    {
        var person = await Register("钱七");
        var official = await portal.SignedIn(Role.Official, "440105");

        var page = await official.Send(
            await official.Get($"{PathOf(person)}/erase"),
            $"{PathOf(person)}/erase"
        );

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("信息已经删除", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("5678", page.Text, StringComparison.Ordinal);
        Assert.Empty(await Vault.Read(person.Id, CancellationToken.None));
    }

    [Fact]
    public async Task While_a_law_keeps_the_data_the_wish_locks_the_person_and_the_night_after_erases_them()
    {
        var person = await Register("孙八");
        var until = ChinaTime.DateOf(portal.Clock.Now).AddDays(5);
        await Decide(new KeepPersonUntil(person, "GP-46", until), Actor.Portal("440105"));
        var official = await portal.SignedIn(Role.Official, "440105");
        var wish = await official.Get($"{PathOf(person)}/erase");
        Assert.Contains($"{until:yyyy-MM-dd}", wish.Text, StringComparison.Ordinal);
        Assert.Contains("政府采购法 第42条", wish.Text, StringComparison.Ordinal);

        var locked = await official.Send(wish, $"{PathOf(person)}/erase");

        Assert.Contains("信息已经锁定", locked.Text, StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromDays(6));
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<EraseWhenDue>().Run(CancellationToken.None);
        Assert.Empty(await Vault.Read(person.Id, CancellationToken.None));
    }

    private SealedTexts Vault => portal.Services.GetRequiredService<SealedTexts>();

    private static string PathOf(StreamKey person) => $"/persons/{person.Tenant}/{person.Id}";

    private async Task<StreamKey> Register(string name)
    {
        var key = new StreamKey("440105", Guid.CreateVersion7());
        var texts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [PersonFields.Name] = name,
            [PersonFields.Phone] = Phone,
        };
        await Decide(
            new RegisterPerson(key, null, new Dictionary<string, string>(StringComparer.Ordinal)),
            Actor.Portal("440105"),
            await Vault.Write(key.Id, texts, CancellationToken.None)
        );
        return key;
    }

    private Task<Commit> Decide(
        IDecision decision,
        Actor actor,
        params IReadOnlyList<ITransactionPart> parts
    ) =>
        portal
            .Services.GetRequiredService<Decider>()
            .Decide(decision, actor, CancellationToken.None, null, parts);
}
