using System.Text;

namespace StationPortal.Web.Frame;

/// <summary>An amount in the capital numerals of Chinese accounts (大写), which cannot be altered by a stroke. The characters come from the texts, since they are words for people.</summary>
public static class ChineseAmount
{
    /// <param name="amount">Yuan, not negative, at most two places, below 10^13.</param>
    /// <param name="digits">The ten digits followed by 拾佰仟, 万亿, 元角分整, 负: 20 characters.</param>
    public static string Write(decimal amount, string digits)
    {
        var fen = (long)decimal.Round(Math.Abs(amount) * 100m, 0);
        var (yuan, rest) = Math.DivRem(fen, 100);
        var text = new StringBuilder(amount < 0 ? digits[19..20] : "");
        if (yuan > 0)
        {
            Whole(text, yuan, digits);
            text.Append(digits[15]);
        }

        var (jiao, cents) = Math.DivRem((int)rest, 10);
        if (rest == 0)
        {
            return text.Append(yuan == 0 ? $"{digits[0]}{digits[15]}" : "")
                .Append(digits[18])
                .ToString();
        }

        if (jiao > 0)
        {
            text.Append(digits[jiao]).Append(digits[16]);
        }
        else if (yuan > 0)
        {
            text.Append(digits[0]);
        }

        return (
            cents > 0 ? text.Append(digits[cents]).Append(digits[17]) : text.Append(digits[18])
        ).ToString();
    }

    private static void Whole(StringBuilder text, long number, string digits)
    {
        var figures = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var zero = false;
        var groupHasFigure = false;
        for (var i = 0; i < figures.Length; i++)
        {
            var place = figures.Length - 1 - i;
            var figure = figures[i] - '0';
            if (figure == 0)
            {
                zero = true;
            }
            else
            {
                if (zero)
                {
                    text.Append(digits[0]);
                }

                zero = false;
                groupHasFigure = true;
                text.Append(digits[figure]);
                if (place % 4 > 0)
                {
                    text.Append(digits[9 + (place % 4)]);
                }
            }

            if (place % 4 == 0 && place > 0)
            {
                AppendGroupUnit(text, place / 4, groupHasFigure, digits);
                groupHasFigure = false;
            }
        }
    }

    // Group 1 is 万, group 2 is 亿, group 3 is 万 of 亿 and writes its own 万 before the 亿 that follows.
    private static void AppendGroupUnit(
        StringBuilder text,
        int group,
        bool hasFigure,
        string digits
    )
    {
        if (group == 2)
        {
            text.Append(digits[14]);
        }
        else if (hasFigure)
        {
            text.Append(digits[13]);
        }
    }
}
