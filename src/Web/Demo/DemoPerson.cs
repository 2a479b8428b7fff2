using System.Globalization;

namespace StationPortal.Web.Demo;

/// <summary>An invented person. The ID number has a region that does not exist and no valid check character, so that it is nobody's.</summary>
internal sealed record DemoPerson(string Name, string Phone, string IdNumber)
{
    /// <param name="number">Makes the person; the same number always makes the same one.</param>
    /// <param name="surnames">One character each.</param>
    /// <param name="given">What follows the surname; marked 示 as an example.</param>
    public static DemoPerson Of(int number, string surnames, IReadOnlyList<string> given) =>
        new(
            $"{surnames[number % surnames.Length]}{given[number % given.Count]}",
            string.Create(CultureInfo.InvariantCulture, $"1390000{number % 10000:0000}"),
            string.Create(
                CultureInfo.InvariantCulture,
                $"99999919{60 + (number % 40):00}0101{number % 1000:000}9"
            )
        );
}
