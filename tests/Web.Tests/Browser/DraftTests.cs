using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Testing;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using StationPortal.Web.Tests.Volunteers;
using Xunit;

namespace StationPortal.Web.Tests.Browser;

/// <summary>A phone on a bad line: what only a browser shows of drafts.</summary>
public sealed class DraftTests(PortalFixture portal, BrowserFixture browser)
    : IClassFixture<PortalFixture>,
        IClassFixture<BrowserFixture>
{
    private const string County = CertificateFacts.County;

    // Nobody is alike, so that nobody is asked about.
    private static int people;

    private readonly List<string> errors = [];
    private readonly List<Task> answers = [];

    private const string Note = "屋顶漏水，已经联系维修";

    // Every byte of the store read as text, the keys by what they tell of themselves.
    private const string Kept = """
        async () => {
          const known = (await indexedDB.databases()).some((each) => each.name === "portal-drafts");
          if (!known) return "";
          const db = await new Promise((done) => {
            const request = indexedDB.open("portal-drafts");
            request.onsuccess = () => done(request.result);
          });
          let text = "";
          for (const store of db.objectStoreNames) {
            const rows = await new Promise((done) => {
              const request = db.transaction(store).objectStore(store).getAll();
              request.onsuccess = () => done(request.result);
            });
            for (const row of rows) {
              if (row instanceof CryptoKey) text += ` key extractable ${row.extractable}`;
              else if (typeof row === "string") text += ` ${row}`;
              else text += ` draft ${row.id} ` + new TextDecoder().decode(row.box);
            }
          }
          db.close();
          return text;
        }
        """;

    [Fact]
    public async Task what_is_typed_without_a_line_is_kept_encrypted_and_sent_once_when_it_is_back()
    {
        var (account, person) = await SomebodyToVisit();
        var page = await Phone(account);
        await page.GotoAsync($"{person}/visit");
        await Poll.Until(() =>
            page.EvaluateAsync<bool>("() => navigator.serviceWorker.controller !== null")
        );
        await page.Context.SetOfflineAsync(true);
        await page.FillAsync("[name='Form.Note']", Note);
        await page.SetInputFilesAsync(
            "[name='Form.Photo']",
            new FilePayload
            {
                Name = "roof.png",
                MimeType = "image/png",
                Buffer = Convert.FromBase64String(
                    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
                ),
            }
        );
        await page.ClickAsync("main .btn-primary");
        var bar = page.Locator("#drafts");
        await Assertions.Expect(bar).ToContainTextAsync("离线：1 份待发送");

        var kept = await page.EvaluateAsync<string>(Kept);
        Assert.Contains("key extractable false", kept, StringComparison.Ordinal);
        Assert.Contains(" draft ", kept, StringComparison.Ordinal);
        Assert.DoesNotContain(Note, kept, StringComparison.Ordinal);
        Assert.DoesNotContain("roof", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("Form.", kept, StringComparison.Ordinal);
        Assert.DoesNotContain(person, kept, StringComparison.Ordinal);

        await page.ReloadAsync();
        await Look.Here(page, "draft-offline");
        await Assertions.Expect(bar).ToContainTextAsync("离线：1 份待发送");
        await page.Context.SetOfflineAsync(false);
        await Assertions.Expect(bar).ToContainTextAsync("已发送");
        await page.GotoAsync($"{person}/visit");
        await Assertions.Expect(page.Locator("[name='Form.Note']")).ToHaveValueAsync("");

        var visit = Assert.Single(await Visits(person));
        Assert.Single(visit.Files);
        Assert.False(await HoldsDraft(page));
        Assert.Empty(errors);
    }

    [Fact]
    public async Task a_reload_brings_back_what_was_typed_and_leaving_wipes_it()
    {
        var (account, person) = await SomebodyToVisit();
        var page = await Phone(account);
        await page.GotoAsync($"{person}/visit");
        await Type(page);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#drafts")).ToContainTextAsync("已恢复");
        await Assertions.Expect(page.Locator("[name='Form.Note']")).ToHaveValueAsync(Note);
        await Look.Here(page, "draft-restored");

        await page.Context.ClearCookiesAsync();
        var (other, _) = await SomebodyToVisit();
        await SignIn(page, other);
        await page.GotoAsync("/people");
        await Poll.Until(async () => !await HoldsDraft(page));

        await page.GotoAsync($"{person}/visit");
        await Type(page);
        await page.Locator("details.account summary").ClickAsync();
        await page.Locator("form[action='/sign-out'] button").ClickAsync();
        await page.WaitForURLAsync($"{portal.Address}");
        Assert.Equal("", await page.EvaluateAsync<string>(Kept));
        Assert.Empty(errors);
    }

    [Fact]
    public async Task the_first_pages_of_a_phone_stay_small_with_the_script()
    {
        var (account, _) = await SomebodyToVisit();
        var page = await browser.NewPerson(portal.Address, 390);
        var sizes = new List<Task<RequestSizesResult>>();
        page.RequestFinished += (_, request) => sizes.Add(request.SizesAsync());

        await SignIn(page, account);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var all = await Task.WhenAll(sizes);
        Assert.InRange(
            all.Sum(size => size.ResponseBodySize + size.ResponseHeadersSize),
            1,
            100_000
        );
    }

    [Fact]
    public async Task a_refusal_is_shown_on_its_own_page_as_without_the_script()
    {
        var (account, person) = await SomebodyToVisit();
        var page = await Phone(account);
        await page.GotoAsync($"{person}/visit");
        await page.FillAsync("[name='Form.Minutes']", "");
        await page.ClickAsync("main .btn-primary");
        await page.Locator("#error-summary").WaitForAsync();

        await page.FillAsync("[name='Form.Minutes']", "20");
        await page.ClickAsync("main .btn-primary");
        await page.Locator("#banner").WaitForAsync();

        Assert.Equal(20, Assert.Single(await Visits(person)).Minutes);
    }

    private static async Task Type(IPage page)
    {
        await page.FillAsync("[name='Form.Note']", Note);
        await Poll.Until(() => HoldsDraft(page));
    }

    private static async Task<bool> HoldsDraft(IPage page) =>
        (await page.EvaluateAsync<string>(Kept)).Contains(" draft ", StringComparison.Ordinal);

    private async Task<IReadOnlyList<VisitRecorded>> Visits(string person)
    {
        var key = new StreamKey(County, Guid.Parse(person[^36..]));
        var events = await portal
            .Services.GetRequiredService<IEventLog>()
            .ReadStream(key, null, CancellationToken.None);
        return [.. events.Select(e => e.Data).OfType<VisitRecorded>()];
    }

    private async Task<(TestAccount Account, string Person)> SomebodyToVisit()
    {
        var station = await portal.OpenStation();
        var account = await portal.Open(Role.SocialWorker, County, CertificateFacts.Operator);
        var worker = await portal.SignIn(account);
        var taken = await worker.Send(
            await worker.Get("/people/new"),
            "/people/new",
            ("Form.Name", $"钱{(char)('一' + people++)}红"),
            ("Form.Station", station.Id.ToString()),
            ("Form.Village", "440105001002"),
            ("Form.Class", nameof(VisitClass.Key))
        );
        Assert.NotEqual("/people/new", taken.Address.AbsolutePath);
        return (account, taken.Address.AbsolutePath);
    }

    private async Task<IPage> Phone(TestAccount account)
    {
        var page = await browser.NewPerson(portal.Address, 390);
        page.Dialog += (_, dialog) => answers.Add(dialog.AcceptAsync());
        page.PageError += (_, error) => errors.Add(error);
        await SignIn(page, account);
        return page;
    }

    private static async Task SignIn(IPage page, TestAccount account)
    {
        await page.GotoAsync("/sign-in");
        await page.FillAsync("[name='Form.Name']", account.UserName);
        await page.FillAsync("[name='Form.Password']", TestAccounts.Password);
        await page.ClickAsync("main .btn-primary");
        await page.Locator("details.account").WaitForAsync();
    }
}
