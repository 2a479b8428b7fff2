using System.Net;
using System.Text.RegularExpressions;
using StationPortal.Vault;
using StationPortal.Web.Demo;
using StationPortal.Web.Tests.Demo;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Persons;

/// <summary>The demo counties after the key of every person in them is gone.</summary>
public sealed partial class ErasedPeopleTests(DemoPortal demo) : IClassFixture<DemoPortal>
{
    private const int OfEachKind = 1;
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Erasing_people_leaves_every_page_working()
    {
        var visitors = new Dictionary<string, Visitor>(StringComparer.Ordinal)
        {
            ["visitor"] = new(demo.Portal.NewClient()),
        };
        foreach (
            var name in (string[])
                [
                    "haizhu-plan",
                    "yunling-sign",
                    "haizhu-admin",
                    "haizhu-audit",
                    "agency-01",
                    "expert-44-1",
                    "province-440000",
                ]
        )
        {
            visitors.Add(name, await SignIn(name));
        }

        Assert.True(await EraseEverybody() > 50);

        foreach (var (who, visitor) in visitors)
        {
            var broken = await Broken(who, visitor);
            Assert.True(broken.Count == 0, string.Join('\n', broken));
        }
    }

    /// <summary>Persons behind accounts, experts, bank accounts: whoever has a key.</summary>
    private async Task<int> EraseEverybody()
    {
        var people = await demo.Portal.Postgres.Scalar<Guid[]>(
            "select array_agg(id) from (select id from person_row union select bank_account from supplier_page where bank_account is not null) p(id)"
        );
        foreach (var person in people!)
        {
            await using var batch = demo.Portal.Postgres.DataSource.CreateBatch();
            new ErasedOwner(person, demo.Portal.Clock.Now).AddTo(batch);
            await batch.ExecuteNonQueryAsync(None);
        }

        return people.Length;
    }

    private static async Task<IReadOnlyList<string>> Broken(string who, Visitor visitor)
    {
        var broken = new List<string>();
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        var waiting = new Queue<string>(["/"]);
        var known = new HashSet<string>(StringComparer.Ordinal) { "/" };
        while (waiting.TryDequeue(out var path))
        {
            var page = await visitor.Get(path);
            if (page.Status != HttpStatusCode.OK)
            {
                broken.Add($"{who}: {path} {(int)page.Status}");
            }

            foreach (var link in page.Document.QuerySelectorAll("a[href^='/']"))
            {
                var href = link.GetAttribute("href")!.Split('#')[0];
                var kind = Ids().Replace(href.Split('?')[0], "/x");
                if (known.Add(href) && kinds.GetValueOrDefault(kind) < OfEachKind)
                {
                    kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
                    waiting.Enqueue(href);
                }
            }
        }

        return broken;
    }

    private async Task<Visitor> SignIn(string name)
    {
        var visitor = new Visitor(demo.Portal.NewClient());
        var page = await visitor.Send(
            await visitor.Get("/sign-in"),
            "/sign-in",
            ("Form.Name", name),
            ("Form.Password", DemoAccounts.Password)
        );
        Assert.True(page.Has("details.account"), page.Text);
        return visitor;
    }

    [GeneratedRegex("/(?:[0-9a-f-]{32,36}|[0-9]+)(?=/|$)", RegexOptions.None, 1000)]
    private static partial Regex Ids();
}
