using StationPortal.Web.Verbs;

namespace StationPortal.Web;

internal static class Program
{
    private static Task<int> Main(string[] args) => Verb.Run(args);
}
