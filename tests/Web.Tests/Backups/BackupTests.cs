using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using StationPortal.Vault;
using StationPortal.Web.Backups;
using StationPortal.Web.Hosting;
using StationPortal.Web.Tests.Hosting;
using Xunit;

namespace StationPortal.Web.Tests.Backups;

/// <summary>From one PostgreSQL into another, as after the loss of a machine.</summary>
public sealed class BackupTests(PortalFixture portal, OwnPostgres other)
    : IClassFixture<PortalFixture>,
        IClassFixture<OwnPostgres>,
        IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Actor Admin = new(Guid.NewGuid(), Role.Administrator, "440105");
    private readonly string folder = TestFolder.New("backup");

    public void Dispose() => TestFolder.Delete(folder);

    [Fact]
    public async Task A_restored_portal_has_the_same_feed_chain_files_and_erasures()
    {
        var (kept, erased, erasedLater) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var file = await Write(kept, "440105901", "海珠\t𠮷\\N \"一\"\r\n街");
        await Write(erased, "440105902", "二");
        await Write(erasedLater, "440105903", "三");
        await Erase(erased);
        var before = await Settled(portal.Services, 3);
        await portal
            .Services.GetRequiredService<DailyRoots>()
            .Take(new DateOnly(2026, 3, 1), portal.Clock.Now, _ => [], None);

        var path = Path.Combine(folder, "portal.backup");
        await ActivatorUtilities.CreateInstance<Backup>(portal.Services).Write(path, None);
        await Erase(erasedLater);
        await using var restored = await RestoreElsewhere(path);
        var services = restored.App.Services;

        Assert.Equal(before, await Settled(services, before.Count));
        var report = await services.GetRequiredService<ChainVerifier>().Verify(None);
        Assert.Empty(report.Broken);
        Assert.Equal((before.Count, 1), ((int)report.Events, report.Roots));

        var texts = services.GetRequiredService<SealedTexts>();
        Assert.Equal(
            "海珠\t𠮷\\N \"一\"\r\n街",
            (await texts.Read(kept, None))[PersonFields.Notes]
        );
        Assert.Empty(await texts.Read(erased, None));
        Assert.Empty(await texts.Read(erasedLater, None));
        var opened = await services.GetRequiredService<SealedFiles>().Open(kept, file, None);
        Assert.Equal([1, 2, 3], await Bytes(opened!.Content));

        await services
            .GetRequiredService<Decider>()
            .Decide(new AddRegion("440105904", "四", "Four"), Admin, None);
        var after = await Settled(services, before.Count + 1);
        Assert.Equal(before, after[..before.Count]);
        Assert.Equal(before.Count + 1, after.Count);
        Assert.Empty((await services.GetRequiredService<ChainVerifier>().Verify(None)).Broken);

        var used = await Assert.ThrowsAsync<StartRefusedException>(() => Read(restored, path));
        Assert.Contains("holds events already", used.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_backup_changes_nothing()
    {
        var path = Path.Combine(folder, "holiday.jpg");
        await File.WriteAllBytesAsync(path, [1, 2, 3]);
        await using var host = await Build(await other.NewSchema());

        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => Read(host, path));
        Assert.Contains("is no backup", refused.Message, StringComparison.Ordinal);
        var missing = await Assert.ThrowsAsync<StartRefusedException>(() => Read(host, path + "x"));
        Assert.Contains("There is no file", missing.Message, StringComparison.Ordinal);
    }

    private async Task<PortalHost> RestoreElsewhere(string path)
    {
        // The keys, the list of the erased and the roots are kept apart from the backup.
        foreach (var part in (string[])["keys", "roots"])
        {
            Copy(Path.Combine(portal.Folder, part), Path.Combine(folder, part));
        }

        var host = await Build(await other.NewSchema());
        await Read(host, path);
        return host;
    }

    private static async Task Read(PortalHost host, string path)
    {
        await ActivatorUtilities.CreateInstance<Restore>(host.App.Services).Read(path, None);
        await Schemas.Apply(host.App.Services, None);
    }

    private Task<PortalHost> Build(string connection) =>
        PortalHost.Build(
            [
                $"--ConnectionStrings:Portal={connection}",
                $"--Portal:DataFolder={folder}",
                "--Portal:Demo=false",
                "--Logging:LogLevel:Default=Warning",
            ],
            None,
            portal.Clock,
            "Development"
        );

    /// <returns>The address of the person's file.</returns>
    private async Task<string> Write(Guid person, string region, string text)
    {
        var services = portal.Services;
        var texts = await services
            .GetRequiredService<SealedTexts>()
            .Write(person, new Dictionary<string, string> { [PersonFields.Notes] = text }, None);
        var file = await services
            .GetRequiredService<SealedFiles>()
            .Put(
                person,
                new FileLabel("一.pdf", "application/pdf"),
                new MemoryStream([1, 2, 3]),
                None
            );
        await services
            .GetRequiredService<Decider>()
            .Decide(new AddRegion(region, text, "Street"), Admin, None, null, [texts, file.Part]);
        return file.Address;
    }

    private async Task Erase(Guid person)
    {
        await using var batch = portal.Postgres.DataSource.CreateBatch();
        new ErasedOwner(person, portal.Clock.Now).AddTo(batch);
        await batch.ExecuteNonQueryAsync(None);
        await portal.Services.GetRequiredService<ErasureJournal>().Reconcile(None);
    }

    /// <summary>The feed ends before the oldest open transaction, and neighbours have some open.</summary>
    private static async Task<List<Guid>> Settled(IServiceProvider services, int count)
    {
        await Poll.Until(async () => (await Feed(services)).Count >= count);
        return await Feed(services);
    }

    private static async Task<List<Guid>> Feed(IServiceProvider services)
    {
        var ids = new List<Guid>();
        await foreach (
            var e in services.GetRequiredService<IEventLog>().ReadFeed(new FeedPosition(0, 0), None)
        )
        {
            ids.Add(e.Id);
        }

        return ids;
    }

    private static async Task<byte[]> Bytes(Stream content)
    {
        await using var memory = new MemoryStream();
        await content.CopyToAsync(memory, None);
        await content.DisposeAsync();
        return memory.ToArray();
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        }
    }
}
