using System.Globalization;

namespace StationPortal.Procurement;

/// <summary>公民身份号码 (GB 11643): six digits of a region, the day of birth, three of a sequence, and a check character. Personal data: it lies in the vault only.</summary>
public static class IdNumber
{
    public const int Length = 18;

    private const string CheckCharacters = "10X98765432";

    /// <summary>Whether it is well formed, its day of birth is one, and its check character is right.</summary>
    /// <param name="number">Without blanks, the X in upper case.</param>
    public static bool IsValid(string number) =>
        number.Length == Length
        && number[..^1].All(char.IsAsciiDigit)
        && DateOnly.TryParseExact(
            number[6..14],
            "yyyyMMdd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out _
        )
        && number[^1] == CheckCharacter(number[..^1]);

    /// <param name="body">The first 17 digits.</param>
    public static char CheckCharacter(string body)
    {
        // The weight of a place is 2 to the power of its distance from the end (ISO 7064, MOD 11-2).
        var sum = body.Select((digit, place) => (digit - '0') * (1 << (body.Length - place))).Sum();
        return CheckCharacters[sum % CheckCharacters.Length];
    }
}
