using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace StationPortal.Bench;

/// <summary>How long the server worked on each request, as ASP.NET Core itself measures it (<c>http.server.request.duration</c>): from the first byte to the last, without the client.</summary>
internal sealed class ServerTimes : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentQueue<double> times = [];
    private volatile string route = "";

    public ServerTimes()
    {
        listener.InstrumentPublished = (instrument, all) =>
        {
            if (instrument.Name == "http.server.request.duration")
            {
                all.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>(
            (_, seconds, tags, _) =>
            {
                foreach (var tag in tags)
                {
                    if (tag.Key == "http.route" && (tag.Value as string)?.Trim('/') == route)
                    {
                        times.Enqueue(seconds * 1000);
                    }
                }
            }
        );
        listener.Start();
    }

    /// <summary>Milliseconds of the requests of one route while some work is done.</summary>
    public async Task<IReadOnlyList<double>> Of(string pattern, Func<Task> work)
    {
        times.Clear();
        route = pattern;
        await work();
        route = "";
        return [.. times];
    }

    public void Dispose() => listener.Dispose();
}
