using StationPortal.Volunteers;

namespace StationPortal.Bench;

/// <summary>Items of the bench's orders: without risk, and nobody needs a paper for them.</summary>
internal static class BenchMenu
{
    private static readonly MenuClass[] classes = Enum.GetValues<MenuClass>();

    /// <summary>One of eight classes, in turns.</summary>
    public static MenuItem ItemOf(int number) =>
        new(
            $"C{number % classes.Length:00}",
            classes[number % classes.Length],
            MenuKind.Service,
            $"Help of class {number % classes.Length}",
            "Done well, and the person says so.",
            48,
            [Doer.Volunteer],
            null,
            Risk: false,
            AdultsOnly: false,
            AgreementNeeded: false,
            60,
            1,
            0m,
            null,
            [],
            Example: true
        );
}
