using System.Buffers;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.Procurement;
using StationPortal.Vault;
using StationPortal.Web.Tests.Hosting;
using Xunit;

namespace StationPortal.Web.Tests.Demo;

/// <summary>Rule 7 of the store, on a full demo database: what is in the vault is nowhere else.</summary>
public sealed partial class NoPersonalDataTests(DemoPortal demo) : IClassFixture<DemoPortal>
{
    private static readonly string[] Personal =
    [
        PersonFields.Name,
        PersonFields.IdNumber,
        PersonFields.Phone,
        PersonFields.Email,
        PersonFields.Address,
        PersonFields.Notes,
        PersonFields.BankAccount,
        IndividualSupplier.Fitness,
    ];

    // What anybody can carry away: an auditor of the county and a visitor.
    private static readonly (bool SignedIn, string Path)[] Exports =
    [
        (true, "/suppliers"),
        (true, "/contracts"),
        (true, "/payments"),
        (true, "/bank-batches"),
        (true, "/tenders"),
        (true, "/budgets"),
        (true, "/reviews"),
        (false, "/public/suppliers"),
        (false, "/public/contracts"),
        (false, "/public/results"),
    ];

    private readonly PortalFixture portal = demo.Portal;

    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_name_number_or_address_of_the_vault_stands_in_an_event_a_read_model_or_any_other_table()
    {
        var secrets = await Secrets();
        Assert.True(secrets.Length > 50, $"Only {secrets.Length} texts in the demo's vault.");

        var search = SearchValues.Create(secrets, StringComparison.Ordinal);
        var leaks = new List<string>();
        foreach (
            var table in await Column(
                "select tablename from pg_tables where schemaname = current_schema()"
            )
        )
        {
            var rows = await Column($"select t::text from \"{table}\" t");
            leaks.AddRange(
                rows.Where(row => row.AsSpan().ContainsAny(search))
                    .Select(row => $"{table}: {row[..Math.Min(row.Length, 200)]}")
            );
        }

        Assert.Empty(leaks);
    }

    [Fact]
    public async Task No_export_open_file_or_line_of_the_log_names_a_person()
    {
        using var log = new HeardLog(Individual);
        var secrets = SearchValues.Create(await Secrets(), StringComparison.Ordinal);
        var auditor = await SignIn("haizhu-audit");
        foreach (var (signedIn, path) in Exports)
        {
            var client = signedIn ? auditor.Client : portal.NewClient();
            var csv = await client.GetStringAsync(
                new Uri($"{path}?export=csv", UriKind.Relative),
                ct
            );
            Assert.NotEmpty(csv);
            Assert.False(csv.AsSpan().ContainsAny(secrets), path);
        }

        foreach (
            var file in Directory.EnumerateFiles(portal.Folder, "*", SearchOption.AllDirectories)
        )
        {
            var text = await File.ReadAllTextAsync(file, ct);
            Assert.False(
                Individual.Any(secret => text.Contains(secret, StringComparison.Ordinal)),
                file
            );
        }

        Assert.Empty(log.Heard);
    }

    private async Task<string[]> Secrets()
    {
        var owners = await Column("select owner::text from vault_keys");
        var texts = await demo
            .Portal.Services.GetRequiredService<SealedTexts>()
            .ReadMany([.. owners.Select(Guid.Parse)], ct);
        return
        [
            .. texts
                .Values.SelectMany(owner => owner)
                .Where(text => Personal.Contains(text.Key) && text.Value.Length > 1)
                .Select(text => text.Value)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private async Task<List<string>> Column(string sql)
    {
        await using var command = demo.Portal.Postgres.DataSource.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var found = new List<string>();
        while (await reader.ReadAsync(ct))
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }
}
