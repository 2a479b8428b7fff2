using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Volunteers;
using StationPortal.Web.Accounts;
using StationPortal.Web.Frame;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using StationPortal.Web.Volunteers.Volunteers;
using Xunit;

namespace StationPortal.Web.Tests.Volunteers;

public sealed partial class VolunteerPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string County = "440105";
    private const string Operator = "91440101MA5900001A";
    private const string Name = "周小明";
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n%%EOF\n");

    [Fact]
    public async Task Somebody_registers_the_station_verifies_them_and_nothing_personal_is_shown()
    {
        await OpenStation();
        var visitor = new Visitor(portal.NewClient());
        var (fields, _) = Typed("v1@example.cn");
        var joined = await Join(visitor, fields);
        Assert.Equal("/volunteers/joined", joined.Address.AbsolutePath);
        await portal.SendMails();

        var worker = await portal.SignedIn(Role.SocialWorker, County, Operator);
        var list = await worker.Get("/volunteers?status=Registered");
        Assert.Contains("周**", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Name, Html(list), StringComparison.Ordinal);
        var path = list.Document.QuerySelector("#list tbody a")!.GetAttribute("href")!;
        var verified = await worker.Send(await worker.Get(path), $"{path}/verify");
        Assert.Contains("已经核实", verified.Messages, StringComparison.Ordinal);
        Assert.Contains("在册", verified.Text, StringComparison.Ordinal);

        var revealed = await worker.Send(
            verified,
            $"{path}/reveal",
            ("Form.Fields", "phone"),
            ("Form.Purpose", nameof(RevealPurpose.Contact))
        );
        Assert.Contains("13900001111", revealed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Name, revealed.Text, StringComparison.Ordinal);
        var elsewhere = await portal.SignedIn(Role.Official, "440106");
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.Get(path)).Status);
    }

    [Fact]
    public async Task Who_types_a_known_id_number_learns_nothing_and_the_county_sees_it()
    {
        await OpenStation();
        var (fields, id) = Typed("v2@example.cn");
        var first = await Join(new Visitor(portal.NewClient()), fields);
        var (other, _) = Typed("v3@example.cn");
        var again = await Join(
            new Visitor(portal.NewClient()),
            [
                .. fields.Where(field => field.Name != "Form.Email"),
                .. other.Where(field => field.Name == "Form.Email"),
            ]
        );

        Assert.Equal(first.Address.AbsolutePath, again.Address.AbsolutePath);
        Assert.Equal(first.Text, again.Text);
        var official = await portal.SignedIn(Role.Official, County);
        var found = await official.Send(
            await official.Get("/volunteers/find"),
            "/volunteers/find",
            ("Form.Typed", id)
        );
        Assert.Equal("/volunteers/find", found.Address.PathAndQuery);
        var path = found.Document.QuerySelector("main li a[href^='/volunteers/440000/']")!;
        var shown = await official.Get(path.GetAttribute("href")!);
        Assert.Contains("再次登记 1 次", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_data_are_refused_at_their_field_and_what_was_typed_stays()
    {
        var (fields, _) = Typed("v4@example.cn");
        var refused = await Join(
            new Visitor(portal.NewClient()),
            [.. fields.Where(field => field.Name != "Form.Sex"), ("Form.Sex", nameof(Sex.Male))]
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("性别与身份证件号码不一致", refused.Messages, StringComparison.Ordinal);
        Assert.Equal(
            Name,
            refused.Document.QuerySelector("[name='Form.Name']")!.GetAttribute("value")
        );
    }

    [Fact]
    public async Task A_child_of_twelve_is_registered_at_the_station_with_the_guardians_paper_only()
    {
        await OpenStation();
        var worker = await portal.SignedIn(Role.SocialWorker, County, Operator);
        var (fields, _) = Typed("", year: 2013);
        var page = await worker.Get("/volunteers/new");
        var refused = await worker.SendFiles(page, "/volunteers/new", [], fields);
        Assert.Contains("须先取得监护人同意", refused.Messages, StringComparison.Ordinal);

        var made = await worker.SendFiles(
            await worker.Get("/volunteers/new"),
            "/volunteers/new",
            [("Form.Paper", "consent.pdf", Pdf)],
            [.. fields, ("Form.SignedOn", "2026-03-01"), ("Form.Until", "2027-03-01")]
        );

        Assert.Contains("已经登记", made.Messages, StringComparison.Ordinal);
        Assert.Contains("未成年", made.Text, StringComparison.Ordinal);
        Assert.Contains("至 2027-03-01", made.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erasing_a_volunteer_keeps_the_record_and_frees_the_id_number()
    {
        await OpenStation();
        var (fields, id) = Typed("v9@example.cn");
        await Join(new Visitor(portal.NewClient()), fields);
        var official = await portal.SignedIn(Role.Official, County);
        var path = await PathOf(official, id);
        var row = await Row(Guid.Parse(path.Split('/')[^1]));
        await using (var scope = portal.Services.CreateAsyncScope())
        {
            await scope
                .ServiceProvider.GetRequiredService<Erasures>()
                .Erase(
                    new StreamKey(row.PersonTenant, row.Person),
                    Actor.Portal(County),
                    CancellationToken.None
                );
        }

        await portal.CaughtUp();

        var shown = await official.Get(path);
        Assert.Contains("个人信息已经删除", shown.Text, StringComparison.Ordinal);
        Assert.Contains(row.Number, shown.Text, StringComparison.Ordinal);
        var (other, _) = Typed("v10@example.cn");
        await Join(
            new Visitor(portal.NewClient()),
            [
                .. fields.Where(field => field.Name != "Form.Email"),
                .. other.Where(field => field.Name == "Form.Email"),
            ]
        );
        Assert.NotEqual(path, await PathOf(official, id));
    }

    private static string Html(Page page) => page.Document.DocumentElement.OuterHtml;

    private static ((string Name, string Value)[] Fields, string IdNumber) Typed(
        string email,
        int year = 1990
    )
    {
        var born = VolunteersOf.BirthOf(year, out var id);
        return (
            [
                ("Form.Name", Name),
                ("Form.Sex", nameof(Sex.Female)),
                ("Form.Born", Show.Date(born)),
                ("Form.IdNumber", id),
                ("Form.Home", VolunteersOf.Township),
                ("Form.Phone", "13900001111"),
                ("Form.Email", email),
                ("Form.Skills", nameof(VolunteerSkill.Driving)),
                ("Form.Wishes", nameof(MenuClass.Meals)),
                ("Form.Consent", "true"),
            ],
            id
        );
    }

    private static async Task<Page> Join(
        Visitor visitor,
        IReadOnlyList<(string Name, string Value)> fields
    ) =>
        await visitor.Send(
            await visitor.Get($"/volunteers/join?county={County}"),
            "/volunteers/join",
            fields
        );

    private static async Task<Page> Import(Visitor visitor, string rows) =>
        await visitor.SendFiles(
            await visitor.Get("/volunteers/insurance"),
            "/volunteers/insurance",
            [
                (
                    "Form.File",
                    "covers.csv",
                    Encoding.UTF8.GetBytes($"志愿者编号,保单号,第一天,最后一天\n{rows}\n")
                ),
            ]
        );

    private static async Task<string> PathOf(Visitor official, string id)
    {
        var found = await official.Send(
            await official.Get("/volunteers/find"),
            "/volunteers/find",
            ("Form.Typed", id)
        );
        return found
            .Document.QuerySelector("main li a[href^='/volunteers/440000/']")!
            .GetAttribute("href")!;
    }

    private async Task<string[]> Numbers(params Guid[] accounts)
    {
        var numbers = new List<string>();
        foreach (var account in accounts)
        {
            numbers.Add((await Row(account)).Number);
        }

        return [.. numbers];
    }

    private async Task<VolunteerPage> Row(Guid account)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReadModels>();
        return await db.FindAsync<VolunteerPage>("440000", account)
            ?? throw new InvalidOperationException("No such volunteer.");
    }

    private async Task OpenStation()
    {
        var key = Station.KeyOf(VolunteersOf.Township, 1);
        await using var scope = portal.Services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<Decider>()
            .Decide(new Happened(key), Actor.Portal(County), CancellationToken.None);
    }

    // How a station comes to be is tested elsewhere; here only its event matters.
    [AllowedFor]
    private sealed record Happened(StreamKey Key) : IDecision<Station>
    {
        public StreamKey Stream => Key;

        public IEnumerable<object> Decide(Station? state, DecisionContext context) =>
            state is not null
                ? []
                :
                [
                    new StationOpened(
                        "示例社工站",
                        VolunteersOf.Township,
                        StationOrigin.TakenOver,
                        null,
                        Organisations.IdOf(Operator),
                        "示例社工中心",
                        new DateOnly(2026, 1, 1),
                        null,
                        null
                    ),
                ];
    }
}
