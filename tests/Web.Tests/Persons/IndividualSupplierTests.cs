using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Vault;
using StationPortal.Web.Accounts;
using StationPortal.Web.Demo;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Persons;

/// <summary>A supplier that is a natural person (PS-03): registered by ID number, shown in part, erased with all that is theirs.</summary>
public sealed class IndividualSupplierTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string County = "440105";
    private const string Name = "骆示岚";
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task An_individual_registers_by_id_number_and_is_shown_in_part_only()
    {
        const string Number = "999999198402290413";
        var agency = await portal.SignedIn(Role.Agency, County, Tokens.CodeOf(Number));
        var form = await agency.Get("/suppliers/register/individual");

        var refused = await Send(agency, form, "999999198402290414");
        Assert.Contains("身份证号码不正确", refused.Messages, StringComparison.Ordinal);

        var page = await Send(agency, refused, " 999999 19840229 0413 ");
        var key = Supplier.KeyOf(Tokens.CodeOf(Number));
        Assert.Equal($"/suppliers/{key.Tenant}/{key.Id}", page.Address.AbsolutePath);
        Assert.Contains("骆**（个人供应商", page.Text, StringComparison.Ordinal);
        Assert.Contains("9999**********0413", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Name, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("社会工作师证书", page.Text, StringComparison.Ordinal);

        var change = await agency.Get($"/suppliers/{key.Tenant}/{key.Id}/change");
        Assert.Contains(Name, change.Document.Body!.InnerHtml, StringComparison.Ordinal);
        var changed = await Fill(
            agency,
            change,
            $"/suppliers/{key.Tenant}",
            ("Form.Phone", "13800001042")
        );
        Assert.Contains("资料已修改", changed.Messages, StringComparison.Ordinal);

        var official = await portal.SignedIn(Role.Official, County);
        var shown = await official.Get($"/suppliers/{key.Tenant}/{key.Id}");
        Assert.Contains("138****1042", shown.Text, StringComparison.Ordinal);
        var person = IndividualSupplier.PersonOf(key);
        var own = await official.Get($"/persons/{person.Tenant}/{person.Id}");
        var self = await agency.Get($"/persons/{person.Tenant}/{person.Id}");
        var back = self.Document.QuerySelector("a.back")!.GetAttribute("href")!;
        Assert.Equal(System.Net.HttpStatusCode.OK, (await agency.Get(back)).Status);
        var revealed = await official.Send(
            own,
            $"/persons/{person.Tenant}/{person.Id}/reveal",
            ("Form.Fields", IndividualSupplier.Fitness),
            ("Form.Purpose", "Identity")
        );
        Assert.Contains("社会工作师证书", revealed.Text, StringComparison.Ordinal);
        var stranger = await portal.SignedIn(Role.Official, "530199");
        Assert.Equal(
            System.Net.HttpStatusCode.NotFound,
            (await stranger.Get($"/persons/{person.Tenant}/{person.Id}")).Status
        );
    }

    [Fact]
    public async Task An_account_for_an_individual_is_asked_for_by_id_number_which_is_not_kept()
    {
        const string Number = "11010519491231002X";
        var visitor = new Visitor(portal.NewClient());
        var page = await visitor.Send(
            await visitor.Get("/accounts/request"),
            "/accounts/request",
            ("Form.Role", "Agency"),
            ("Form.Region", County),
            ("Form.IdNumber", Number),
            ("Form.Name", "示例人"),
            ("Form.Phone", "13800002222"),
            ("Form.Email", "individual@example.cn"),
            ("Form.UserName", "individual-one"),
            ("Form.Password", TestAccounts.Password)
        );

        Assert.Equal("/accounts/requested", page.Address.AbsolutePath);
        var asked = await portal.Postgres.Scalar<Guid>(
            "select asked_organisation from account_page where asked_organisation is not null and credit_code is null"
        );
        Assert.Equal(Supplier.KeyOf(Tokens.CodeOf(Number)).Id, asked);
        Assert.Equal(
            0L,
            await portal.Postgres.Scalar<long>(
                $"select count(*) from mt_events where data::text like '%{Number}%'"
            )
        );
    }

    [Fact]
    public async Task Bank_accounts_are_erased_with_an_individual_and_stay_with_an_organisation()
    {
        var number = $"99999919900101{100:000}";
        number += IdNumber.CheckCharacter(number);
        var individual = Supplier.KeyOf(Tokens.CodeOf(number));
        var self = new Actor(Guid.CreateVersion7(), Role.Agency, County, individual.Id);
        var facts = new IndividualFacts(Name, number, County, "示例巷", "1", "持证", true);
        var person = IndividualSupplier.PersonOf(individual);
        await Decide(
            new RegisterIndividual(Tokens.CodeOf(number), facts, new Dictionary<string, string>()),
            self
        );
        var code = DemoData.ReadSuppliers()[1].CreditCode;
        var organisation = Supplier.KeyOf(code);
        var agency = self with { Organisation = organisation.Id };
        await Decide(
            new RegisterSupplier(
                code,
                new SupplierFacts("示例服务", SupplierKind.SocialOrganisation, County, "示例路1号")
            ),
            agency
        );
        var earlier = await SetBankAccount(individual, self);
        var now = await SetBankAccount(individual, self);
        var theirs = await SetBankAccount(organisation, agency);
        var manager = await Manager(organisation.Id);

        await Erase(person);
        await Erase(manager);

        Assert.Empty(await Vault.Read(earlier, None));
        Assert.Empty(await Vault.Read(now, None));
        Assert.NotEmpty(await Vault.Read(theirs, None));
    }

    private SealedTexts Vault => portal.Services.GetRequiredService<SealedTexts>();

    private SearchTokens Tokens => portal.Services.GetRequiredService<SearchTokens>();

    private static Task<Page> Send(Visitor agency, Page form, string number) =>
        Fill(
            agency,
            form,
            "/suppliers/register/individual",
            ("Form.IdNumber", number),
            ("Form.Name", Name),
            ("Form.Phone", "13800001041"),
            ("Form.Region", County),
            ("Form.Address", "海珠区示例巷41号"),
            ("Form.Fitness", "持社会工作师证书")
        );

    private static Task<Page> Fill(
        Visitor agency,
        Page form,
        string action,
        params (string, string)[] values
    ) => agency.Send(form, action, [.. values, ("Form.NoEmployment", "true")]);

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

    private async Task<StreamKey> Manager(Guid organisation)
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
