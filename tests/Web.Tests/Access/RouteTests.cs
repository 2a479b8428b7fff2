using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Web.Access;
using Xunit;

namespace StationPortal.Web.Tests.Access;

/// <summary>Walks every route as every kind of person, on records of their own and of others, in two counties full of data.</summary>
public sealed class RouteTests(PortalWithPeople portal) : IClassFixture<PortalWithPeople>
{
    private const string Haizhu = PortalWithPeople.Haizhu;
    private static readonly IReadOnlyList<DecidedRoute> Decided = DecidedRoute.All();
    private readonly Dictionary<
        (string Record, string Person),
        (IReadOnlyList<StreamKey> Own, StreamKey? Foreign)
    > records = [];

    // Read by services of Jurisdiction for everyone, never by a page as rows.
    private static readonly string[] ReadByServices =
    [
        "CalendarYearPage",
        "ParameterList",
        "RegionRow",
    ];

    // Pages about something that the query names.
    private static readonly string[] NamedByQuery = ["/parameters/end"];

    // Open only to a drawn evaluator or the agency that was evaluated, to a seated member, to who has handed in a bid, while a correction waits, while a duty list is drafted, or after a recorded look; the journeys of bids and tenders and the pages' own tests open them.
    private static readonly string[] OpenInOneState =
    [
        "/assessments/{tenant}/{id:guid}/object",
        "/bids/{tenant}/{id:guid}/explain",
        "/bids/{tenant}/{id:guid}/final",
        "/bids/{tenant}/{id:guid}/final/take-back",
        "/bids/{tenant}/{id:guid}/receipt",
        "/bids/{tenant}/{id:guid}/withdraw",
        "/certificates/{tenant}/{id:guid}/sheet",
        "/duty-lists/{tenant}/{id:guid}/draft",
        "/duty-lists/{tenant}/{id:guid}/draft/drop",
        "/duty-lists/{tenant}/{id:guid}/draft/export",
        "/duty-lists/{tenant}/{id:guid}/draft/publish",
        "/duty-lists/{tenant}/{id:guid}/draft/remove",
        "/duty-lists/{tenant}/{id:guid}/draft/source",
        "/menus/{tenant}/{id:guid}/draft",
        "/menus/{tenant}/{id:guid}/draft/drop",
        "/menus/{tenant}/{id:guid}/draft/export",
        "/menus/{tenant}/{id:guid}/draft/publish",
        "/menus/{tenant}/{id:guid}/draft/remove",
        "/menus/{tenant}/{id:guid}/draft/source",
        "/orders/{tenant}/{id:guid}/service/slip",
        "/reviews/{tenant}/{id:guid}/needs",
        "/rounds/{tenant}/{id:guid}/ties",
        "/rounds/{tenant}/{id:guid}/ties/new",
        "/schemes/{tenant}/{id:guid}/draft",
        "/schemes/{tenant}/{id:guid}/draft/drop",
        "/schemes/{tenant}/{id:guid}/draft/export",
        "/schemes/{tenant}/{id:guid}/draft/import",
        "/schemes/{tenant}/{id:guid}/draft/line",
        "/schemes/{tenant}/{id:guid}/draft/publish",
        "/schemes/{tenant}/{id:guid}/draft/remove",
        "/schemes/{tenant}/{id:guid}/draft/settings",
        "/schemes/{tenant}/{id:guid}/draft/source",
        "/seats/{tenant}/{id:guid}",
        "/seats/{tenant}/{id:guid}/dissent",
        "/seats/{tenant}/{id:guid}/final-offers",
        "/seats/{tenant}/{id:guid}/needs",
        "/seats/{tenant}/{id:guid}/tie",
        "/suppliers/{tenant}/{id:guid}/individual",
        "/tenders/{tenant}/{id:guid}/correction/check",
    ];

    [Fact]
    public void every_route_is_decided_about()
    {
        var actual = DecidedRoute
            .Actual(portal.Services.GetServices<EndpointDataSource>())
            .Distinct(StringComparer.Ordinal)
            .ToHashSet(StringComparer.Ordinal);
        var decided = Decided.Select(route => route.Line).ToHashSet(StringComparer.Ordinal);

        Says(
            actual
                .Except(decided, StringComparer.Ordinal)
                .Select(line => $"decide in routes.txt: {line}")
                .Concat(
                    decided
                        .Except(actual, StringComparer.Ordinal)
                        .Select(line => $"no such route any more: {line}")
                )
        );
    }

    [Fact]
    public async Task a_route_does_not_exist_for_those_it_is_not_for()
    {
        var wrong = new List<string>();
        foreach (var route in Decided)
        {
            foreach (var person in portal.People.Where(person => !route.Allows(person.Role)))
            {
                using var answer = await person.Call(route, Haizhu, Guid.NewGuid(), null);
                var asExpected = person.Role is null
                    ? answer.Headers.Location?.AbsolutePath == "/sign-in"
                    : answer.StatusCode == HttpStatusCode.NotFound;
                if (!asExpected)
                {
                    wrong.Add($"{route.Line}: {person.Name} gets {(int)answer.StatusCode}");
                }
            }
        }

        Says(wrong);
    }

    [Fact]
    public async Task a_page_about_no_single_record_opens_for_those_it_is_for()
    {
        var wrong = new List<string>();
        foreach (
            var route in Decided.Where(route =>
                route.IsGet && !route.Pattern.Contains('{') && !NamedByQuery.Contains(route.Pattern)
            )
        )
        {
            foreach (var person in portal.People.Where(person => route.Allows(person.Role)))
            {
                using var answer = await person.Call(route, Haizhu, Guid.NewGuid(), null);
                if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Redirect))
                {
                    wrong.Add($"{route.Line}: {person.Name} gets {(int)answer.StatusCode}");
                }
            }
        }

        Says(wrong);
    }

    [Fact]
    public async Task a_record_of_others_does_not_exist_and_ones_own_opens()
    {
        var wrong = new List<string>();
        foreach (var route in Decided.Where(route => route.Record is not null))
        {
            var opened =
                !route.IsGet || !route.NamesRecordOnly || OpenInOneState.Contains(route.Pattern);
            var anyOwn = false;
            foreach (var person in portal.People.Where(person => route.Allows(person.Role)))
            {
                var (own, foreign) = await RecordsOf(route.Record!, person);
                if (foreign is { } other)
                {
                    using var answer = await person.Call(
                        route,
                        other.Tenant,
                        other.Id,
                        await person.Token()
                    );
                    if (answer.StatusCode != HttpStatusCode.NotFound)
                    {
                        wrong.Add(
                            $"{route.Line}: {person.Name} gets {(int)answer.StatusCode} on {other.Tenant}/{other.Id}, which is not theirs"
                        );
                    }
                }

                foreach (var key in route.IsGet ? own : [])
                {
                    anyOwn = true;
                    using var answer = await person.Call(route, key.Tenant, key.Id, null);
                    opened |= answer.StatusCode == HttpStatusCode.OK;
                    if ((int)answer.StatusCode >= 500)
                    {
                        wrong.Add($"{route.Line}: {person.Name} gets {(int)answer.StatusCode}");
                    }
                }
            }

            if (anyOwn && !opened)
            {
                wrong.Add($"{route.Line}: opens for nobody");
            }
        }

        Says(wrong);
    }

    [Fact]
    public void every_read_model_says_who_sees_it()
    {
        var declared = portal.Services.GetRequiredService<ReachPolicies>().Declared;
        var rows = portal.Services.GetRequiredService<StoreModel>().ReadModels;

        Says(
            rows.Select(model => model.Row)
                .Except(declared)
                .Where(row => !ReadByServices.Contains(row.Name))
                .Select(row => $"{row.Name} has no policy: nobody sees it")
        );
    }

    // All routes of a record ask the same, and asking reads every key.
    private async Task<(IReadOnlyList<StreamKey> Own, StreamKey? Foreign)> RecordsOf(
        string record,
        Person person
    )
    {
        if (!records.TryGetValue((record, person.Name), out var found))
        {
            found = await portal.RecordsOf(record, person.Grant);
            records.Add((record, person.Name), found);
        }

        return found;
    }

    private static void Says(IEnumerable<string> wrong)
    {
        var all = wrong.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, string.Join(Environment.NewLine, all));
    }
}
