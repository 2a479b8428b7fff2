using System.Collections.Concurrent;
using System.Diagnostics.Tracing;

namespace StationPortal.Web.Tests.Demo;

/// <summary>Hears every line that any logger of the process writes, down to Debug, and keeps those that hold one of the secrets.</summary>
internal sealed class HeardLog(IReadOnlyList<string> secrets) : EventListener
{
    // Of Microsoft.Extensions.Logging.EventSource: lines as they are written out.
    private const EventKeywords FormattedMessage = (EventKeywords)4;

    private readonly ConcurrentQueue<string> heard = new();

    public IReadOnlyCollection<string> Heard => heard;

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Extensions-Logging")
        {
            EnableEvents(
                eventSource,
                EventLevel.Verbose,
                FormattedMessage,
                new Dictionary<string, string?> { ["FilterSpecs"] = "*:Debug" }
            );
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        foreach (var line in (eventData.Payload ?? []).OfType<string>())
        {
            if (secrets?.Any(secret => line.Contains(secret, StringComparison.Ordinal)) == true)
            {
                heard.Enqueue(line);
            }
        }
    }
}
