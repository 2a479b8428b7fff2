using StationPortal.Bench;
using StationPortal.LocalPostgres;

// usage: [NAME[/TEXT]] [--json FILE]; without a name everything is measured, with a text only the lines that contain it. BENCH_STATIONS makes the province of `stations` smaller for a trial, BENCH_ORDERS the orders of `orders`, BENCH_EVALUATED the stations of `evaluation`.
var benches = new Dictionary<
    string,
    Func<LocalDatabase, string, CancellationToken, IAsyncEnumerable<Line>>
>(StringComparer.Ordinal)
{
    ["store"] = StoreBench.Run,
    ["kill"] = KillBench.Run,
    ["stations"] = StationsBench.Run,
    ["orders"] = OrdersBench.Run,
    ["evaluation"] = EvaluationBench.Run,
};
var json =
    Array.IndexOf(args, "--json") is var flag and >= 0 && flag + 1 < args.Length
        ? args[flag + 1]
        : null;
var words = args is [var first, ..] && !first.StartsWith('-') ? first.Split('/', 2) : [];
var name = words is [var found, ..] ? found : null;
var filter = words is [_, var text] ? text : "";
if (name is not null && !benches.ContainsKey(name))
{
    await Console.Error.WriteLineAsync(
        $"There is no bench '{name}'. Known: {string.Join(", ", benches.Keys)}."
    );
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};
var folder = Path.Combine(Path.GetTempPath(), $"stationportal-bench-{Environment.ProcessId}");
try
{
    await using var database = await LocalDatabase.Open(
        Environment.GetEnvironmentVariable(LocalDatabase.GivenVariable),
        new ClusterSettings(folder),
        stop.Token
    );
    Console.WriteLine(database.Source);
    Report.Head();
    var lines = new List<Line>();
    foreach (var bench in benches.Where(b => name is null || b.Key == name))
    {
        await foreach (var line in bench.Value(database, filter, stop.Token))
        {
            lines.Add(line);
            Report.Row(line);
        }
    }

    if (json is not null)
    {
        await Report.Save(json, lines, stop.Token);
    }

    return lines.TrueForAll(line => line.Ratio >= line.Target) ? 0 : 1;
}
finally
{
    if (Directory.Exists(folder))
    {
        Directory.Delete(folder, recursive: true);
    }
}
