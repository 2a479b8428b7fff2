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
    [Fact]
    public async Task pages_lists_and_files_of_every_reader_are_the_same_with_three_bids_as_with_none()
    {
        var world = await BidWorld.Open(portal, suppliers: 4);
        var doors = await BidDoors.Of(portal, world);
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
        var before = await BidDoors.Rows(portal);

        await Bid(world, portal);

        Assert.Equal(before, await BidDoors.Rows(portal));
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
