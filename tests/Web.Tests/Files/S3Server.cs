using System.Diagnostics;
using System.Globalization;
using StationPortal.Testing;
using StationPortal.Vault;
using StationPortal.Web.Tests.Frame;
using Xunit;

namespace StationPortal.Web.Tests.Files;

/// <summary>A real S3-compatible server on loopback (npm s3rver) with an empty bucket.</summary>
public sealed class S3Server : IAsyncLifetime
{
    private readonly string folder = TestFolder.New("s3");
    private Process? process;

    /// <summary>As the portal is told.</summary>
    public S3Settings Settings { get; private set; } =
        new(new Uri("http://127.0.0.1"), "files", "us-east-1", "S3RVER", "S3RVER");

    public async ValueTask InitializeAsync()
    {
        var start = new ProcessStartInfo(
            "node",
            [Path.Combine(SourceTree.Root, "tests", "Web.Tests", "Files", "s3.mjs"), folder]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));
        var port = int.Parse(line!, CultureInfo.InvariantCulture);
        Settings = Settings with { Endpoint = new Uri($"http://127.0.0.1:{port}") };
    }

    /// <summary>How many files the bucket holds.</summary>
    public int Count =>
        Directory
            .EnumerateFiles(Path.Combine(folder, "files"), "*_object", SearchOption.AllDirectories)
            .Count();

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        TestFolder.Delete(folder);
    }
}
