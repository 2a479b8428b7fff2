using System.Diagnostics;

namespace StationPortal.Victim;

/// <summary>The victim as a process of its own.</summary>
public sealed class VictimProcess : IDisposable
{
    private readonly Process process;

    private VictimProcess(Process process) => this.process = process;

    public static VictimProcess Start(string connectionString)
    {
        var assembly = typeof(VictimProcess).Assembly.Location;
        return new VictimProcess(
            Process.Start(new ProcessStartInfo("dotnet", [assembly, connectionString]))
                ?? throw new InvalidOperationException("The victim did not start.")
        );
    }

    /// <summary>Ends it as <c>kill -9</c> does: nothing of it runs any more.</summary>
    public async Task Kill(CancellationToken ct)
    {
        process.Kill();
        await process.WaitForExitAsync(ct);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }
}
