using System.Diagnostics;
using StationPortal.Testing;
using Xunit;

namespace StationPortal.Web.Tests.Hosting;

/// <summary>A disk without room: the real program says so in one line, ends with 1 and leaves nothing half done.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly string folder = TestFolder.New("full-disk");

    public void Dispose() => TestFolder.Delete(folder);

    [Fact]
    public async Task A_disk_that_is_too_small_is_refused_before_anything_is_written()
    {
        // A file system of 20 MB that only this process sees. Where none may be mounted, no file may grow.
        var small = await MayMount()
            ? [.. Unshare, .. Shell($"mount -t tmpfs -o size=20m tmpfs '{folder}'")]
            : Limited;

        var (code, said) = await PortalProcess.RefusedUnder(small, Arguments);

        Assert.Equal(1, code);
        Assert.Contains("full", said, StringComparison.Ordinal);
        Assert.Contains("another folder with --data", said, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', said);
    }

    [Fact]
    public async Task A_disk_that_fills_while_the_database_is_made_leaves_none_and_the_next_start_makes_it()
    {
        var (code, said) = await PortalProcess.RefusedUnder(Limited, Arguments);

        Assert.Equal(1, code);
        Assert.StartsWith("The disk is full: ", said, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', said);
        Assert.Empty(Directory.EnumerateFiles(folder, "PG_VERSION", SearchOption.AllDirectories));
    }

    private string[] Arguments => [$"--Portal:DataFolder={folder}", "--Portal:Demo=false"];

    // The runtime maps its own code through a file larger than the limit, unless it is told not to.
    private static string[] Limited =>
        ["env", "DOTNET_EnableWriteXorExecute=0", .. Shell("ulimit -f 2048")];

    private static string[] Unshare =>
        Environment.IsPrivilegedProcess
            ? ["unshare", "--mount"]
            : ["unshare", "--user", "--map-root-user", "--mount"];

    private static string[] Shell(string first) => ["sh", "-c", $"{first} && exec \"$@\"", "sh"];

    private async Task<bool> MayMount()
    {
        string[] command =
        [
            .. Unshare,
            .. Shell($"mount -t tmpfs -o size=20m tmpfs '{folder}'"),
            "true",
        ];
        using var process = Process.Start(
            new ProcessStartInfo(command[0], command[1..])
            {
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode == 0;
    }
}
