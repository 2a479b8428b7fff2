namespace StationPortal.Bench;

internal static class Program
{
    private static void Main() { }
}
