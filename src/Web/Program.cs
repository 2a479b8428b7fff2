namespace StationPortal.Web;

internal static class Program
{
    private static void Main() { }
}
