using System.Text;

namespace StationPortal.Vault;

/// <summary>One spelling per thing, so that a search finds what another person typed.</summary>
public static class Normal
{
    /// <summary>Full-width forms made plain, spaces and the dots between parts of a name left out, upper case. Rare characters (outside the basic plane) stay as they are.</summary>
    public static string Name(string name) =>
        Keep(name, rune => !Rune.IsWhiteSpace(rune) && !Rune.IsPunctuation(rune));

    /// <summary>Digits only, without the country's prefix 86.</summary>
    public static string Phone(string phone)
    {
        var digits = Keep(phone, rune => Rune.IsDigit(rune));
        var local = digits.StartsWith("0086", StringComparison.Ordinal) ? digits[4..] : digits;
        return local.Length == 13 && local.StartsWith("86", StringComparison.Ordinal)
            ? local[2..]
            : local;
    }

    /// <summary>Letters and digits only, with the check letter X in upper case.</summary>
    public static string IdNumber(string number) => Keep(number, Rune.IsLetterOrDigit);

    /// <summary>Without spaces, in upper case; dots and dashes stay, they tell addresses apart.</summary>
    public static string Email(string address) => Keep(address, rune => !Rune.IsWhiteSpace(rune));

    private static string Keep(string text, Func<Rune, bool> keep)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (keep(rune))
            {
                kept.Append(Rune.ToUpperInvariant(rune).ToString());
            }
        }

        return kept.ToString();
    }
}
