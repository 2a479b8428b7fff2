using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Procurement.Bids.Secrecy;

/// <summary>Until the opening nobody learns what a bid says or how many there are: what each reader sees with three bids in the box is, letter by letter, what it saw with none.</summary>
public sealed class SealedBidsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly string[] Lists =
    [
        "/tenders",
        "/plans",
        "/suppliers",
        "/contracts",
        "/payments",
    ];

    [Fact]
    public async Task pages_lists_and_files_of_every_reader_are_the_same_with_three_bids_as_with_none()
    {
        var world = await BidWorld.Open(portal, suppliers: 4);
        var doors = await Doors(world);
        Dictionary<Door, string> before = [];
        foreach (var door in doors)
        {
            before[door] = await door.Look();
        }

        await Bid(world, portal);

        foreach (var door in doors)
        {
            Assert.Equal(before[door], await door.Look());
        }

        Assert.Contains(
            before.Values,
            look => look.Contains(BidWorld.Title, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task no_table_grows_and_no_mail_is_written_by_a_bid()
    {
        var world = await BidWorld.Open(portal, suppliers: 4);
        await world.Agencies[3].Get("/bids");
        var before = await Rows();

        await Bid(world, portal);

        Assert.Equal(before, await Rows());
    }

    [Fact]
    public async Task closing_counts_no_bids_and_opens_none()
    {
        var world = await BidWorld.Open(portal, suppliers: 4);
        await Bid(world, portal);
        portal.Clock.Set(BidWorld.Deadline);
        await portal.RunTimedJobs();

        foreach (var reader in new[] { world.Official, world.Auditor })
        {
            foreach (var tab in new[] { "", "?tab=timeline" })
            {
                var review = await reader.Get($"/reviews/{world.Href}{tab}");
                Assert.Equal(HttpStatusCode.OK, review.Status);
                NamesNoBidder(review.Text);
                Assert.False(review.Has("form[action$='/open']"));
            }
        }

        var tried = await world.Official.Client.PostAsync(
            $"/reviews/{world.Href}/open",
            new FormUrlEncodedContent([])
        );
        Assert.Equal(HttpStatusCode.BadRequest, tried.StatusCode);
    }

    [Fact]
    public async Task the_receipts_number_is_no_count()
    {
        var world = await BidWorld.Open(portal, suppliers: 4);
        await Bid(world, portal);
        List<string> numbers = [];
        foreach (var agency in world.Agencies.Take(3))
        {
            var receipt = await agency.Get($"/bids/{world.Href}/receipt");
            var hash = receipt.Document.QuerySelector(".as-written")!.TextContent;
            var number = hash[..16].ToUpperInvariant();
            Assert.Contains(number, receipt.Text, StringComparison.Ordinal);
            numbers.Add(number);
        }

        var values = numbers
            .Select(number =>
                ulong.Parse(number, NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            )
            .Order()
            .ToList();
        Assert.All(
            values.Zip(values.Skip(1)),
            pair => Assert.True(pair.Second - pair.First > 1_000)
        );
    }

    [Fact]
    public async Task logs_at_their_usual_level_say_nothing_of_bids()
    {
        var world = await BidWorld.Open(portal, suppliers: 4);
        await using var host = await PortalFixture.Start(
            portal.ConnectionString,
            portal.Folder,
            portal.Clock,
            "--Logging:LogLevel:Default=Information"
        );
        using var lines = new LogLines();
        host.App.Services.GetRequiredService<ILoggerFactory>().AddProvider(lines);
        host.App.Services.GetRequiredService<ILoggerFactory>()
            .CreateLogger("test")
            .LogInformation("the log is read");
        var agency = new Visitor(
            new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
            {
                BaseAddress = new Uri(host.App.Urls.Single()),
            }
        );
        await agency.Send(
            await agency.Get("/sign-in"),
            "/sign-in",
            ("Form.Name", world.AgencyAccounts[0].UserName),
            ("Form.Password", TestAccounts.Password)
        );
        await BidSteps.WriteBid(world, agency, 38_765);
        await BidSteps.Seal(world, agency);
        await host.App.StopAsync();

        Assert.Contains("the log is read", lines.All, StringComparison.Ordinal);
        foreach (
            var secret in new[]
            {
                "38765",
                "38,765",
                "/bids",
                "应答",
                "方案.pdf",
                world.Tender.Id.ToString(),
                world.AgencyAccounts[0].Id.ToString(),
                world.AgencyAccounts[0].UserName,
                Supplier.KeyOf(BidWorld.Codes[0]).Id.ToString(),
            }
        )
        {
            Assert.DoesNotContain(secret, lines.All, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task a_document_of_a_bid_is_not_had_by_its_hash()
    {
        var world = await BidWorld.Open(portal, suppliers: 4);
        await Bid(world, portal);
        var sha = Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData("%PDF-1.7\n%%EOF"u8)
        );
        var bid = StationPortal
            .Procurement.Bid.Key(world.Tender, Supplier.KeyOf(BidWorld.Codes[0]).Id)
            .Id;
        var stored = Directory
            .EnumerateFiles(portal.Folder, "*", SearchOption.AllDirectories)
            .Select(Path.GetFileName)
            .Where(name => name?.Length == 64)
            .Append(sha);
        foreach (var address in stored)
        {
            foreach (var reader in new[] { world.Official, world.Auditor, world.Agencies[3] })
            {
                var file = await reader.Get($"/reviews/{world.Href}/bids/{bid}/files/{address}");
                Assert.Equal(HttpStatusCode.NotFound, file.Status);
            }
        }

        var citizen = new Visitor(portal.NewClient());
        var document = await citizen.Get($"/public/tenders/{world.Href}/documents/{bid}");
        Assert.Equal(HttpStatusCode.NotFound, document.Status);
    }

    private static async Task Bid(BidWorld world, PortalFixture portal)
    {
        foreach (var (agency, hours) in world.Agencies.Take(3).Zip(BidSteps.Hours))
        {
            await BidSteps.WriteBid(world, agency, hours);
            await BidSteps.Seal(world, agency);
        }

        await portal.RunTimedJobs();
    }

    private async Task<List<Door>> Doors(BidWorld world)
    {
        var expert = world.Experts.Values.First();
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
        Add(
            "expert",
            expert,
            "/",
            "/seats",
            $"/seats/{world.Href}",
            $"/reviews/{world.Href}",
            "/inbox"
        );
        Add(
            "another agency",
            world.Agencies[3],
            "/",
            "/bids",
            $"/bids/{world.Href}",
            $"/bids/{world.Href}/receipt",
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

    private static void NamesNoBidder(string text)
    {
        for (var supplier = 0; supplier < 4; supplier++)
        {
            Assert.DoesNotContain(
                $"{BidWorld.Codes[supplier][^1]}号社工中心",
                text,
                StringComparison.Ordinal
            );
        }
    }

    // Tokens of submissions say neither who nor what; every form of the portal leaves one.
    private async Task<Dictionary<string, long>> Rows()
    {
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

    private sealed class LogLines : ILoggerProvider, ILogger
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> lines = [];

        public string All => string.Join('\n', lines);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose() { }
    }
}
