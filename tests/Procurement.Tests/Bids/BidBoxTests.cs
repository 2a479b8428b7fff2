using System.Globalization;
using Npgsql;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using StationPortal.Vault;
using Xunit;
using static StationPortal.Procurement.Tests.Bids.BidWorld;

namespace StationPortal.Procurement.Tests.Bids;

public sealed class BidBoxTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_box_looks_the_same_with_no_bid_and_with_four()
    {
        await using var host = await BidHost.Open(postgres.ConnectionString);
        await host.Get<BidBox>().Ensure(host.Tender, ct);
        var before = await Shape(host);

        foreach (var n in new[] { 1, 2, 3, 4 })
        {
            await host.Seal(n, 480_000m + n);
        }

        await host.Withdraw(4);
        Assert.Equal(before, await Shape(host));
    }

    [Fact]
    public async Task nothing_in_the_database_names_a_bidder_or_holds_its_price()
    {
        await using var host = await BidHost.Open(postgres.ConnectionString);
        await host.Seal(3, 487_654.32m);

        foreach (var table in await Tables(host))
        {
            await using var command = host.Database.CreateCommand(
                $"select count(*) from {table} t where t::text like '%487654.32%' or t::text like '%Answer to c%'"
                    + $" or t::text like '%{Bid.Key(host.Tender, SupplierId(3)).Id}%'"
            );
            Assert.True(0L == (long)(await command.ExecuteScalarAsync(ct))!, table);
        }

        Assert.Equal(
            0L,
            await postgres.Scalar<long>(
                "select count(*) from mt_events where headers::text like $1",
                $"%{SupplierId(3)}%"
            )
        );
    }

    [Fact]
    public async Task the_supplier_goes_on_from_what_it_sealed_and_nobody_else_reads_it()
    {
        await using var host = await BidHost.Open(postgres.ConnectionString);
        await host.Write(1, 480_000m);
        Assert.Equal(480_000m, (await host.Folder(1)).Draft?.Price);
        Assert.Null((await host.Folder(2)).Draft);

        var hash = await host.Seal(1, 470_000m);

        var folder = await host.Folder(1);
        Assert.Equal((470_000m, false), (folder.Draft?.Price, folder.ChangedSince));
        Assert.Equal((hash, BidWorld.Open), (folder.Standing?.Hash, folder.Standing?.SealedAt));
        Assert.Null((await host.Folder(2)).Draft);
    }

    [Fact]
    public async Task bids_replaced_and_withdrawn_come_out_with_their_history()
    {
        await using var host = await BidHost.Open(postgres.ConnectionString);
        var first = await host.Seal(1, 500_000m);
        var second = await host.Seal(1, 480_000m);
        await host.Seal(2, 520_000m);
        await host.Seal(3, 600_000m);
        await host.Seal(4, 590_000m);
        await host.Withdraw(4);
        await host.Write(5, 1m);
        await host.Close();

        var commit = await host.OpenBox();

        var opened = commit.Events.Select(e => e.Data).OfType<BidsOpened>().Single();
        Assert.Equal([480_000m, 520_000m, 600_000m], opened.Bids.Select(bid => bid.Price).Order());
        Assert.Equal(
            [first, second],
            commit
                .Events.Where(e => e.Stream == Bid.Key(host.Tender, SupplierId(1)))
                .Select(e => e.Data)
                .OfType<BidSealed>()
                .Select(e => e.Hash)
        );
        Assert.Single(commit.Events, e => e.Data is BidWithdrawn);
        Assert.DoesNotContain(
            commit.Events,
            e => e.Stream.Id == Bid.Key(host.Tender, SupplierId(5)).Id
        );
        var texts = await host.Get<SealedTexts>().Read(Bid.Key(host.Tender, SupplierId(1)).Id, ct);
        Assert.Equal("Answer to c1", texts[BoxOpening.AnswerName("c1")]);
    }

    [Fact]
    public async Task documents_come_out_of_the_box_as_they_went_in()
    {
        await using var host = await BidHost.Open(postgres.ConnectionString);
        var content = "%PDF-1.7 方案 𠮷"u8.ToArray();
        foreach (var n in new[] { 1, 2, 3 })
        {
            var document = await host.Get<BidDocuments>()
                .Put($"plan{n}.pdf", "application/pdf", content, ct);
            await host.Run(
                n,
                await host.Get<BidDesk>()
                    .Write(
                        host.Tender,
                        SupplierId(n),
                        _ => Content(480_000m + n) with { Documents = [document] },
                        ct
                    )
            );
            await host.Run(n, await host.Get<BidDesk>().Seal(host.Tender, SupplierId(n), null, ct));
        }

        await host.Close();
        var commit = await host.OpenBox();

        var bid = Bid.Key(host.Tender, SupplierId(2)).Id;
        var file = commit
            .Events.Where(e => e.Stream.Id == bid)
            .Select(e => e.Data)
            .OfType<BidOpened>()
            .Single()
            .Offer.Files.Single();
        var opened = await host.Get<SealedFiles>().Open(bid, file.Address, ct);
        Assert.NotNull(opened);
        using var read = new MemoryStream();
        await opened.Content.CopyToAsync(read, ct);
        await opened.Content.DisposeAsync();
        Assert.Equal(content, read.ToArray());
        Assert.Equal("plan2.pdf", opened.Label.Name);
    }

    [Fact]
    public async Task with_two_bids_the_containers_stay_closed()
    {
        await using var host = await BidHost.Open(postgres.ConnectionString);
        await host.Seal(1, 480_000m);
        await host.Seal(2, 520_000m);
        await host.Close();

        var prepared = await host.Get<BoxOpening>().Prepare(host.Tender, 3, ct);
        var commit = await host.OpenBox();

        Assert.All(prepared.Envelopes, envelope => Assert.Null(envelope.Offer));
        Assert.Contains(commit.Events, e => e.Data is TenderFailed { RuleId: "GP-51" });
        Assert.Equal(2, commit.Events.Count(e => e.Data is BidLeftUnopened));
    }

    [Fact]
    public async Task a_box_that_was_touched_after_its_closing_is_not_opened()
    {
        await using var host = await BidHost.Open(postgres.ConnectionString);
        await host.Seal(1, 480_000m);
        await host.Close();
        var box = DerivedId.From("bid_box", host.Tender.Tenant, host.Tender.Id.ToString());
        await postgres.Execute(
            $"delete from bid_envelopes where box = '{box}' and tag = (select tag from bid_envelopes where box = '{box}' order by tag limit 1)"
        );

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => host.OpenBox());
        Assert.Equal("BoxChanged", refused.Code);
    }

    [Fact]
    public async Task one_second_late_nothing_enters_the_box()
    {
        await using var host = await BidHost.Open(postgres.ConnectionString);
        await host.Write(1, 480_000m);
        var before = await host.Get<BidBox>().Hash(host.Tender, ct);
        host.Clock.Set(Deadline.AddSeconds(1));

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => host.Seal(1, 480_000m));

        Assert.Equal("BidTooLate", refused.Code);
        Assert.Equal(before, await host.Get<BidBox>().Hash(host.Tender, ct));
    }

    [Fact]
    public async Task two_windows_of_one_supplier_do_not_overwrite_each_other()
    {
        await using var host = await BidHost.Open(postgres.ConnectionString);
        await host.Write(1, 1m);
        var desk = host.Get<BidDesk>();
        var slow = await desk.Write(host.Tender, SupplierId(1), _ => Content(2m), ct);
        await host.Write(1, 3m);

        await Assert.ThrowsAsync<ChangedMeanwhileException>(() => host.Run(1, slow));

        Assert.Equal(3m, (await host.Folder(1)).Draft?.Price);
    }

    [Fact]
    public async Task suppliers_that_write_at_once_all_find_an_envelope()
    {
        await using var host = await BidHost.Open(postgres.ConnectionString);

        await Task.WhenAll(Enumerable.Range(1, 5).Select(n => host.Write(n, n)));

        foreach (var n in Enumerable.Range(1, 5))
        {
            Assert.Equal(n, (await host.Folder(n)).Draft?.Price);
        }
    }

    [Fact]
    public async Task a_supplier_that_finds_no_envelope_is_refused_in_words()
    {
        await using var host = await BidHost.Open(postgres.ConnectionString);
        await host.Write(1, 1m);
        var box = DerivedId.From("bid_box", host.Tender.Tenant, host.Tender.Id.ToString());
        await postgres.Execute($"update bid_envelopes set tag = sha256(tag) where box = '{box}'");

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => host.Write(2, 1m));

        Assert.Equal("BidBoxFull", refused.Code);
    }

    // Everything that could be counted or measured from outside.
    private static async Task<string> Shape(BidHost host)
    {
        await using var command = host.Database.CreateCommand(
            """
            select (select count(*) from bid_envelopes where box = $1) || '/'
                || (select count(distinct length(sealed)) from bid_envelopes where box = $1) || '/'
                || (select count(*) from mt_events) || '/' || (select count(*) from mt_streams) || '/'
                || (select count(*) from vault_texts) || '/' || (select count(*) from vault_keys) || '/'
                || (select count(*) from vault_files)
            """
        );
        command.Parameters.AddWithValue(
            DerivedId.From("bid_box", host.Tender.Tenant, host.Tender.Id.ToString())
        );
        return Convert.ToString(
            await command.ExecuteScalarAsync(ct),
            CultureInfo.InvariantCulture
        )!;
    }

    private async Task<List<string>> Tables(BidHost host)
    {
        await using var command = host.Database.CreateCommand(
            "select table_name from information_schema.tables where table_schema = $1"
        );
        command.Parameters.AddWithValue(postgres.Schema);
        await using var row = await command.ExecuteReaderAsync(ct);
        List<string> tables = [];
        while (await row.ReadAsync(ct))
        {
            tables.Add(row.GetString(0));
        }

        return tables;
    }
}
