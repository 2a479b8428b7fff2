using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Procurement.Bids.Secrecy;

/// <summary>Every way by which somebody could learn of bids or final offers: pages, lists, exports and files of each kind of reader, and the tables.</summary>
internal static class BidDoors
{
    private static readonly string[] Lists =
    [
        "/tenders",
        "/plans",
        "/suppliers",
        "/contracts",
        "/payments",
    ];

    public static async Task<List<Door>> Of(PortalFixture portal, BidWorld world)
    {
        var admin = await portal.SignedIn(Role.Administrator, BidWorld.Region);
        var province = await portal.SignedIn(Role.Official, "440000");
        var citizen = new Visitor(portal.NewClient());
        List<Door> doors = [];
        Add("official", world.Official, [.. Buyers(world), "/reviews", "/seats", "/budgets"]);
        Add(
            "auditor",
            world.Auditor,
            [.. Buyers(world), "/reviews", "/admin/accounts", "/disclosures"]
        );
        Add(
            "administrator",
            admin,
            "/tenders",
            $"/tenders/{world.Href}?tab=timeline",
            "/mails",
            "/admin/accounts",
            "/disclosures"
        );
        Add("province", province, [.. Buyers(world), "/reviews"]);
        foreach (var expert in world.Experts.Values)
        {
            Add(
                "expert",
                expert,
                "/",
                "/seats",
                $"/seats/{world.Href}",
                $"/seats/{world.Href}/final-offers",
                $"/reviews/{world.Href}",
                "/inbox"
            );
        }
        Add(
            "another agency",
            world.Agencies[3],
            "/",
            "/bids",
            $"/bids/{world.Href}",
            $"/bids/{world.Href}/receipt",
            $"/bids/{world.Href}/final",
            $"/bids/{world.Href}/final/take-back",
            $"/bids/{world.Href}/offer",
            $"/bids/{world.Href}/documents",
            $"/public/tenders/{world.Href}",
            "/search?q=凤阳",
            "/inbox"
        );
        Add(
            "citizen",
            citizen,
            "/",
            "/healthz",
            "/public/tenders",
            "/public/tenders?export=csv",
            $"/public/tenders/{world.Href}",
            "/public/results",
            $"/public/results/{world.Href}",
            "/public/suppliers",
            "/public/contracts"
        );
        await portal.CaughtUp();
        return doors;

        void Add(string who, Visitor visitor, params IReadOnlyList<string> paths) =>
            doors.AddRange(paths.Select(path => new Door(who, visitor, path)));
    }

    private static IEnumerable<string> Buyers(BidWorld world) =>
        [
            "/",
            "/inbox",
            $"/tenders/{world.Href}",
            $"/tenders/{world.Href}?tab=money",
            $"/tenders/{world.Href}?tab=files",
            $"/tenders/{world.Href}?tab=timeline",
            $"/tenders/{world.Href}/questions",
            $"/tenders/{world.Href}/review",
            $"/reviews/{world.Href}",
            $"/reviews/{world.Href}?tab=timeline",
            $"/reviews/{world.Href}/report",
            $"/reviews/{world.Href}/needs",
            $"/bids/{world.Href}",
            "/search?q=凤阳",
            "/search?q=社工中心",
            .. Lists,
            .. Lists.Select(list => $"{list}?export=csv"),
            .. Lists.Select(list => $"{list}?export=xlsx"),
            .. BidWorld
                .Codes.Take(4)
                .Select(code => $"/suppliers/000000/{Supplier.KeyOf(code).Id}?tab=timeline"),
        ];

    /// <summary>How many rows each table has; a token of a submission says neither who nor what, and every form of the portal leaves one.</summary>
    public static async Task<Dictionary<string, long>> Rows(PortalFixture portal)
    {
        await portal.CaughtUp();
        List<string> tables = [];
        await using (
            var command = portal.Postgres.DataSource.CreateCommand(
                "select table_name from information_schema.tables where table_schema = current_schema() and table_name not in ('store_once') and table_name not like 'qrtz%'"
            )
        )
        {
            await using var row = await command.ExecuteReaderAsync();
            while (await row.ReadAsync())
            {
                tables.Add(row.GetString(0));
            }
        }

        Dictionary<string, long> rows = [];
        foreach (var table in tables)
        {
            rows[table] = await portal.Postgres.Scalar<long>($"select count(*) from \"{table}\"");
        }

        Assert.True(rows["mt_events"] > 0);
        return rows;
    }
}
