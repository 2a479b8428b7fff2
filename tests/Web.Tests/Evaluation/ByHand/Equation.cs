using System.Globalization;
using System.Text.RegularExpressions;

namespace StationPortal.Web.Tests.Evaluation.ByHand;

/// <summary>A sum that a page shows, done again with plain arithmetic: <c>（12 + 7.2）÷ 2 = 9.6</c>.</summary>
/// <param name="Text">As it stands on the page.</param>
/// <param name="Left">What its left side comes to, not rounded.</param>
/// <param name="Right">What the page says that it comes to.</param>
internal sealed partial record Equation(string Text, decimal Left, decimal Right)
{
    /// <summary>Half-up to two places, as points are rounded.</summary>
    public decimal HalfUp => decimal.Round(Left, 2, MidpointRounding.AwayFromZero);

    /// <summary>Cut to two places, as figures are.</summary>
    public decimal Cut => decimal.Floor(Left * 100) / 100;

    /// <summary>The numbers on the left side.</summary>
    public IReadOnlyList<decimal> Terms =>
        [.. Number().Matches(Text.Split('=')[0]).Select(match => NumberOf(match.Value))];

    /// <summary>Every sum in a text, in its order.</summary>
    public static IReadOnlyList<Equation> In(string text) =>
        [
            .. Whole()
                .Matches(text)
                .Select(match => new Equation(
                    match.Value,
                    new Reader(match.Groups["left"].Value).Sum(),
                    NumberOf(match.Groups["right"].Value)
                )),
        ];

    /// <summary>Every number in a text, in its order.</summary>
    public static IReadOnlyList<decimal> Numbers(string text) =>
        [.. Number().Matches(text).Select(match => NumberOf(match.Value))];

    private static decimal NumberOf(string text) =>
        decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?", RegexOptions.None, 1000)]
    private static partial Regex Number();

    // Units may stand behind a number: 35,244 hours × 60 minutes.
    [GeneratedRegex(
        @"(?<left>[（(]?\d(?:[\d,.\s+×÷%（）()]|小时|分钟|个乡镇|天|名社工|星|份答复)*?)\s=\s(?<right>\d[\d,]*(?:\.\d+)?)",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Whole();

    /// <summary>Reads + × ÷ % and parentheses.</summary>
    private sealed partial class Reader(string text)
    {
        private readonly Queue<string> tokens = new(
            Token().Matches(text).Select(match => match.Value)
        );

        public decimal Sum()
        {
            var sum = Product();
            while (Takes("+"))
            {
                sum += Product();
            }

            return sum;
        }

        private decimal Product()
        {
            var product = Factor();
            while (true)
            {
                if (Takes("×"))
                {
                    product *= Factor();
                }
                else if (Takes("÷"))
                {
                    product /= Factor();
                }
                else
                {
                    return product;
                }
            }
        }

        private decimal Factor()
        {
            if (Takes("（") || Takes("("))
            {
                var inside = Sum();
                tokens.Dequeue();
                return inside;
            }

            var number = NumberOf(tokens.Dequeue());
            return Takes("%") ? number / 100 : number;
        }

        private bool Takes(string token)
        {
            if (!tokens.TryPeek(out var next) || next != token)
            {
                return false;
            }

            tokens.Dequeue();
            return true;
        }

        [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?|[+×÷%（）()]", RegexOptions.None, 1000)]
        private static partial Regex Token();
    }
}
