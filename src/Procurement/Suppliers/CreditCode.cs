namespace StationPortal.Procurement;

/// <summary>统一社会信用代码 (GB 32100-2015): 18 characters of digits and capitals without I, O, S, V, Z; the last one checks the others.</summary>
public static class CreditCode
{
    public const int Length = 18;

    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// <summary>Without blanks and in capitals, as people type it.</summary>
    public static string Normalise(string typed) =>
        string.Concat(typed.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    /// <summary>Whether it is well formed and its check character is right.</summary>
    public static bool IsValid(string code) =>
        code.Length == Length
        && code.All(c => Alphabet.Contains(c, StringComparison.Ordinal))
        && code[^1] == CheckCharacter(code[..^1]);

    /// <param name="body">The first 17 characters, well formed.</param>
    public static char CheckCharacter(string body)
    {
        var sum = 0;
        var weight = 1;
        foreach (var c in body)
        {
            sum += Alphabet.IndexOf(c, StringComparison.Ordinal) * weight;
            weight = weight * 3 % Alphabet.Length;
        }

        return Alphabet[(Alphabet.Length - sum % Alphabet.Length) % Alphabet.Length];
    }
}
