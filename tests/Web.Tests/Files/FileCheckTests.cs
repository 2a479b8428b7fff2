using Microsoft.Extensions.DependencyInjection;
using StationPortal.Vault;
using StationPortal.Web.Files;
using StationPortal.Web.Tests.Hosting;
using Xunit;

namespace StationPortal.Web.Tests.Files;

/// <summary>What <c>./dev verify</c> says of files.</summary>
public sealed class FileCheckTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task a_changed_file_is_damaged_and_a_lost_one_is_missing()
    {
        var sound = await Keep([1]);
        var changed = await Keep([2]);
        var lost = await Keep([3]);
        Assert.True((await Check()).IsSound);

        await File.WriteAllBytesAsync(PathOf(changed), [9, 9]);
        File.Delete(PathOf(lost));
        var report = await Check();

        Assert.False(report.IsSound);
        Assert.Equal([changed], report.Damaged);
        Assert.Equal([lost], report.Missing);
        Assert.True(File.Exists(PathOf(sound)));
    }

    private async Task<FileReport> Check() =>
        await ActivatorUtilities.CreateInstance<FileCheck>(portal.Services).Run(None);

    /// <returns>The address of a file that a person has in the vault.</returns>
    private async Task<string> Keep(byte[] content)
    {
        var stored = await portal
            .Services.GetRequiredService<SealedFiles>()
            .Put(
                Guid.NewGuid(),
                new FileLabel("一.pdf", "application/pdf"),
                new MemoryStream(content),
                None
            );
        await using var batch = portal.Postgres.DataSource.CreateBatch();
        stored.Part.AddTo(batch);
        await batch.ExecuteNonQueryAsync(None);
        return stored.Address;
    }

    private string PathOf(string address) =>
        Path.Combine(portal.Folder, "files", address[..2], address[2..4], address);
}
