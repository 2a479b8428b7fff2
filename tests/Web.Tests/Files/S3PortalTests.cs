using Microsoft.Extensions.DependencyInjection;
using StationPortal.Testing;
using StationPortal.Vault;
using StationPortal.Web.Backups;
using StationPortal.Web.Hosting;
using StationPortal.Web.Tests.Hosting;
using Xunit;

namespace StationPortal.Web.Tests.Files;

/// <summary>A portal whose files lie in a bucket: its start, its backup, and its way back to a folder.</summary>
public sealed class S3PortalTests(S3Server server, OwnPostgres postgres)
    : IClassFixture<S3Server>,
        IClassFixture<OwnPostgres>,
        IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly string folder = TestFolder.New("s3-portal");

    public void Dispose() => TestFolder.Delete(folder);

    [Fact]
    public async Task What_lies_in_a_bucket_is_backed_up_and_restored_into_a_folder()
    {
        var path = Path.Combine(folder, "portal.backup");
        string address;
        await using (var host = await Build("first", Bucket(server.Settings)))
        {
            var files = host.App.Services.GetRequiredService<IFileStore>();
            address = (
                await files.Put(stream => stream.WriteAsync(new byte[] { 4, 5, 6 }).AsTask(), None)
            ).Address;
            await ActivatorUtilities.CreateInstance<Backup>(host.App.Services).Write(path, None);
        }

        await using var restored = await Build("second");
        var read = await ActivatorUtilities
            .CreateInstance<Restore>(restored.App.Services)
            .Read(path, None);

        Assert.Empty(read.Damaged);
        await using var opened = await restored
            .App.Services.GetRequiredService<IFileStore>()
            .Open(address, None);
        Assert.Equal(4, opened!.ReadByte());
        Assert.True(
            File.Exists(
                Path.Combine(folder, "second", "files", address[..2], address[2..4], address)
            )
        );
    }

    [Fact]
    public async Task A_start_without_the_bucket_is_refused_in_one_line()
    {
        var away = await Assert.ThrowsAsync<FileStoreException>(() =>
            Build("third", Bucket(server.Settings with { Bucket = "missing" }))
        );
        Assert.Equal(StartFailure.Line(away), away.Message);
        Assert.Contains("has no bucket missing", away.Message, StringComparison.Ordinal);

        var half = await Assert.ThrowsAsync<StartRefusedException>(() =>
            Build("fourth", "--Portal:Files:S3:Endpoint=http://127.0.0.1:1")
        );
        Assert.Contains("Portal__Files__S3__SecretKey", half.Message, StringComparison.Ordinal);
    }

    private static string[] Bucket(S3Settings settings) =>
        [
            $"--Portal:Files:S3:Endpoint={settings.Endpoint}",
            $"--Portal:Files:S3:Bucket={settings.Bucket}",
            $"--Portal:Files:S3:AccessKey={settings.AccessKey}",
            $"--Portal:Files:S3:SecretKey={settings.SecretKey}",
        ];

    private async Task<PortalHost> Build(string name, params string[] settings) =>
        await PortalHost.Build(
            [
                $"--ConnectionStrings:Portal={await postgres.NewSchema()}",
                $"--Portal:DataFolder={Path.Combine(folder, name)}",
                "--Portal:Demo=false",
                "--Logging:LogLevel:Default=Warning",
                .. settings,
            ],
            None,
            environment: "Development"
        );
}
