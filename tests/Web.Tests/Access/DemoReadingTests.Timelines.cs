using System.Net;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using Xunit;

namespace StationPortal.Web.Tests.Access;

public sealed partial class DemoReadingTests
{
    public static TheoryData<Role, string, string> Objects =>
        new()
        {
            { Role.Official, "PlanPage", "/plans/{0}/{1}?tab=timeline" },
            { Role.Official, "TenderPage", "/tenders/{0}/{1}?tab=timeline" },
            { Role.Official, "ReviewPage.Tender", "/reviews/{0}/{1}?tab=timeline" },
            { Role.Official, "ContractPage", "/contracts/{0}/{1}?tab=timeline" },
            { Role.Official, "PaymentPage", "/payments/{0}/{1}?tab=timeline" },
            { Role.Official, "BankBatchPage", "/bank-batches/{0}/{1}?tab=timeline" },
            { Role.Official, "SupplierPage", "/suppliers/{0}/{1}?tab=timeline" },
            { Role.Official, "BudgetPage", "/budgets/{0}/{1}?tab=timeline" },
            { Role.Official, "CataloguePage", "/public/catalogue/{0}/{1}" },
            { Role.Official, "ExpertPage", "/experts/{0}/{1}" },
            { Role.Administrator, "AccountPage", "/admin/accounts/{1}" },
            { Role.Agency, "BidPage.Tender", "/bids/{0}/{1}" },
            { Role.Official, "StationPage", "/stations/{0}/{1}?tab=timeline" },
            { Role.Official, "ServiceRecordRow", "/service-records/{0}/{1}" },
        };

    // Streams that no page shows in both ways, with the reason.
    private static readonly Dictionary<string, string> ShownOtherwise = new(StringComparer.Ordinal)
    {
        ["parameters"] = "on /parameters with timeline and past (RulePagesTests)",
        ["invoice"] = "one event behind the payment that names it",
        ["disclosure"] = "one event, a line of the access log",
        ["person"] = "timeline only: what the vault held before is not kept (PD-09)",
        ["person_served"] = "timeline only, for the same reason",
        ["saved_views"] = "a person's own settings",
        ["calendar_year"] = "one event for each notice, shown by the calendar with its source",
        ["region"] = "codes hold from a day to a day; the page shows both",
        ["duty_list"] = "timeline; its versions are its past",
        ["work_day"] = "the day's records add up to it; each has its own page",
        ["deliverable_check"] = "timeline; what was drawn and settled stands on it",
        ["station_month"] = "timeline; a month that is over stands still",
    };

    [Fact]
    public void every_kind_of_stream_has_a_page_with_timeline_and_past_or_says_why_not()
    {
        var model = portal.Services.GetRequiredService<StoreModel>();
        var shown = Objects
            .Select(row => row.Data.Item2.Split('.')[0])
            .Select(record => model.ReadModels.Single(each => each.Row.Name == record).Row)
            .Select(StreamTypeOf)
            .ToHashSet(StringComparer.Ordinal);
        var kinds = AppDomain
            .CurrentDomain.GetAssemblies()
            .Where(assembly => Modules.Contains(assembly.GetName().Name))
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type =>
                type.GetInterfaces()
                    .Any(each =>
                        each.IsGenericType
                        && each.GetGenericTypeDefinition() == typeof(IStreamState<>)
                    )
            )
            .Select(StreamTypeOf)
            .ToList();

        Assert.Contains("contract", kinds);
        Assert.Empty(kinds.Except(shown).Except(ShownOtherwise.Keys));
        Assert.Empty(ShownOtherwise.Keys.Except(kinds));
        Assert.Empty(ShownOtherwise.Keys.Intersect(shown));
    }

    private static readonly string?[] Modules =
    [
        "StationPortal.Web",
        "StationPortal.Jurisdiction",
        "StationPortal.Procurement",
        "StationPortal.Stations",
    ];

    private static string StreamTypeOf(Type type) =>
        (string)type.GetProperty("StreamType")!.GetValue(null)!;

    [Theory]
    [MemberData(nameof(Objects))]
    public async Task an_object_tells_who_did_what_when_and_by_which_rule(
        Role role,
        string record,
        string address
    )
    {
        var (person, keys) = await SomeOf(role, record);
        var entries = new List<AngleSharp.Dom.IElement>();
        foreach (var key in keys)
        {
            var page = await person.Visitor.Get(string.Format(null, address, key.Tenant, key.Id));
            Assert.Equal(HttpStatusCode.OK, page.Status);
            entries.AddRange(page.Document.QuerySelectorAll("ol.timeline > li"));
        }

        Assert.NotEmpty(entries);
        Assert.All(
            entries,
            entry =>
            {
                Assert.NotEmpty(entry.QuerySelector(".what")!.TextContent.Trim());
                Assert.NotNull(entry.QuerySelector(".who time"));
                // Names of regions, never their codes.
                Assert.DoesNotMatch(@"· \d{6}( ·|$)", entry.QuerySelector(".who")!.TextContent);
                Assert.DoesNotContain("⟦", entry.TextContent, StringComparison.Ordinal);
            }
        );
        Assert.Contains(entries, entry => entry.QuerySelector(".why a[href^='/rules#']") != null);
    }

    [Fact]
    public async Task a_budget_tells_which_purchase_its_money_was_held_for()
    {
        var (person, keys) = await SomeOf(Role.Official, "BudgetPage");
        var links = new List<string>();
        foreach (var key in keys)
        {
            var page = await person.Visitor.Get($"/budgets/{key.Tenant}/{key.Id}?tab=timeline");
            links.AddRange(
                page.Document.QuerySelectorAll("ol.timeline .about a")
                    .Select(link => link.GetAttribute("href")!)
            );
        }

        foreach (var kind in (string[])["/plans/", "/tenders/", "/contracts/"])
        {
            var link = links.First(href => href.StartsWith(kind, StringComparison.Ordinal));
            Assert.Equal(HttpStatusCode.OK, (await person.Visitor.Get(link)).Status);
        }
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public async Task an_object_can_be_seen_as_it_stood_on_a_date(
        Role role,
        string record,
        string address
    )
    {
        var (person, keys) = await SomeOf(role, record);
        var path = string.Format(null, address.Split('?')[0], keys[0].Tenant, keys[0].Id);

        var now = await person.Visitor.Get(path);
        Assert.True(now.Has("form.as-of input[name=on]"), now.Text);

        var before = await person.Visitor.Get($"{path}?on=2001-01-01");
        Assert.Equal(HttpStatusCode.OK, before.Status);
        Assert.Contains("那一天还没有这条记录", before.Text, StringComparison.Ordinal);

        var today = ChinaTime.DateOf(portal.Now);
        var then = await person.Visitor.Get($"{path}?on={today:yyyy-MM-dd}");
        Assert.Equal(HttpStatusCode.OK, then.Status);
        Assert.Contains("您看到的是", then.Text, StringComparison.Ordinal);
        Assert.All(
            then.Document.QuerySelectorAll("nav.tabs a"),
            tab =>
                Assert.Contains(
                    $"on={today:yyyy-MM-dd}",
                    tab.GetAttribute("href"),
                    StringComparison.Ordinal
                )
        );
        // The past can be read and not acted upon.
        Assert.Empty(then.Document.QuerySelectorAll("main form[method=post]"));
    }

    private async Task<(Person Person, IReadOnlyList<StreamKey> Keys)> SomeOf(
        Role role,
        string record
    )
    {
        foreach (var person in portal.People.Where(p => p.Role == role))
        {
            var (own, _) = await portal.RecordsOf(record, person.Grant);
            var ofRegion = own.Where(key => key.Tenant == person.Grant?.Region).ToList();
            if (own.Count > 0)
            {
                // What is public elsewhere too has its working page only in its own region.
                return (person, ofRegion.Count > 0 ? ofRegion : own);
            }
        }

        throw new InvalidOperationException($"Nobody of {role} has a {record} in the demo.");
    }
}
