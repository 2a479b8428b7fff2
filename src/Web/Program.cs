using StationPortal.Web.Verbs;

namespace StationPortal.Web;

internal static class Program
{
    private static async Task Main(string[] args)
    {
        var code = await Verb.Run(args);
        // The timers own threads and look without end for a database that is away; returning from here would wait for them.
        Environment.Exit(code);
    }
}
