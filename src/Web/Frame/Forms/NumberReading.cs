using System.Globalization;

namespace StationPortal.Web.Frame;

/// <summary>Reads numbers as people type them and says exactly what is wrong. Full-width digits are refused, not guessed: a copied bid must be the number that was meant.</summary>
public static class NumberReading
{
    /// <returns>The number, or the text key of what to do.</returns>
    public static (decimal? Number, string? Problem) Read(string typed, YuanAttribute? yuan)
    {
        var text = typed.Trim();
        if (text.Any(IsFullWidth))
        {
            return (null, "Frame.Number.FullWidth");
        }

        if (
            !HasGoodMarks(text)
            || !decimal.TryParse(
                text.Replace(",", "", StringComparison.Ordinal),
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
        {
            return (null, yuan is null ? "Frame.Number.NotNumber" : "Frame.Number.NotMoney");
        }

        return (number, yuan) switch
        {
            (< 0, { MayBeNegative: false }) => (null, "Frame.Number.Negative"),
            (_, { }) when decimal.Round(number, 2) != number => (
                null,
                "Frame.Number.ThreeDecimals"
            ),
            (> 9_999_999_999_999m or < -9_999_999_999_999m, _) => (null, "Frame.Number.TooLarge"),
            _ => (number, null),
        };
    }

    private static bool IsFullWidth(char c) => c is >= '\uFF00' and <= '\uFFEF' or '\u3000';

    // Thousands marks stand before each group of three, or nowhere: "1,2" is a slip, not twelve.
    private static bool HasGoodMarks(string text)
    {
        var groups = text.Split('.')[0].TrimStart('-', '+').Split(',');
        return groups.Length == 1
            || (
                groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3)
            );
    }
}
