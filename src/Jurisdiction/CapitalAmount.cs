using System.Globalization;
using System.Text;

namespace StationPortal.Jurisdiction;

/// <summary>An amount in the capital numerals of banks and contracts (大写, 支付结算办法 annex 1), which cannot be changed by a stroke.</summary>
public static class CapitalAmount
{
    /// <summary>The largest sum that can be written: below ten thousand million million.</summary>
    public const decimal Limit = 1_0000_0000_0000_0000m;

    private static readonly Numerals Words = ShippedRules.Read<Numerals>("capitals.json");

    /// <param name="yuan">At most two decimals.</param>
    /// <exception cref="ArgumentOutOfRangeException">Three decimals, or too large to be written.</exception>
    public static string Of(decimal yuan)
    {
        if (!Money.IsWholeFen(yuan) || Math.Abs(yuan) >= Limit)
        {
            throw new ArgumentOutOfRangeException(nameof(yuan), yuan, "Not an amount to the fen.");
        }

        var amount = Math.Abs(yuan);
        var whole = Math.Truncate(amount);
        var fen = (int)((amount - whole) * 100m);
        var text = new StringBuilder(yuan < 0m ? Words.Minus : "");
        if (whole > 0m || fen == 0)
        {
            text.Append(Whole(whole)).Append(Words.Yuan);
        }

        return text.Append(Parts(fen / 10, fen % 10, whole > 0m)).ToString();
    }

    private static string Whole(decimal whole)
    {
        if (whole == 0m)
        {
            return Words.Digits[..1];
        }

        var digits = whole.ToString("0", CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        var (zeroWaits, groupHasDigit) = (false, false);
        for (var index = 0; index < digits.Length; index++)
        {
            var place = digits.Length - 1 - index;
            var digit = digits[index] - '0';
            if (digit == 0)
            {
                zeroWaits = true;
            }
            else
            {
                // Zeros between digits are read once, however many there are; zeros at the end are not read.
                text.Append(zeroWaits ? Words.Digits[..1] : "")
                    .Append(Words.Digits[digit])
                    .Append(Words.Places[place % 4]);
                (zeroWaits, groupHasDigit) = (false, true);
            }

            if (place % 4 == 0)
            {
                text.Append(groupHasDigit ? Words.Groups[place / 4] : "");
                groupHasDigit = false;
            }
        }

        return text.ToString();
    }

    private static string Parts(int jiao, int fen, bool afterYuan) =>
        (jiao, fen) switch
        {
            (0, 0) => Words.Whole,
            (0, _) => $"{(afterYuan ? Words.Digits[..1] : "")}{Words.Digits[fen]}{Words.Fen}",
            (_, 0) => $"{Words.Digits[jiao]}{Words.Jiao}{Words.Whole}",
            _ => $"{Words.Digits[jiao]}{Words.Jiao}{Words.Digits[fen]}{Words.Fen}",
        };

    private sealed record Numerals(
        string Digits,
        IReadOnlyList<string> Places,
        IReadOnlyList<string> Groups,
        string Yuan,
        string Jiao,
        string Fen,
        string Whole,
        string Minus
    );
}
