using System.ComponentModel;
using System.Diagnostics;

namespace StationPortal.LocalPostgres;

/// <summary>Runs a program to its end and keeps what it said.</summary>
internal static class Command
{
    /// <summary>Exit code -1 when the program does not exist.</summary>
    public static async Task<CommandResult> Run(
        string program,
        IEnumerable<string> arguments,
        CancellationToken ct
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // The user PostgreSQL runs as may not be allowed to enter the caller's folder.
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (
            var name in start
                .Environment.Keys.Where(k => k.StartsWith("PG", StringComparison.Ordinal))
                .ToList()
        )
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C";
        try
        {
            using var process =
                Process.Start(start) ?? throw new InvalidOperationException(program);
            var output = process.StandardOutput.ReadToEndAsync(ct);
            var error = process.StandardError.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            return new CommandResult(process.ExitCode, await output + await error);
        }
        catch (Win32Exception e)
        {
            return new CommandResult(-1, e.Message);
        }
    }
}

/// <summary>What a program answered: exit code, then output and errors together.</summary>
internal sealed record CommandResult(int ExitCode, string Output);
