using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using StationPortal.Web.Tests.Frame;
using Xunit;

namespace StationPortal.Web.Tests.Mail;

/// <summary>A real SMTP server on loopback (npm smtp-server) that keeps what it takes.</summary>
public sealed partial class MailSink : IAsyncLifetime
{
    private readonly ConcurrentQueue<SinkLine> lines = [];
    private readonly TaskCompletionSource<int> port = new();
    private Process? process;

    public int Port { get; private set; }

    /// <summary>Mails that were taken, in order.</summary>
    public IReadOnlyList<TakenMail> Taken =>
        [.. lines.Where(line => line.Raw.Length > 0).Select(TakenMail.Of)];

    /// <summary>Message-IDs of mails that were put off once.</summary>
    public IReadOnlyList<string> PutOff => [.. lines.Where(line => line.Refused).Select(l => l.Id)];

    public async ValueTask InitializeAsync()
    {
        var start = new ProcessStartInfo(
            "node",
            [Path.Combine(SourceTree.Root, "tests", "Web.Tests", "Mail", "sink.mjs")]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        Port = await port.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    private void Keep(string? json)
    {
        if (json is null)
        {
            return;
        }

        var line = JsonSerializer.Deserialize<SinkLine>(json, JsonSerializerOptions.Web)!;
        if (line.Port > 0)
        {
            port.SetResult(line.Port);
            return;
        }

        lines.Enqueue(line);
    }
}

internal sealed record SinkLine(
    int Port,
    bool Refused,
    string Id,
    string To,
    string Raw = "",
    string? User = null
);

/// <summary>A mail as the server saw it.</summary>
/// <param name="User">Who signed in, if anybody.</param>
public sealed partial record TakenMail(
    string MessageId,
    string To,
    string Subject,
    string Text,
    string? User
)
{
    internal static TakenMail Of(SinkLine line)
    {
        var parts = line.Raw.Split("\r\n\r\n", 2);
        var head = parts[0].Replace("\r\n ", "", StringComparison.Ordinal);
        var subject = SubjectLine().Match(head).Groups["value"].Value;
        return new TakenMail(
            line.Id,
            line.To,
            EncodedWord().Replace(subject, word => Decoded(word.Groups["text"].Value)),
            Decoded(parts[1]),
            line.User
        );
    }

    private static string Decoded(string base64) =>
        Encoding.UTF8.GetString(Convert.FromBase64String(base64.ReplaceLineEndings("")));

    [GeneratedRegex(
        "^Subject: (?<value>.*)$",
        RegexOptions.Multiline | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex SubjectLine();

    [GeneratedRegex(@"=\?utf-8\?B\?(?<text>[^?]*)\?=\s*", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex EncodedWord();
}
