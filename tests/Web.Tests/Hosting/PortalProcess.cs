using System.Diagnostics;
using System.Text;
using StationPortal.LocalPostgres;
using StationPortal.Testing;
using Xunit;

namespace StationPortal.Web.Tests.Hosting;

/// <summary>The portal as a process of its own, to be killed or refused.</summary>
public sealed class PortalProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder errors = new();

    private PortalProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        process.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
    }

    public Uri Address { get; }

    /// <summary>Starts it and waits until it serves.</summary>
    /// <param name="connectionString">Its database.</param>
    /// <param name="folder">Its data folder.</param>
    /// <param name="more">Further settings as on the command line.</param>
    public static async Task<PortalProcess> Serving(
        string connectionString,
        string folder,
        params string[] more
    )
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Find()}");
        var started = Start(
            address,
            "Development",
            [
                $"--ConnectionStrings:Portal={connectionString}",
                $"--Portal:DataFolder={folder}",
                "--Portal:Demo=false",
                .. more,
            ],
            []
        );
        using var client = new HttpClient { BaseAddress = address };
        await Poll.Until(async () => started.process.HasExited || await Answers(client), 60);
        Assert.False(started.process.HasExited, started.errors.ToString());
        return started;
    }

    /// <summary>Starts it where it must refuse.</summary>
    /// <returns>The exit code and what it said on standard error.</returns>
    public static async Task<(int ExitCode, string Said)> Refused(
        string environment,
        params string[] arguments
    )
    {
        await using var started = Start(new Uri("http://127.0.0.1:0"), environment, arguments);
        await started.process.WaitForExitAsync(CancellationToken.None);
        return (started.process.ExitCode, started.errors.ToString().Trim());
    }

    /// <summary>Starts it under another program, e.g. one that leaves it a small disk, where it must refuse.</summary>
    /// <param name="under">The program and its arguments; the portal's command follows them.</param>
    /// <param name="arguments">Of the portal.</param>
    public static async Task<(int ExitCode, string Said)> RefusedUnder(
        IReadOnlyList<string> under,
        params string[] arguments
    )
    {
        await using var started = Start(
            new Uri("http://127.0.0.1:0"),
            "Development",
            arguments,
            under
        );
        await started.process.WaitForExitAsync(CancellationToken.None);
        return (started.process.ExitCode, started.errors.ToString().Trim());
    }

    /// <summary><c>kill -9</c>.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary><c>kill -TERM</c>, as a service manager stops it.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> Terminate(TimeSpan within)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync(CancellationToken.None).WaitAsync(within);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await Kill();
        }

        process.Dispose();
    }

    private static PortalProcess Start(
        Uri address,
        string environment,
        params string[] arguments
    ) => Start(address, environment, arguments, []);

    private static PortalProcess Start(
        Uri address,
        string environment,
        string[] arguments,
        IReadOnlyList<string> under
    )
    {
        var start = new ProcessStartInfo(
            under.Count == 0 ? "dotnet" : under[0],
            [
                .. under.Skip(1),
                .. under.Count == 0 ? [] : (string[])["dotnet"],
                Path.Combine(AppContext.BaseDirectory, "StationPortal.Web.dll"),
                $"--urls={address}",
                "--Logging:LogLevel:Default=Error",
                .. arguments,
            ]
        )
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment.Remove(LocalDatabase.GivenVariable);
        return new PortalProcess(Process.Start(start)!, address);
    }

    private static async Task<bool> Answers(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync("/healthz", CancellationToken.None);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
